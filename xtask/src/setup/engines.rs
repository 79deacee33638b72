//! The engines of other browsers, from the distribution: Firefox, and WebKit (Safari's engine) with the driver that steers
//! it, a screen that nobody sees, and what makes a window as narrow as a phone's.

use super::{Tool, packages};
use crate::{process, workspace};
use std::path::Path;

/// The packages of Debian.
const PACKAGES: [&str; 5] = [
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "python3-gi",
    "gir1.2-webkit2-4.1",
];

/// The programs that they bring.
const PROGRAMS: [&str; 3] = ["firefox-esr", "WebKitWebDriver", "Xvfb"];

/// Debian's own Python: another one on the search path does not know the packages.
const PYTHON: &str = "/usr/bin/python3";

pub(crate) const ENGINES: Tool = Tool {
    name: "firefox, webkit",
    what_for: "for the step `engines`",
    how_long: "one to three minutes, from the distribution's packages",
    look,
    by_hand: || packages::by_hand(&PACKAGES),
    mend: || packages::install(&PACKAGES),
};

fn look() -> Result<String, String> {
    let missing: Vec<&str> = PROGRAMS
        .into_iter()
        .filter(|name| workspace::find(name).is_none())
        .collect();
    if !missing.is_empty() {
        return Err(format!("{} not found", missing.join(", ")));
    }
    let window = "import gi; gi.require_version('WebKit2', '4.1')";
    if !Path::new(PYTHON).is_file() || process::output(PYTHON, &["-c", window]).is_none() {
        return Err("Python has no gir1.2-webkit2-4.1".into());
    }
    let version = |program| process::output(program, &["--version"]).unwrap_or_default();
    Ok(format!(
        "{}, {}",
        version("firefox-esr"),
        version("WebKitWebDriver")
    ))
}
