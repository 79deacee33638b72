//! `cargo xtask test`: every check, each named with its time, all of them even if one fails.

use crate::{Outcome, Trouble, budget, files, process, serve, setup, workspace};
use std::process::Command;
use std::time::{Duration, Instant};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome,
    /// Only makes sense on what the step of this name has built.
    after: Option<&'static str>,
}

const BUILD: &str = "build";

const STEPS: [Step; 9] = [
    Step {
        name: "format",
        what: "the sources are formatted",
        run: format,
        after: None,
    },
    Step {
        name: "clippy",
        what: "no warning, natively",
        run: clippy,
        after: None,
    },
    Step {
        name: "clippy-wasm",
        what: "no warning, for the browser",
        run: clippy_wasm,
        after: None,
    },
    Step {
        name: "native",
        what: "unit, snapshot and source tests",
        run: native,
        after: None,
    },
    Step {
        name: "edition",
        what: "the tables have no fault",
        run: edition,
        after: None,
    },
    Step {
        name: BUILD,
        what: "the release, by Trunk",
        run: serve::build,
        after: None,
    },
    Step {
        name: "web",
        what: "tests inside the browser",
        run: web,
        after: None,
    },
    Step {
        name: "e2e",
        what: "the built page in the browser",
        run: end_to_end,
        after: Some(BUILD),
    },
    Step {
        name: "budget",
        what: "bytes against budgets",
        run: budget::run,
        after: Some(BUILD),
    },
];

/// Runs all steps, or those named.
pub(crate) fn run(wanted: &[String]) -> Outcome {
    if let Some(unknown) = wanted
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(Trouble(format!(
            "no step {unknown:?}; there are {}",
            names.join(", ")
        )));
    }
    setup::for_testing()?;
    println!(
        "Running the checks. The first time takes 15 to 30 minutes on two cores, then about three."
    );
    let mut done: Vec<(&Step, Duration, Outcome)> = Vec::new();
    for step in STEPS
        .iter()
        .filter(|step| wanted.is_empty() || wanted.iter().any(|name| name == step.name))
    {
        println!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        let broken = done
            .iter()
            .find(|(earlier, _, outcome)| Some(earlier.name) == step.after && outcome.is_err());
        let outcome = match broken {
            Some((earlier, _, _)) => {
                Err(Trouble(format!("not run, since {} failed", earlier.name)))
            }
            None => (step.run)(),
        };
        if let Err(trouble) = &outcome {
            println!("{trouble}");
        }
        done.push((step, start.elapsed(), outcome));
    }
    summary(&done)
}

fn summary(done: &[(&Step, Duration, Outcome)]) -> Outcome {
    println!("\n{:<8} {:<12} {:>7}  check", "", "step", "time");
    for (step, time, outcome) in done {
        let verdict = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!(
            "{verdict:<8} {:<12} {:>5.1} s  {}",
            step.name,
            time.as_secs_f64(),
            step.what
        );
    }
    let failed: Vec<&str> = done
        .iter()
        .filter(|(_, _, outcome)| outcome.is_err())
        .map(|(step, _, _)| step.name)
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Trouble(format!("failed: {}", failed.join(", "))))
    }
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = process::program("cargo");
    command.args(arguments);
    command
}

fn format() -> Outcome {
    process::run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Outcome {
    process::run(&mut cargo(&[
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_wasm() -> Outcome {
    process::run(&mut cargo(&[
        "clippy",
        "--quiet",
        "--package",
        "jelajah",
        "--package",
        "jelajah-core",
        "--lib",
        "--bins",
        "--test",
        "web",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native() -> Outcome {
    let quick = setup::has_nextest();
    let runner: &[&str] = if quick {
        &["nextest", "run", "--workspace"]
    } else {
        &["test", "--quiet", "--workspace"]
    };
    // A snapshot that changed is a failure here, not a new snapshot.
    process::run(cargo(runner).env("INSTA_UPDATE", "no"))
}

fn edition() -> Outcome {
    process::run(&mut cargo(&["xtask", "check"]))
}

fn web() -> Outcome {
    let driver = setup::chromedriver().ok_or_else(|| Trouble("no chromedriver".into()))?;
    let tests = [
        "test",
        "--package",
        "jelajah",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "web",
    ];
    let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
    process::run(
        cargo(&tests)
            .env("CHROMEDRIVER", driver)
            .env(runner, "wasm-bindgen-test-runner"),
    )
}

fn end_to_end() -> Outcome {
    let browser = setup::chromium().ok_or_else(|| Trouble("no chromium".into()))?;
    let tests = files::list(&workspace::root().join("tests/e2e"))?.into_iter();
    let tests = tests.filter(|path| files::name(path).ends_with(".test.js"));
    process::run(
        process::program("node")
            .args(["--test", "--test-timeout=300000"])
            .args(tests)
            .env("JELAJAH_CHROMIUM", browser),
    )
}
