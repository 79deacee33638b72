//! The service worker: `public/worker/offline.js` with the release's version and files in front of it.

use crate::encode::{base64, hex};
use crate::error::Result;
use crate::files::Files;
use crate::script::bare;
use sha2::{Digest, Sha256};

/// Its name never changes: browsers ask for it by the name that they once learned.
pub(crate) const NAME: &str = "offline-worker.js";

/// The worker that keeps the files that are named. Pages in `made` are put together from the page `first`
/// and the file that is their difference from it.
pub(crate) fn script(
    source: &str,
    files: &Files,
    names: &[String],
    first: &str,
    made: &[(String, String)],
) -> Result<String> {
    let mut list = serde_json::Map::new();
    for name in names {
        let digest = Sha256::digest(files.get(name)?);
        list.insert(name.clone(), base64(&digest).into());
    }
    let list = serde_json::Value::Object(list).to_string();
    let made: serde_json::Map<String, serde_json::Value> = made
        .iter()
        .map(|(page, difference)| (page.clone(), difference.clone().into()))
        .collect();
    let made = serde_json::Value::Object(made);
    let version = hex(&Sha256::digest(list.as_bytes()));
    Ok(format!(
        "const VERSION = '{}';\nconst FILES = {list};\nconst FIRST = '{first}';\nconst MADE = {made};\n{}",
        &version[..16],
        bare(source)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_changes_with_any_file_and_with_nothing_else() {
        let names = ["a.html".to_owned(), "b.js".to_owned()];
        let made = |content: &str| {
            let mut files = Files::default();
            files.insert("a.html", content);
            files.insert("b.js", "b");
            script("rest();\n", &files, &names, "a.html", &[]).unwrap()
        };
        let (first, again, other) = (made("a"), made("a"), made("A"));
        assert_eq!(first, again);
        assert_ne!(first.lines().next(), other.lines().next());
        assert!(first.contains("\"a.html\":\"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\""));
        assert!(first.ends_with("rest();\n"));
    }
}
