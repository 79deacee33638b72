//! The browser of the tests, from the distribution: downloads of browsers are not to be had everywhere. With it a font that
//! the page asks for: drawings are measured for the fonts of phones and desktops, not for whatever else a machine has.
//! Debian also packs the same browser without windows and what belongs to them; tests take half the time in it.

use super::{Tool, packages};
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

/// The browser without windows, where it is installed.
const SHELL: &str = "chromium-headless-shell";

/// The packages of Debian.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-roboto-unhinted"];

/// The fonts that drawings are measured for (`core/src/layout/measure.rs`).
const FONTS: [&str; 3] = ["Segoe UI", "Roboto", "Noto Sans"];

pub(crate) const BROWSER: Tool = Tool {
    name: "chromium",
    what_for: "to run the page in the tests, with chromedriver",
    how_long: "one to three minutes, from the distribution's packages",
    look,
    by_hand: || {
        format!(
            "{}, or name yours in JELAJAH_CHROMIUM and CHROMEDRIVER",
            packages::by_hand(&PACKAGES)
        )
    },
    mend,
};

/// The browser: named by `JELAJAH_CHROMIUM`, or found.
pub(crate) fn chromium() -> Option<PathBuf> {
    named_or("JELAJAH_CHROMIUM", &NAMES)
}

/// The browser for many short tests: that named by `JELAJAH_CHROMIUM`, the one without windows, or the whole one.
pub(crate) fn quick_chromium() -> Option<PathBuf> {
    named_or("JELAJAH_CHROMIUM", &[SHELL]).or_else(chromium)
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
    let mut found = vec![browser, driver];
    found.extend(quick_chromium().filter(|quick| *quick != found[0]));
    let found: Vec<String> = found
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    Ok(found.join(", "))
}

fn mend() -> Outcome {
    packages::install(&PACKAGES)
        .map_err(|trouble| Trouble(format!("{trouble}; {}", (BROWSER.by_hand)())))
}

/// Adds the browser without windows where that asks nobody: on Debian, with the right to. Nothing depends on it.
pub(crate) fn add_shell() {
    let is_named = env::var_os("JELAJAH_CHROMIUM").is_some();
    if quick_chromium() != chromium() || is_named || !packages::is_debian() {
        return;
    }
    println!("{SHELL}: not found. Setting it up, so that the browser tests take half the time ...");
    if let Err(trouble) = packages::install(&[SHELL]) {
        println!("{trouble}\nThe tests run in the whole browser.");
    }
}
