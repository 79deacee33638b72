//! `cargo xtask deep mutants`: changes in core, one at a time, to see whether a test notices. All of them take a night, so
//! a part is tried; `docs/mutants.md` tells what was found and which of those that survive make no difference.

use crate::test::cargo;
use crate::{Outcome, Trouble, files, process, report, workspace};
use std::path::Path;
use std::process::Command;

/// Of the mutants of core every so many is tried, unless JELAJAH_SHARD says which part: `2/40`.
const SHARD: &str = "0/40";

/// Areas of core: name, sources, and the tests beside those in the sources that know most of it. So few programs are
/// linked for a mutant.
const AREAS: [(&str, &str, &str); 6] = [
    ("simulation", "core/src/simulation/**", "simulation"),
    (
        "layout",
        "core/src/layout/**",
        "timeline ecosystem_layout ecosystem_routes",
    ),
    ("edition", "core/src/edition/**", "edition properties"),
    ("model", "core/src/model/**", "claims timeline properties"),
    (
        "chart",
        "core/src/chart/**",
        "charts chart_compare chart_files chart_look chart_words",
    ),
    (
        "rest",
        "core/src/{state,text,angle,drawing,geom,sorting}{.rs,/**}",
        "address properties timeline",
    ),
];

fn shard() -> String {
    std::env::var("JELAJAH_SHARD").unwrap_or_else(|_| SHARD.to_owned())
}

/// Tries the mutants of each area of core against the area's own tests, and what survives those against all tests of core.
/// Counts go to the report, what survived to `missed.txt` of each area.
pub(crate) fn run() -> Outcome {
    let folder = workspace::root().join("target/mutants");
    files::empty_folder(&folder)?;
    let mut counts = format!("Part {} of the mutants of core.\n", shard());
    let mut survived = 0;
    for (area, sources, tests) in AREAS {
        let out = folder.join(area);
        files::make_folder(&out)?;
        let mut quick = mutate(&out, sources);
        let tests = tests.split(' ').flat_map(|test| ["--test", test]);
        let part = shard();
        quick.args(["--sharding", "round-robin", "--shard", &part, "--", "--lib"]);
        tried(quick.args(tests))?;
        let listed = |folder: &Path, list: &str| -> Vec<String> {
            let text = files::read(&folder.join("mutants.out").join(list)).unwrap_or_default();
            text.lines().map(str::to_owned).collect()
        };
        let [caught, missed, late, unviable] =
            ["caught.txt", "missed.txt", "timeout.txt", "unviable.txt"]
                .map(|list| listed(&out, list));
        let (mut more, mut left) = (0, Vec::new());
        if !missed.is_empty() {
            let again = out.join("again");
            files::make_folder(&again)?;
            let mut slow = mutate(&again, sources);
            let exact = missed.iter().map(|name| format!("^{}$", escaped(name)));
            tried(slow.args(exact.flat_map(|name| ["--re".to_owned(), name])))?;
            left = listed(&again, "missed.txt");
            // Fields of structures are tried whatever is asked for.
            left.retain(|name| missed.contains(name));
            more = missed.len() - left.len();
        }
        survived += left.len();
        files::write(&out.join("missed.txt"), left.join("\n"))?;
        counts += &format!(
            "{area}: {} tried, {} caught, {} missed, {} timeouts, {} unviable\n",
            caught.len() + missed.len() + late.len() + unviable.len(),
            caught.len() + more,
            left.len(),
            late.len(),
            unviable.len(),
        );
    }
    print!("{counts}");
    files::write(&report::told_by("mutants"), counts)?;
    if survived == 0 {
        return Ok(());
    }
    Err(Trouble(format!(
        "{survived} changes that no test notices: target/mutants/*/missed.txt; docs/mutants.md explains those that are known"
    )))
}

/// cargo-mutants with settings for many quick rounds: one that hangs is given up soon, and what is compiled has no debug
/// information. The tests are known to pass.
fn mutate(out: &Path, sources: &str) -> Command {
    let mut command = cargo(&["mutants", "--package", "jelajah-core", "--baseline", "skip"]);
    command
        .args(["--timeout", "120", "--file", sources, "--output"])
        .arg(out)
        // What core depends on is compiled once for all areas.
        .env(
            "CARGO_TARGET_DIR",
            workspace::root().join("target/mutants-build"),
        )
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "1")
        .env("INSTA_UPDATE", "no")
        .env("PROPTEST_CASES", "16");
    command
}

/// That mutants survive, or never end, is no fault of the run: what is found is in its lists.
fn tried(command: &mut Command) -> Outcome {
    let shown = process::shown(command);
    let status = command
        .status()
        .map_err(|error| Trouble(format!("{shown}: {error}")))?;
    match status.code() {
        Some(0 | 2 | 3) => Ok(()),
        _ => Err(Trouble(format!("{shown}: {status}"))),
    }
}

/// A name as an expression that finds just this name.
fn escaped(name: &str) -> String {
    let sign = |sign: char| match sign {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | ' ' => sign.to_string(),
        _ => format!("\\{sign}"),
    };
    name.chars().map(sign).collect()
}
