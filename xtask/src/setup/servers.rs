//! The servers that hosts run, from the distribution: Apache and nginx. They are started by the tests on ports of this
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
