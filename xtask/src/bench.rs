//! `cargo xtask bench`: how long things take, natively and in the browser, and how that grows with the content. It measures
//! and judges nothing; the report is written to `docs/bench.md`, which is committed. Times belong to a machine, ratios and
//! growth less so.

use crate::program::{Site, build_site};
use crate::{Outcome, Trouble, files, process, setup, workspace};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

/// The sizes: how many times the content of Gumukmas, with its events and nodes.
const SIZES: [(&str, &str, &str); 3] = [
    ("1", "55", "25"),
    ("10", "550", "250"),
    ("100", "5500", "2500"),
];

/// What is measured in the browser: its title, what it is, and the script that prints it.
const IN_BROWSER: [(&str, &str, &str); 3] = [
    (
        "In the browser",
        "A phone of 412 px, 4x CPU slowdown, slow 4G, beside a page that does nothing and the page without its program, in one run.",
        "tests/bench/in-browser.mjs",
    ),
    (
        "Frames at scale",
        "10,000 events and 2,000 nodes beside 100 and 25, made up, 1280 px, in one run.",
        "tests/bench/large-edition.mjs",
    ),
    (
        "A what-if question",
        "2,000 samples, both lenses, deciding links: the program beside plain JavaScript with `Math.tanh`, each in a page of its own, by turns.",
        "tests/bench/what-if.mjs",
    ),
];

/// Measures everything on the build in `dist/`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return Err(Trouble(format!("bench takes no {unknown:?}")));
    }
    setup::for_testing()?;
    let folder = workspace::root().join("target/bench");
    for (size, events, nodes) in SIZES {
        let out = folder.join(size);
        process::run(
            process::program("cargo")
                .args([
                    "xtask", "sample", "--events", events, "--nodes", nodes, "--out",
                ])
                .arg(&out),
        )?;
    }
    let pages = pages(&folder)?;
    process::run(process::program("cargo").args([
        "bench",
        "--package",
        "jelajah-core",
        "--",
        "--warm-up-time",
        "0.5",
        "--measurement-time",
        "2",
    ]))?;
    let commit = process::output("git", &["log", "-1", "--format=%h, %cs"]).unwrap_or_default();
    let mut report = format!(
        "# Measurements\n\n`cargo xtask bench`, at {commit}. Times belong to the machine that it ran on; read ratios and growth.\n"
    );
    for (title, told, script) in IN_BROWSER {
        let _ = write!(report, "\n## {title}\n{told}\n\n{}", said_by(script)?);
    }
    let _ = write!(
        report,
        "\n## The static page\nFrom tables to the pages of all languages, by the size of the content (1 is that of Gumukmas, made up).\n\n{pages}\n## Natively\nMeans of criterion; the last number of a name is the size.\n\n{}",
        natively(&workspace::root().join("target/criterion"))?
    );
    files::write(&workspace::root().join("docs/bench.md"), report)?;
    println!("docs/bench.md");
    Ok(())
}

/// How long making the pages takes, and how large its pages are.
fn pages(folder: &Path) -> Outcome<String> {
    let mut table = String::from("| size | time | first page, KB |\n|---:|---:|---:|\n");
    for (size, _, _) in SIZES {
        let out = folder.join(format!("{size}-pages"));
        files::empty_folder(&out)?;
        let site = Site {
            tables: &folder.join(size),
            out: &out,
            address: None,
            only_pages: true,
        };
        // The first run may have to compile it.
        build_site(&site)?;
        let start = Instant::now();
        build_site(&site)?;
        let time = start.elapsed().as_secs_f64();
        let bytes = files::read_bytes(&out.join("index.html"))?.len() / 1000;
        let _ = writeln!(table, "| {size} | {time:.2} s | {bytes} |");
    }
    Ok(table)
}

/// What a script that measures in the browser prints.
fn said_by(script: &str) -> Outcome<String> {
    let browser = setup::chromium().ok_or_else(|| Trouble("no chromium".into()))?;
    let output = process::program("node")
        .arg(script)
        .env("JELAJAH_CHROMIUM", browser)
        .output()
        .map_err(|error| Trouble(error.to_string()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let failed = || {
        Trouble(format!(
            "{script}: {}",
            String::from_utf8_lossy(&output.stderr)
        ))
    };
    if !output.status.success() {
        return Err(failed());
    }
    // A test runner that was imported says its version first.
    let lines = said.lines().filter(|line| !line.starts_with("TAP "));
    let said = lines.collect::<Vec<_>>().join("\n");
    if said.trim().is_empty() {
        return Err(failed());
    }
    Ok(said.trim().to_owned() + "\n")
}

/// The means that criterion left, group by group.
fn natively(folder: &Path) -> Outcome<String> {
    let mut means = BTreeMap::new();
    for file in files::below(folder)? {
        let Some(name) = file.strip_suffix("/new/estimates.json") else {
            continue;
        };
        let text = files::read(&folder.join(&file))?;
        let estimates: Value =
            serde_json::from_str(&text).map_err(|error| Trouble(format!("{file}: {error}")))?;
        if let Some(nanoseconds) = estimates["mean"]["point_estimate"].as_f64() {
            means.insert(name.to_owned(), nanoseconds);
        }
    }
    let mut table = String::from("| what | time |\n|---|---:|\n");
    for (name, nanoseconds) in means {
        let _ = writeln!(table, "| {name} | {} |", readable(nanoseconds));
    }
    Ok(table)
}

fn readable(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 1e3 => format!("{small:.0} ns"),
        small if small < 1e6 => format!("{:.1} µs", small / 1e3),
        small if small < 1e9 => format!("{:.1} ms", small / 1e6),
        _ => format!("{:.2} s", nanoseconds / 1e9),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_the_unit_that_fits() {
        let told = [12.0, 1_500.0, 2_500_000.0, 3_000_000_000.0].map(readable);
        assert_eq!(told, ["12 ns", "1.5 µs", "2.5 ms", "3.00 s"]);
    }
}
