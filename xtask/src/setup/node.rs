//! Node.js and the few packages from its registry, as locked in `package-lock.json`: wasm-opt, the driver of the browser
//! tests, axe. Lighthouse comes with a lock file of its own.

use super::Tool;
use crate::{Outcome, Trouble, files, process, workspace};
use std::path::PathBuf;

const OLDEST_NODE: u32 = 20;

pub(crate) const NODE: Tool = Tool {
    name: "Node.js",
    what_for: "to run wasm-opt and the browser tests",
    how_long: "by hand",
    look: look_for_node,
    by_hand: || {
        "install Node.js 20 or later with npm, from https://nodejs.org or your distribution".into()
    },
    mend: || {
        Err(Trouble("please install Node.js 20 or later with npm, from https://nodejs.org or your distribution".into()))
    },
};

pub(crate) const PACKAGES: Tool = Tool {
    name: "npm packages",
    what_for: "wasm-opt, the driver of the browser tests, axe",
    how_long: "less than a minute",
    look: || look_for_packages(""),
    by_hand: || "npm ci".into(),
    mend: || install_packages(""),
};

/// Its many packages stand apart from the few that every change is tested with.
pub(crate) const LIGHTHOUSE: Tool = Tool {
    name: "Lighthouse",
    what_for: "to score the page as a phone would load it",
    how_long: "one to three minutes",
    look: || look_for_packages(LIGHTHOUSE_FOLDER),
    by_hand: || format!("npm ci --prefix {LIGHTHOUSE_FOLDER}"),
    mend: || install_packages(LIGHTHOUSE_FOLDER),
};

/// Three browsers of old, fifty megabytes each.
pub(crate) const OLD_BROWSERS: Tool = Tool {
    name: "old Chromiums",
    what_for: "to look at the page as the oldest browsers show it that it is made for",
    how_long: "a minute",
    look: || look_for_packages(OLD_BROWSERS_FOLDER),
    by_hand: || format!("npm ci --prefix {OLD_BROWSERS_FOLDER}"),
    mend: || install_packages(OLD_BROWSERS_FOLDER),
};

const OLD_BROWSERS_FOLDER: &str = "tests/old-browsers";

const LIGHTHOUSE_FOLDER: &str = "tests/lighthouse";

fn look_for_node() -> Result<String, String> {
    let said = process::output("node", &["--version"]).ok_or("not found")?;
    process::output("npm", &["--version"]).ok_or("npm not found")?;
    let major = said
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|it| it.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST_NODE) {
        Ok(said)
    } else {
        Err(format!("found {said}, need v{OLDEST_NODE} or later"))
    }
}

/// A copy of the lock file that the packages of a folder were made from.
fn stamp(folder: &str) -> PathBuf {
    workspace::root()
        .join(folder)
        .join("node_modules/.made-from")
}

fn lock_file(folder: &str) -> PathBuf {
    workspace::root().join(folder).join("package-lock.json")
}

fn look_for_packages(folder: &str) -> Result<String, String> {
    let lock = files::read(&lock_file(folder)).map_err(|trouble| trouble.to_string())?;
    match files::read(&stamp(folder)) {
        Ok(made_from) if made_from == lock => Ok("as in package-lock.json".into()),
        Ok(_) => Err("not those of package-lock.json".into()),
        Err(_) => Err("not installed".into()),
    }
}

fn install_packages(folder: &str) -> Outcome {
    // No script of a package is run: none of them needs one.
    let mut npm = process::program("npm");
    npm.args(["ci", "--ignore-scripts"])
        .current_dir(workspace::root().join(folder));
    process::run(&mut npm)?;
    files::write(&stamp(folder), files::read(&lock_file(folder))?)
}
