//! Packages of Debian: installed where that needs nobody's password, else named in a command.

use crate::{Outcome, Trouble, process, workspace};
use std::fs;

/// Whether this system is Debian itself: others that have apt may name packages differently.
pub(crate) fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// The command that installs packages, for a person to type.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    format!("sudo sh -c '{}'", script(packages))
}

/// Installs packages without asking.
///
/// # Errors
/// If there is no apt-get, no right to use it without a password, or no such package.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    if workspace::find("apt-get").is_none() {
        return Err(Trouble("this system has no apt-get".into()));
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
            by_hand(packages)
        )));
    };
    let script = script(packages);
    process::run(command.args([
        "-c",
        &format!("export DEBIAN_FRONTEND=noninteractive; {script}"),
    ]))
}

fn script(packages: &[&str]) -> String {
    format!(
        "apt-get update && apt-get install --yes --no-install-recommends {}",
        packages.join(" ")
    )
}
