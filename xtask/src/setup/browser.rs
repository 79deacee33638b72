//! The browser of the tests, from the distribution: downloads of browsers are not to be had everywhere. With it a font that
//! the page asks for: drawings are measured for the fonts of phones and desktops, not for whatever else a machine has.

use super::Tool;
use crate::{Outcome, Trouble, process, workspace};
use std::env;
use std::path::PathBuf;

/// Names under which distributions install it.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The packages of Debian.
const APT: &str = "apt-get update && apt-get install --yes --no-install-recommends chromium chromium-driver fonts-roboto-unhinted";

/// The fonts that drawings are measured for (`core/src/layout/measure.rs`).
const FONTS: [&str; 3] = ["Segoe UI", "Roboto", "Noto Sans"];

pub(crate) const BROWSER: Tool = Tool {
    name: "chromium",
    what_for: "to run the page in the tests, with chromedriver",
    how_long: "one to three minutes, from the distribution's packages",
    look,
    by_hand: || format!("sudo sh -c '{APT}', or name yours in JELAJAH_CHROMIUM and CHROMEDRIVER"),
    mend,
};

/// The browser: named by `JELAJAH_CHROMIUM`, or found.
pub(crate) fn chromium() -> Option<PathBuf> {
    named_or("JELAJAH_CHROMIUM", &NAMES)
}

/// Its driver: named by `CHROMEDRIVER`, or found.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    named_or("CHROMEDRIVER", &["chromedriver"])
}

fn named_or(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    named.or_else(|| names.iter().find_map(|name| workspace::find(name)))
}

fn look() -> Result<String, String> {
    let browser = chromium().ok_or("not found")?;
    let driver = chromedriver().ok_or("chromedriver not found")?;
    // Where no program lists the fonts, the tests of drawings tell.
    let fonts = process::output("fc-list", &[":", "family"]);
    if fonts.is_some_and(|fonts| !FONTS.iter().any(|font| fonts.contains(font))) {
        return Err(format!("no font of {}", FONTS.join(", ")));
    }
    Ok(format!("{}, {}", browser.display(), driver.display()))
}

fn mend() -> Outcome {
    if workspace::find("apt-get").is_none() {
        return Err(Trouble(format!(
            "this is no Debian; {}",
            (BROWSER.by_hand)()
        )));
    }
    let root = process::output("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = if root {
        process::program("sh")
    } else if process::output("sudo", &["-n", "true"]).is_some() {
        let mut sudo = process::program("sudo");
        sudo.args(["-n", "sh"]);
        sudo
    } else {
        return Err(Trouble(format!(
            "this needs more rights than yours. Please run: {}",
            (BROWSER.by_hand)()
        )));
    };
    process::run(command.args([
        "-c",
        &format!("export DEBIAN_FRONTEND=noninteractive; {APT}"),
    ]))
}
