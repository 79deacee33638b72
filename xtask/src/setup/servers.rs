//! What hosts run, from the distribution: Apache and nginx, and WordPress with its PHP and its database. They are started by the tests on ports of this
//! machine's own, with configurations of the tests; what a distribution starts by itself is left alone.

use super::{Tool, packages};
use crate::process;
use std::path::{Path, PathBuf};

/// The packages of Debian.
const PACKAGES: [&str; 3] = ["apache2", "nginx", "libnginx-mod-http-brotli-static"];

/// What the last of them brings.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

pub(crate) const SERVERS: Tool = Tool {
    name: "apache, nginx",
    what_for: "for the step `hosting`",
    how_long: "a minute, from the distribution's packages",
    look,
    by_hand: || packages::by_hand(&PACKAGES),
    mend: || packages::install(&PACKAGES),
};

/// The packages of Debian.
const WORDPRESS_PACKAGES: [&str; 4] = [
    "wordpress",
    "wordpress-theme-twentytwentyone",
    "php-cli",
    "mariadb-server-core",
];

/// What shows that they are there.
const WORDPRESS_FILES: [&str; 4] = [
    "/usr/share/wordpress/wp-load.php",
    "/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css",
    "/usr/bin/php",
    "/usr/sbin/mariadbd",
];

pub(crate) const WORDPRESS: Tool = Tool {
    name: "wordpress",
    what_for: "for the step `wordpress` of the long checks, with PHP and MariaDB",
    how_long: "one to three minutes, from the distribution's packages",
    look: || {
        let missing = WORDPRESS_FILES
            .iter()
            .find(|path| !Path::new(path).is_file());
        missing.map_or_else(
            || Ok("Debian's".into()),
            |path| Err(format!("{path} not found")),
        )
    },
    by_hand: || packages::by_hand(&WORDPRESS_PACKAGES),
    mend: || packages::install(&WORDPRESS_PACKAGES),
};

/// A server's program: the search path of people often leaves out where servers are.
fn find(name: &str) -> Option<PathBuf> {
    ["/usr/sbin", "/usr/local/sbin", "/sbin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|program| program.is_file())
}

fn look() -> Result<String, String> {
    let found: Vec<Option<PathBuf>> = ["apache2", "nginx"].map(find).into();
    match &found[..] {
        [Some(_), Some(_)] if !Path::new(BROTLI).is_file() => {
            Err("nginx has no module for brotli".into())
        }
        [Some(apache), Some(nginx)] => {
            let shown = apache.display().to_string();
            let version = process::output(&shown, &["-v"]).unwrap_or_default();
            let version = version.lines().next().unwrap_or_default();
            let version = version.trim_start_matches("Server version: ");
            Ok(format!("{version}, {}", nginx.display()))
        }
        _ => Err("not found".into()),
    }
}
