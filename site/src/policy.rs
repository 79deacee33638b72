//! The headers that a host sends the files of a site with.

/// The content security policy that the header files and `docs/publishing.md` tell hosts to send; the browser tests send it too.
pub const POLICY: &str = include_str!("policy.txt");

/// That of the single files, which have their scripts and styles inside.
pub const SINGLE_POLICY: &str = include_str!("single-policy.txt");

/// What every file is sent with besides: a site that is isolated from others may frame only what says that it may be taken.
pub const ISOLATION: [(&str, &str); 2] = [
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
];

/// The policy that a file is sent with by `host`: beside `'self'` it names the host itself, since in a sandboxed frame
/// `'self'` matches nothing in WebKit, which is every browser of an iPhone. An empty host is not named.
#[must_use]
pub fn policy_for(name: &str, host: &str) -> String {
    if is_single(name) {
        return SINGLE_POLICY.trim().to_owned();
    }
    let mut policy = POLICY.trim().to_owned();
    if !host.is_empty() {
        for directive in ["script-src", "style-src"] {
            let own = format!("{directive} 'self'");
            policy = policy.replace(&own, &format!("{own} {host}"));
        }
    }
    policy
}

/// Whether this is the name of a page with everything in it.
#[must_use]
pub fn is_single(name: &str) -> bool {
    name.starts_with("jelajah-") && name.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_host_for_what_a_page_needs_to_come_alive() {
        let named = policy_for("index.html", "https://contoh.id");
        assert!(named.contains("script-src 'self' https://contoh.id 'wasm-unsafe-eval';"));
        assert!(named.contains("style-src 'self' https://contoh.id;"));
        assert_eq!(policy_for("index.html", ""), POLICY.trim());
        let single = policy_for("jelajah-contoh.html", "https://contoh.id");
        assert_eq!(single, SINGLE_POLICY.trim());
    }
}
