//! The service worker: `public/worker/offline.js` with the release's version and files in front of it.

use super::encode::base64;
use super::glue::bare;
use crate::{Outcome, files};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Its name never changes: browsers ask for it by the name that they once learned.
pub(crate) const NAME: &str = "offline-worker.js";

/// The worker that keeps the files of the folder that are named. Pages in `made` are put together from the page `first`
/// and the file that is their difference from it.
pub(crate) fn script(
    source: &str,
    folder: &Path,
    names: &[String],
    first: &str,
    made: &[(String, String)],
) -> Outcome<String> {
    let mut list = serde_json::Map::new();
    for name in names {
        let digest = Sha256::digest(files::read_bytes(&folder.join(name))?);
        list.insert(name.clone(), base64(&digest).into());
    }
    let list = serde_json::Value::Object(list).to_string();
    let made: serde_json::Map<String, serde_json::Value> = made
        .iter()
        .map(|(page, difference)| (page.clone(), difference.clone().into()))
        .collect();
    let made = serde_json::Value::Object(made);
    let version = super::encode::hex(&Sha256::digest(list.as_bytes()));
    Ok(format!(
        "const VERSION = '{}';\nconst FILES = {list};\nconst FIRST = '{first}';\nconst MADE = {made};\n{}",
        &version[..16],
        bare(source)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;

    #[test]
    fn the_version_changes_with_any_file_and_with_nothing_else() {
        let folder = env::temp_dir().join(format!("jelajah-worker-{}", std::process::id()));
        let names = ["a.html".to_owned(), "b.js".to_owned()];
        let made = |content: &str| {
            files::write(&folder.join("a.html"), content).unwrap();
            files::write(&folder.join("b.js"), "b").unwrap();
            script("rest();\n", &folder, &names, "a.html", &[]).unwrap()
        };
        let (first, again, other) = (made("a"), made("a"), made("A"));
        files::empty_folder(&folder).unwrap();
        assert_eq!(first, again);
        assert_ne!(first.lines().next(), other.lines().next());
        assert!(first.contains("\"a.html\":\"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\""));
        assert!(first.ends_with("rest();\n"));
    }
}
