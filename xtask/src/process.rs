//! Starting other programs: in the root of the project, with its own tools found first.

use crate::{Outcome, Trouble, workspace};
use std::process::{Command, Stdio};

/// A program to be started in the root of the project.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command
        .current_dir(workspace::root())
        .env("PATH", workspace::path())
        // Trunk takes NO_COLOR=1 for a faulty argument and stops.
        .env_remove("NO_COLOR");
    command
}

/// Runs a program to its end; what it prints goes where ours goes.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let status = command
        .status()
        .map_err(|error| Trouble(format!("{shown}: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Trouble(format!("{shown}: {status}")))
    }
}

/// What a program prints, or nothing if it cannot be started or fails.
pub(crate) fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let words = [command.get_program()]
        .into_iter()
        .chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
