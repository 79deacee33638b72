//! Where things lie in the project, and which versions it has locked.

use crate::{Outcome, Trouble, files};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// What Trunk builds and what is served.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools that the project brought for itself; nothing is installed outside the project.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The variable that names the edition that is built; set in `.cargo/config.toml`.
pub(crate) const EDITION: &str = "JELAJAH_EDITION";

/// The variable that says where the pages will be published, over what the edition says.
pub(crate) const ADDRESS: &str = "JELAJAH_ADDRESS";

/// The folder of the edition that is built.
pub(crate) fn edition() -> Outcome<PathBuf> {
    let named = env::var(EDITION).map_err(|_| {
        Trouble(format!(
            "{EDITION} names no edition; it is set in .cargo/config.toml"
        ))
    })?;
    Ok(edition_folder(&named))
}

/// A name is a folder of `editions/`; anything with a `/` is the path of a folder, from the root of the project.
fn edition_folder(named: &str) -> PathBuf {
    if named.contains('/') {
        root().join(named)
    } else {
        root().join("editions").join(named)
    }
}

/// The search path with the project's own tools first.
pub(crate) fn path() -> OsString {
    let own = [tools().join("bin"), root().join("node_modules/.bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// The program of that name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&path())
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// The version of a package in `Cargo.lock`.
pub(crate) fn locked(package: &str) -> Outcome<String> {
    let lock = files::read(&root().join("Cargo.lock"))?;
    version_in(&lock, package).ok_or_else(|| Trouble(format!("Cargo.lock has no {package}")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_named_or_given_by_its_path() {
        assert!(edition_folder("a").ends_with("editions/a"));
        assert!(edition_folder("target/a").ends_with("target/a"));
        assert_eq!(edition_folder("/tmp/a"), Path::new("/tmp/a"));
    }

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(version_in(lock, "a").as_deref(), Some("1.2.3"));
        assert_eq!(version_in(lock, "b"), None);
    }
}
