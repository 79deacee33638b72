//! `cargo xtask deep`: the checks that take hours, run before a release and now and then. What they found is in
//! `docs/deep.md`, which is committed.

use crate::setup;
use crate::steps::{self, Step, Work};
use crate::test::{browser_tests, cargo, node_tests};
use crate::{Outcome, Trouble, files, mutants, process, report, workspace};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

/// Cases of each property; every change tries 96.
const CASES: &str = "25600";

const STEPS: [Step; 11] = [
    Step {
        name: "unused",
        what: "no dependency that nothing uses",
        run: Work::Look(unused),
        after: None,
        needs: Some(&setup::MACHETE),
    },
    Step {
        name: "deny",
        what: "licences, sources and bans of dependencies",
        run: Work::Look(deny),
        after: None,
        needs: Some(&setup::DENY),
    },
    Step {
        name: "again",
        what: "a build in another folder gives the same bytes",
        run: Work::Look(again),
        after: None,
        needs: None,
    },
    Step {
        name: "whole-browser",
        what: "the browser tests in the browser that people have, windows and all",
        run: Work::Tests(whole_browser),
        after: None,
        needs: None,
    },
    Step {
        name: "old-browsers",
        what: "the page in Chromium 80, 92 and 106",
        run: Work::Tests(old_browsers),
        after: None,
        needs: Some(&setup::OLD_BROWSERS),
    },
    Step {
        name: "axe",
        what: "every state in every language, look and width",
        run: Work::Tests(axe),
        after: None,
        needs: None,
    },
    Step {
        name: "lighthouse",
        what: "Lighthouse's scores, mobile, median of five",
        run: Work::Look(lighthouse),
        after: None,
        needs: Some(&setup::LIGHTHOUSE),
    },
    Step {
        name: "kiosk",
        what: "the memory of a kiosk after a thousand rounds",
        run: Work::Look(kiosk),
        after: None,
        needs: None,
    },
    Step {
        name: "wordpress",
        what: "what the recipes give, in a real WordPress",
        run: Work::Tests(wordpress),
        after: None,
        needs: Some(&setup::WORDPRESS),
    },
    Step {
        name: "fuzz",
        what: "the readers of tables, addresses, dates and data, at length",
        run: Work::Tests(fuzz),
        after: None,
        needs: None,
    },
    Step {
        name: "mutants",
        what: "changes of core that no test notices",
        run: Work::Look(mutants::run),
        after: None,
        needs: Some(&setup::MUTANTS),
    },
];

/// Runs all steps, or those named, on the build in `dist/`, and puts what they found into the report.
pub(crate) fn run(wanted: &[String]) -> Outcome {
    steps::known(&STEPS, wanted)?;
    setup::for_testing()?;
    let done = steps::run(&STEPS, wanted);
    report::write(&STEPS, &done)?;
    println!("docs/deep.md");
    steps::summary(&done)
}

fn unused() -> Outcome {
    process::run(&mut process::program("cargo-machete"))
}

fn deny() -> Outcome {
    // Advisories come from a repository on the network; whoever has it adds `cargo deny check advisories`.
    process::run(&mut cargo(&[
        "deny", "check", "licenses", "bans", "sources",
    ]))
}

fn whole_browser() -> Outcome<Option<u64>> {
    process::run_tests(&mut browser_tests(setup::chromium(), "")?)
}

fn old_browsers() -> Outcome<Option<u64>> {
    process::run_tests(&mut node_tests(
        "tests/old-browsers",
        setup::chromium(),
        "",
        1,
    )?)
}

fn axe() -> Outcome<Option<u64>> {
    let mut tests = browser_tests(setup::quick_chromium(), "accessible-in-")?;
    process::run_tests(tests.env("JELAJAH_DEEP", "1"))
}

fn lighthouse() -> Outcome {
    told("lighthouse", node()?.arg("tests/lighthouse/run.mjs"))
}

fn kiosk() -> Outcome {
    told(
        "kiosk",
        node()?.args(["tests/bench/kiosk-memory.mjs", "1000"]),
    )
}

fn wordpress() -> Outcome<Option<u64>> {
    process::run_tests(&mut node_tests(
        "tests/cms",
        setup::quick_chromium(),
        "",
        1,
    )?)
}

/// Runs a program and keeps what it prints for the report.
fn told(step: &str, command: &mut Command) -> Outcome {
    let shown = process::shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Trouble(format!("{shown}: {error}")))?;
    let said = String::from_utf8_lossy(&output.stdout);
    // A harness that was imported outside a test run says its version first.
    let said: Vec<&str> = said
        .lines()
        .filter(|line| !line.starts_with("TAP "))
        .collect();
    let said = said.join("\n");
    println!("{said}");
    files::write(&report::told_by(step), said)?;
    if output.status.success() {
        Ok(())
    } else {
        Err(Trouble(format!("{shown}: {}", output.status)))
    }
}

/// Node.js, told where the browser is.
fn node() -> Outcome<Command> {
    let browser = setup::chromium().ok_or_else(|| Trouble("no chromium".into()))?;
    let mut node = process::program("node");
    node.env("JELAJAH_CHROMIUM", browser);
    Ok(node)
}

fn fuzz() -> Outcome<Option<u64>> {
    process::run_tests(
        cargo(&[
            "test",
            "--release",
            "--package",
            "jelajah-core",
            "--test",
            "properties",
        ])
        .env("PROPTEST_CASES", CASES),
    )
}

/// Builds what is committed in another folder and holds the checksums against those of `dist/`.
fn again() -> Outcome {
    let root = workspace::root();
    let copy = root.join("target/again");
    files::empty_folder(&copy)?;
    let listed = process::output("git", &["ls-files"])
        .ok_or_else(|| Trouble("git does not list the files of the project".into()))?;
    for name in listed.lines() {
        files::write(&copy.join(name), files::read_bytes(&root.join(name))?)?;
    }
    for shared in ["node_modules", "target/tools"] {
        link(&root.join(shared), &copy.join(shared))?;
    }
    let mut build = process::program("cargo");
    build
        .args(["xtask", "test", "build"])
        .current_dir(&copy)
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_MANIFEST_DIR");
    process::run(&mut build)?;
    let [ours, theirs] = [&root, &copy].map(|folder| files::read(&folder.join("dist/SHA256SUMS")));
    let (ours, theirs) = (ours?, theirs?);
    let other: Vec<&str> = ours
        .lines()
        .filter(|line| !theirs.lines().any(|their| their == *line))
        .collect();
    if other.is_empty() {
        println!("{} files are the same.", ours.lines().count());
        Ok(())
    } else {
        Err(Trouble(format!(
            "{} files differ, the first: {}",
            other.len(),
            other[0]
        )))
    }
}

fn link(from: &Path, to: &Path) -> Outcome {
    if !from.exists() {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        files::make_folder(folder)?;
    }
    let _ = fs::remove_file(to);
    symlink(from, to).map_err(|error| Trouble(format!("{}: {error}", to.display())))
}
