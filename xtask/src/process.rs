//! Starting other programs: in the root of the project, with its own tools found first.

use crate::{Outcome, Trouble, workspace};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;

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

/// Runs a program that runs tests, and passes on what it prints; gives how many tests have passed, if it says so.
pub(crate) fn run_tests(command: &mut Command) -> Outcome<Option<u64>> {
    let shown = shown(command);
    let failed = |error: std::io::Error| Trouble(format!("{shown}: {error}"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let errors = thread::spawn(move || pass_on(err, |line| eprintln!("{line}")));
    let counted = pass_on(out, |line| println!("{line}"));
    let of_errors = errors.join().unwrap_or_default();
    let status = child.wait().map_err(failed)?;
    if status.success() {
        let count = counted + of_errors;
        Ok((count > 0).then_some(count))
    } else {
        Err(Trouble(format!("{shown}: {status}")))
    }
}

/// Passes lines on as they come, and adds up the tests that closing lines among them count.
fn pass_on(lines: Option<impl Read>, show: impl Fn(&str)) -> u64 {
    let Some(lines) = lines else { return 0 };
    let mut count = 0;
    for line in BufReader::new(lines).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        show(&line);
        count += passed(&line).unwrap_or_default();
    }
    count
}

/// How many tests passed, by the closing line of nextest, of cargo's own runner or of Node's.
fn passed(line: &str) -> Option<u64> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = match words[..] {
        ["Summary", ..] => words[words.iter().position(|word| *word == "run:")? + 1..].first()?,
        ["test", "result:", "ok.", number, "passed;", ..] => number,
        ["ℹ" | "#", "pass", number] => number,
        _ => return None,
    };
    number.parse().ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_test_runners_are_counted_and_nothing_else() {
        let lines = [
            "     Summary [  61.2s] 337 tests run: 337 passed, 0 skipped",
            "     Summary [   1.2s] 3 tests run: 3 passed (1 slow), 0 skipped",
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "ℹ pass 378",
            "# pass 41",
            "ℹ tests 379",
            "12 passed",
            "test result: FAILED. 3 passed; 1 failed;",
        ];
        let counts = lines.map(passed);
        let expected = [
            Some(337),
            Some(3),
            Some(12),
            Some(378),
            Some(41),
            None,
            None,
            None,
        ];
        assert_eq!(counts, expected);
    }
}
