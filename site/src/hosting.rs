//! The header files for hosts: what each file of the build is sent with. `cargo xtask serve` sends the same policies.

use crate::compressed::is_compressed;
use crate::error::Result;
use crate::files::Files;
use crate::policy::{ISOLATION, SINGLE_POLICY, policy_for};
use crate::program::Program;

/// Where each header file lies in what is served, from which template of `public/hosting` it is made, what its policy
/// begins with, and how it names the host that was asked: `http:` in a policy stands for https too.
const TEMPLATES: [(&str, &str, &str, &str); 2] = [
    ("hosting/nginx.conf", "nginx.conf", "", "http://$http_host"),
    (".htaccess", "htaccess", "expr=", "http://%{HTTP_HOST}"),
];

/// Static hosts look for it at the root of what they serve.
const LISTED: &str = "_headers";

/// Adds the header files for the files that are there. An edition that has an address has its host.
pub(crate) fn add(program: &Program, files: &mut Files, address: Option<&str>) -> Result<()> {
    let host = address.map(host_of);
    for (name, template, start, asked) in TEMPLATES {
        let text = program.text(&["hosting/", template].concat())?;
        let text = match host {
            Some(host) => filled(text, "", host),
            None => filled(text, start, asked),
        };
        files.insert(name, text);
    }
    let listed = list(files.names(), host.unwrap_or_default());
    files.insert(LISTED, listed);
    Ok(())
}

/// An address without its path.
fn host_of(address: &str) -> &str {
    let path = address
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').map(|at| rest.len() - at));
    &address[..address.len() - path.unwrap_or_default()]
}

fn filled(template: &str, start: &str, host: &str) -> String {
    let policy = [start, &policy_for("index.html", host)].concat();
    template
        .replace("{policy}", &policy)
        .replace("{single-policy}", SINGLE_POLICY.trim())
}

/// A rule for all files, with what is the same for all, and one for each: what two rules say is joined, and of two policies
/// both hold.
fn list<'n>(names: impl Iterator<Item = &'n str>, host: &str) -> String {
    let mut text = String::from(
        "# Netlify, Cloudflare Pages and the like. The paths count from the root of the site: if the folder lies deeper,\n# move this file to the root and write the folder in front of each path.\n",
    );
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        text.push_str(&format!("/{path}\n"));
        for (key, value) in headers {
            text.push_str(&format!("  {key}: {value}\n"));
        }
    };
    let [resource, embedder] = ISOLATION;
    rule(
        "*",
        &[("X-Content-Type-Options", "nosniff"), resource, embedder],
    );
    for name in names.filter(|name| !is_special(name)) {
        let policy = policy_for(name, host);
        let mut headers = vec![("Cache-Control", caching(name))];
        if name.ends_with(".wasm") {
            headers.push(("Content-Type", "application/wasm"));
        }
        if name.ends_with(".html") || name.ends_with(".js") {
            headers.push(("Content-Security-Policy", &policy));
        }
        if let Some(page) = name.strip_suffix(".html") {
            // Such hosts give a page under its short name as well.
            rule(if page == "index" { "" } else { page }, &headers);
        }
        rule(name, &headers);
    }
    text
}

/// Tables and what is for hosts need no rule of their own.
fn is_special(name: &str) -> bool {
    is_compressed(name)
        || name.starts_with("data/")
        || name.starts_with("hosting/")
        || name.starts_with(['.', '_'])
        || name == "SHA256SUMS"
}

fn caching(name: &str) -> &'static str {
    if has_digest(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether a name changes with the content.
fn has_digest(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, digest)| {
        digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::POLICY;
    use crate::program::of_project;

    const HOST: &str = "https://contoh.id";

    fn template(name: &str) -> String {
        let program = of_project();
        filled(
            program.text(&["hosting/", name].concat()).unwrap(),
            "",
            HOST,
        )
    }

    /// The policies that a header file sends, in the order in which they stand there.
    fn policies(text: &str) -> Vec<&str> {
        let begin = "default-src";
        text.match_indices(begin)
            .filter_map(|(at, _)| text[at..].split(['"', '\n']).next())
            .collect()
    }

    #[test]
    fn every_header_file_sends_the_policies_that_the_page_is_tested_under() {
        for name in ["nginx.conf", "htaccess"] {
            let text = template(name);
            let page = policy_for("index.html", HOST);
            let expected = [&*page, SINGLE_POLICY.trim()];
            assert_eq!(policies(&text), expected, "{name}");
        }
        for (name, text) in [
            ("nginx.conf", template("nginx.conf")),
            ("htaccess", template("htaccess")),
        ] {
            for (key, value) in ISOLATION {
                let sent = text.contains(&format!("{key} {value}"));
                assert!(sent, "{name}: {key}");
            }
        }
        let text = list(["en.html", "jelajah-contoh.html"].into_iter(), "");
        let everywhere = text.split("\n/").nth(1).unwrap_or_default();
        for (key, value) in ISOLATION {
            assert!(everywhere.contains(&format!("{key}: {value}")), "{key}");
        }
        let (page, single) = (POLICY.trim(), SINGLE_POLICY.trim());
        assert_eq!(policies(&text), [page, page, single, single]);
        let page_for_hosts = include_str!("../../docs/publishing.md");
        assert!(
            page_for_hosts.contains(&format!("\n    {page}\n")),
            "docs/publishing.md"
        );
    }

    #[test]
    fn an_edition_with_an_address_has_its_host_in_every_policy_and_others_the_host_that_was_asked()
    {
        assert_eq!(host_of("https://contoh.id/jelajah/"), "https://contoh.id");
        assert_eq!(host_of("https://contoh.id:8443"), "https://contoh.id:8443");
        assert!(template("htaccess").contains("script-src 'self' https://contoh.id "));
        let text = list(["index.html"].into_iter(), HOST);
        assert!(text.contains("style-src 'self' https://contoh.id;"));
        for (_, _, start, asked) in TEMPLATES {
            let text = filled("\"{policy}\"", start, asked);
            assert!(text.starts_with(&format!("\"{start}default-src")));
            assert!(text.contains(&format!("script-src 'self' {asked} ")));
        }
    }

    #[test]
    fn only_names_with_a_digest_are_kept_for_ever() {
        for name in [
            "styles-49e8f10fc328a2d5.css",
            "jelajah-2a8c7269dc9818c6.wasm",
        ] {
            assert!(has_digest(name), "{name}");
        }
        for name in [
            "index.html",
            "offline-worker.js",
            "jelajah-gumukmas.html",
            "app-icons/icon-192.png",
        ] {
            assert!(!has_digest(name), "{name}");
        }
    }

    #[test]
    fn no_path_has_two_rules() {
        let names = [
            "index.html",
            "en.html",
            "a-49e8f10fc328a2d5.js",
            "x.br",
            "data/a.csv",
        ];
        let text = list(names.into_iter(), "");
        let mut paths: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        let all = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(
            paths,
            [
                "/",
                "/*",
                "/a-49e8f10fc328a2d5.js",
                "/en",
                "/en.html",
                "/index.html"
            ]
        );
        assert_eq!(all, paths.len());
    }
}
