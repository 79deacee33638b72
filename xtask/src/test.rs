//! `cargo xtask test`: every check that belongs to every change.

use crate::steps::{self, Step, Work};
use crate::{Outcome, Trouble, budget, files, process, serve, setup, workspace};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

const BUILD: &str = "build";

/// What makes pages is a feature, on only where sites are built.
const PAGES: &str = "jelajah-site/pages";

const STEPS: [Step; 13] = [
    Step {
        name: "format",
        what: "the sources are formatted",
        run: Work::Look(format),
        after: None,
        needs: None,
    },
    Step {
        name: "clippy",
        what: "no warning, natively",
        run: Work::Look(clippy),
        after: None,
        needs: None,
    },
    Step {
        name: "clippy-wasm",
        what: "no warning, for the browser",
        run: Work::Look(clippy_wasm),
        after: None,
        needs: None,
    },
    Step {
        name: "native",
        what: "unit, snapshot and source tests",
        run: Work::Tests(native),
        after: None,
        needs: None,
    },
    Step {
        name: "edition",
        what: "the tables have no fault",
        run: Work::Look(edition),
        after: None,
        needs: None,
    },
    Step {
        name: BUILD,
        what: "the release, by Trunk",
        run: Work::Look(serve::build),
        after: None,
        needs: None,
    },
    Step {
        name: "example",
        what: "other editions, with no line of Rust changed",
        run: Work::Look(example),
        after: Some(BUILD),
        needs: None,
    },
    Step {
        name: "web",
        what: "tests inside the browser",
        run: Work::Tests(web),
        after: None,
        needs: None,
    },
    Step {
        name: "e2e",
        what: "the built page in the browser",
        run: Work::Tests(end_to_end),
        after: Some("example"),
        needs: None,
    },
    Step {
        name: "engines",
        what: "the built page in Firefox and in WebKit, which is Safari's engine",
        run: Work::Tests(engines),
        after: Some("example"),
        needs: Some(&setup::ENGINES),
    },
    Step {
        name: "text",
        what: "the built page in text browsers",
        run: Work::Tests(text),
        after: Some(BUILD),
        needs: Some(&setup::TEXT_BROWSERS),
    },
    Step {
        name: "hosting",
        what: "the built files on a real Apache and a real nginx",
        run: Work::Tests(hosting),
        after: Some(BUILD),
        needs: Some(&setup::SERVERS),
    },
    Step {
        name: "budget",
        what: "bytes against budgets",
        run: Work::Look(budget::run),
        after: Some(BUILD),
        needs: None,
    },
];

/// Runs all steps, or those named.
pub(crate) fn run(wanted: &[String]) -> Outcome {
    steps::known(&STEPS, wanted)?;
    setup::for_testing()?;
    println!(
        "Running the checks. The first time takes 30 to 45 minutes on two cores, then about twenty."
    );
    steps::summary(&steps::run(&STEPS, wanted))
}

pub(crate) fn cargo(arguments: &[&str]) -> Command {
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
        "--features",
        PAGES,
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
        "--no-default-features",
        "--features",
        "jelajah/live",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native() -> Outcome<Option<u64>> {
    let quick = setup::has_nextest();
    let runner: &[&str] = if quick {
        &["nextest", "run", "--workspace", "--features", PAGES]
    } else {
        &["test", "--quiet", "--workspace", "--features", PAGES]
    };
    // A snapshot that changed is a failure here, not a new snapshot.
    process::run_tests(cargo(runner).env("INSTA_UPDATE", "no"))
}

fn edition() -> Outcome {
    process::run(&mut cargo(&["xtask", "check"]))
}

fn web() -> Outcome<Option<u64>> {
    let driver = setup::chromedriver().ok_or_else(|| Trouble("no chromedriver".into()))?;
    let tests = [
        "test",
        "--package",
        "jelajah",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "live",
        "--test",
        "web",
    ];
    let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
    process::run_tests(
        cargo(&tests)
            .env("CHROMEDRIVER", driver)
            .env(runner, "wasm-bindgen-test-runner"),
    )
}

/// Other editions with the program that was just built, for the browser tests: the invented one, also as it is when it
/// knows its address, and a large one whose years are long.
fn example() -> Outcome {
    let root = workspace::root();
    let [invented, large] = ["editions/contoh", "target/large-tables"].map(|name| root.join(name));
    process::run(cargo(&["xtask", "check"]).arg(&invented))?;
    process::run(
        cargo(&["xtask", "sample", "--events", "1300", "--nodes", "25"])
            .arg("--out")
            .arg(&large),
    )?;
    let published = ["--address", "https://desa.example/jelajah/"];
    for (edition, name, more) in [
        (&invented, "contoh", &[][..]),
        (&invented, "published", &published),
        (&large, "large", &[]),
    ] {
        let out = root.join("target").join(name);
        files::empty_folder(&out)?;
        process::run(
            cargo(&["xtask", "bake", "--edition"])
                .arg(edition)
                .arg("--out")
                .arg(out)
                .args(more),
        )?;
    }
    Ok(())
}

fn end_to_end() -> Outcome<Option<u64>> {
    process::run_tests(&mut browser_tests(setup::quick_chromium(), "")?)
}

/// The browser tests whose file begins with `name`, in one of the browsers, as many files at a time as there are cores.
pub(crate) fn browser_tests(browser: Option<PathBuf>, name: &str) -> Outcome<Command> {
    node_tests("tests/e2e", browser, name, cores())
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// The page in the other engines. Each file has its own browsers, ports and screen, so they run beside each other.
fn engines() -> Outcome<Option<u64>> {
    process::run_tests(&mut node_tests(
        "tests/engines",
        setup::chromium(),
        "",
        cores(),
    )?)
}

/// The page without style and script, as text browsers show it.
fn text() -> Outcome<Option<u64>> {
    process::run_tests(&mut node_tests("tests/text", setup::chromium(), "", 1)?)
}

/// The files on real servers. One file at a time: each starts and stops them.
fn hosting() -> Outcome<Option<u64>> {
    process::run_tests(&mut node_tests(
        "tests/hosting",
        setup::quick_chromium(),
        "",
        1,
    )?)
}

/// The tests of a folder whose file begins with `name`, as many files at a time.
pub(crate) fn node_tests(
    folder: &str,
    browser: Option<PathBuf>,
    name: &str,
    at_a_time: usize,
) -> Outcome<Command> {
    let browser = browser.ok_or_else(|| Trouble("no chromium".into()))?;
    let tests = files::list(&workspace::root().join(folder))?.into_iter();
    let tests = tests.filter(|path| {
        let file = files::name(path);
        file.starts_with(name) && file.ends_with(".test.js")
    });
    let mut node = process::program("node");
    node.args(["--test", "--test-timeout=300000"])
        .arg(format!("--test-concurrency={at_a_time}"))
        .args(tests)
        .env("JELAJAH_CHROMIUM", browser);
    Ok(node)
}
