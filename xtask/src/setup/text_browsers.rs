//! Text browsers, from the distribution: they know neither style nor script.

use super::{Tool, packages};
use crate::{process, workspace};

/// The packages of Debian, which are the names of the programs too.
const PACKAGES: [&str; 2] = ["w3m", "lynx"];

pub(crate) const TEXT_BROWSERS: Tool = Tool {
    name: "w3m, lynx",
    what_for: "for the step `text`",
    how_long: "less than a minute, from the distribution's packages",
    look,
    by_hand: || packages::by_hand(&PACKAGES),
    mend: || packages::install(&PACKAGES),
};

fn look() -> Result<String, String> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|name| workspace::find(name).is_none())
        .collect();
    if !missing.is_empty() {
        return Err(format!("{} not found", missing.join(", ")));
    }
    let version = |name| process::output(name, &["-version"]).unwrap_or_default();
    let first_lines = PACKAGES.map(|name| version(name).lines().next().unwrap_or(name).to_owned());
    Ok(first_lines.join(", "))
}
