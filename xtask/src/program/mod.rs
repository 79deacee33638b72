//! The program of the page, from what Trunk built: trimmed, with its glue as a classic script. It knows no edition, so the
//! sites of any edition are built with it.

mod glue;
mod names;
mod trimmed;

use crate::{Outcome, Trouble, files, process, workspace};
use std::path::{Path, PathBuf};

/// Where the program of the last build lies, for `jelajah-site`.
fn folder() -> PathBuf {
    workspace::root().join("target/program")
}

/// Takes Trunk's output out of its staging folder and trims it, for readers as far as it goes; its page and its module
/// script are not served.
pub(crate) fn take_from(staging: &Path, for_readers: bool) -> Outcome {
    let program = the_one(staging, "_bg.wasm")?;
    let glue = the_one(staging, ".js")?;
    let index = staging.join("index.html");
    let script = glue::classic(&files::read(&glue)?)?;
    let (mut trimmed, script) = trimmed::trimmed(&files::read_bytes(&program)?, &script)?;
    if for_readers {
        trimmed = trimmed::optimised(trimmed)?;
    }
    let folder = folder();
    files::empty_folder(&folder)?;
    files::write(&folder.join("program.wasm"), trimmed)?;
    files::write(&folder.join("glue.js"), script)?;
    let reload = reload_client(&files::read(&index)?);
    if !reload.is_empty() {
        files::write(&folder.join("reload.html"), reload)?;
    }
    [&program, &glue, &index]
        .into_iter()
        .try_for_each(|made_by_trunk| files::remove(made_by_trunk))
}

/// What a site is built of, for which readers.
pub(crate) struct Site<'a> {
    pub(crate) tables: &'a Path,
    pub(crate) out: &'a Path,
    pub(crate) address: Option<&'a str>,
    pub(crate) only_pages: bool,
}

/// Builds the site of an edition with the program of the last build, in a process of its own: whoever only checks tables
/// compiles no Leptos.
pub(crate) fn build_site(site: &Site<'_>) -> Outcome {
    let folder = folder();
    if !folder.join("program.wasm").exists() {
        return Err(Trouble(
            "there is no program yet: build the release first".into(),
        ));
    }
    let public = workspace::root().join("public");
    // Trunk's build is over when its hooks run, so this takes no lock that anyone waits for.
    let mut command = process::program("cargo");
    command
        .args([
            "run",
            "--quiet",
            "--package",
            "jelajah-site",
            "--features",
            "pages",
            "--",
        ])
        .args([
            Path::new("--tables"),
            site.tables,
            Path::new("--program"),
            &folder,
        ])
        .args([Path::new("--public"), &public, Path::new("--out"), site.out])
        .args(site.only_pages.then_some("--only-pages"))
        // Set by Trunk and by cargo for the build of the browser's program; this one is ours.
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    if let Some(address) = site.address {
        command.args(["--address", address]);
    }
    process::run(&mut command)
}

/// The one file of a folder whose name ends so.
fn the_one(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let entries = files::list(folder)?.into_iter();
    let mut fitting = entries.filter(|path| files::name(path).ends_with(ending));
    match (fitting.next(), fitting.next()) {
        (Some(path), None) => Ok(path),
        _ => Err(Trouble(format!(
            "expected one file *{ending} in {}",
            folder.display()
        ))),
    }
}

/// Trunk's reload client in the page that Trunk wrote: the one script that is no module and has its text inline.
fn reload_client(trunks_page: &str) -> String {
    let end = "</script>";
    trunks_page
        .split("<script>")
        .skip(1)
        .filter_map(|rest| {
            rest.find(end)
                .map(|cut| format!("<script>{}{end}\n", &rest[..cut]))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::reload_client;

    #[test]
    fn of_trunks_page_only_the_reload_client_is_kept() {
        let page = "<script type=\"module\">import x</script><body><script>\"use strict\";</script></body>";
        assert_eq!(reload_client(page), "<script>\"use strict\";</script>\n");
    }
}
