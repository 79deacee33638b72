//! Node.js and the few packages from its registry, as locked in `package-lock.json`: wasm-opt, the driver of the browser
//! tests, axe.

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
    look: look_for_packages,
    by_hand: || "npm ci".into(),
    mend,
};

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

/// A copy of the lock file that the folder of packages was made from.
fn stamp() -> PathBuf {
    workspace::root().join("node_modules/.made-from")
}

fn lock_file() -> PathBuf {
    workspace::root().join("package-lock.json")
}

fn look_for_packages() -> Result<String, String> {
    let lock = files::read(&lock_file()).map_err(|trouble| trouble.to_string())?;
    match files::read(&stamp()) {
        Ok(made_from) if made_from == lock => Ok("as in package-lock.json".into()),
        Ok(_) => Err("not those of package-lock.json".into()),
        Err(_) => Err("not installed".into()),
    }
}

fn mend() -> Outcome {
    // No script of a package is run: none of them needs one.
    process::run(process::program("npm").args(["ci", "--ignore-scripts"]))?;
    files::write(&stamp(), files::read(&lock_file())?)
}
