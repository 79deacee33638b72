//! `cargo xtask budget`: the bytes of the built page against the budgets. KB are 1,000 bytes; what a host compresses is
//! counted as brotli 11 makes it, the single file as it lies on the disk.

use crate::{Outcome, Trouble, files, workspace};
use brotli::CompressorWriter;
use jelajah_site::policy::is_single;
use std::io::Write as _;
use std::path::Path;

/// What each topic may add to the program.
const PROGRAM_BY_TOPIC: [(&str, u64); 8] = [
    ("timeline, diagram and charts", 100_000),
    ("timeline and diagram steered", 20_000),
    ("charts steered, compared and saved", 12_000),
    ("what-if", 14_000),
    ("offline, kiosk and projector", 10_000),
    ("tour, questions and meanings", 13_000),
    ("Leptos renders, serde carries", 3_000),
    ("the stage", 12_000),
];

/// What is over its limit since the stage came, and how far it has come down. It may only fall: whoever makes it smaller
/// lowers the number here, and takes the line away when the limit is met.
const STANDING: [(&str, u64); 3] = [(PROGRAM, 209_700), (WALK, 373_600), (SINGLE, 970_900)];

const PROGRAM: &str = "the program (WASM)";
const WALK: &str = "a full walk, both languages";
const SINGLE: &str = "the larger single file, raw";

/// One line of the ledger.
struct Line {
    what: &'static str,
    bytes: u64,
    limit: u64,
}

impl Line {
    /// Where it stands, if that is over its limit.
    fn standing(&self) -> Option<u64> {
        let mut all = STANDING.iter();
        let (_, bytes) = all.find(|(what, _)| *what == self.what)?;
        Some(*bytes)
    }
}

/// Counts and compares.
pub(crate) fn run() -> Outcome {
    let parts = Parts::read(&workspace::dist())?;
    let program_limit = PROGRAM_BY_TOPIC.iter().map(|(_, may)| may).sum();
    let line = |what, bytes, limit| Line { what, bytes, limit };
    let lines = [
        line(
            "first screen: HTML of the stage, CSS",
            parts.first_screen,
            34_000,
        ),
        line("index.html with its data", parts.index, 80_000),
        line(PROGRAM, parts.program, program_limit),
        line(WALK, parts.walk, 330_000),
        line(SINGLE, parts.single, 900_000),
    ];
    println!("{:<36} {:>9} {:>9}  used", "brotli 11", "bytes", "budget");
    for line in &lines {
        let share = line.bytes as f64 / line.limit as f64 * 100.0;
        let mark = match line.standing() {
            Some(standing) if line.bytes > line.limit => {
                format!("  OVER, and may not pass {standing}")
            }
            _ if line.bytes > line.limit => "  OVER".to_owned(),
            _ => String::new(),
        };
        println!(
            "{:<36} {:>9} {:>9}  {share:>3.0} %{mark}",
            line.what, line.bytes, line.limit
        );
    }
    println!("\nThe full walk, file by file:");
    for (name, bytes) in &parts.walked {
        println!("{name:<46} {bytes:>9}");
    }
    println!(
        "Where no service worker is allowed, each page comes whole: {} bytes.",
        parts.without_worker
    );
    println!("\nWhat each topic may add to the program:");
    let mut sum = 0;
    for (topic, may_add) in PROGRAM_BY_TOPIC {
        sum += may_add;
        println!("{topic:<36} +{may_add:>7} = {sum:>7}");
    }
    let over: Vec<&str> = lines
        .iter()
        .filter(|line| line.bytes > line.standing().unwrap_or(line.limit))
        .map(|line| line.what)
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(Trouble(format!("over budget: {}", over.join("; "))))
    }
}

/// What was counted.
struct Parts {
    first_screen: u64,
    index: u64,
    program: u64,
    walk: u64,
    walked: Vec<(String, u64)>,
    /// The walk where no worker is allowed: each page whole.
    without_worker: u64,
    single: u64,
}

impl Parts {
    fn read(dist: &Path) -> Outcome<Self> {
        let all = files::below(dist)?;
        let index = files::read(&dist.join("index.html"))?;
        let cut = end_of_the_stage(&index)
            .ok_or_else(|| Trouble("index.html has no stage, or nothing after it".into()))?;
        let mut parts = Self {
            first_screen: brotli(&index.as_bytes()[..cut])?,
            index: brotli(index.as_bytes())?,
            program: 0,
            walk: 0,
            walked: Vec::new(),
            without_worker: 0,
            single: 0,
        };
        for name in &all {
            let name = name.clone();
            let content = files::read_bytes(&dist.join(&name))?;
            if is_single(&name) {
                parts.single = parts.single.max(content.len() as u64);
            }
            if !is_walked(&name) {
                continue;
            }
            let bytes = brotli(&content)?.min(content.len() as u64);
            match name.rsplit('.').next() {
                // The browser brings the one for paper last, and that of the live parts after the page's end; it paints
                // without them.
                Some("css") if !name.starts_with("paper-") && !name.starts_with("live-") => {
                    parts.first_screen += bytes
                }
                Some("wasm") => parts.program += bytes,
                _ => {}
            }
            match kept_as(&name, &all) {
                Kept::AsItIs => {
                    parts.walk += bytes;
                    parts.without_worker += bytes;
                    parts.walked.push((name, bytes));
                }
                Kept::AsDifference => parts.without_worker += bytes,
                Kept::Difference => {
                    parts.walk += bytes;
                    parts.walked.push((name, bytes));
                }
            }
        }
        if parts.program == 0 || parts.single == 0 {
            return Err(Trouble(
                "dist/ holds no release: `trunk build --release` or `cargo xtask serve` first"
                    .into(),
            ));
        }
        Ok(parts)
    }
}

/// Where the section after the stage begins.
fn end_of_the_stage(page: &str) -> Option<usize> {
    let stage = page.find("<section id=\"jelajah\"")?;
    let next = page[stage + 1..].find("<section")?;
    Some(stage + 1 + next)
}

/// What is loaded by a reader who looks at everything in both languages, and stays: not the single files and the tables,
/// which are downloads, nor the bytes for opaque origins, which are loaded instead of the program, nor what is there for
/// hosts, for other programs (`publish.rs`) and for pages that frame this one (their script, the pages of recipes), nor the icons, which are loaded by those who install.
fn is_walked(name: &str) -> bool {
    let elsewhere = [
        "data/",
        "bytes-",
        "hosting/",
        "app-icons/",
        "sematkan",
        "embed",
        "sheet",
        "lembar",
        "worksheet",
        "preview-",
        "oembed",
        "robots.txt",
        "sitemap.xml",
        "SHA256SUMS",
        ".",
        "_",
    ];
    !is_single(name)
        && !name.ends_with(".br")
        && !name.ends_with(".gz")
        && !elsewhere
            .iter()
            .any(|beginning| name.starts_with(beginning))
}

/// How the worker brings a file.
#[derive(Debug, PartialEq, Eq)]
enum Kept {
    /// Whole.
    AsItIs,
    /// A page that it puts together from the first one and their difference.
    AsDifference,
    /// That difference.
    Difference,
}

fn kept_as(name: &str, all: &[String]) -> Kept {
    let stem = |difference: &str| {
        let stem = difference.strip_suffix(".json")?;
        Some(stem.rsplit_once('-')?.0.to_owned())
    };
    if stem(name).is_some() {
        return Kept::Difference;
    }
    let page = name.strip_suffix(".html");
    if page.is_some() && all.iter().any(|other| stem(other).as_deref() == page) {
        return Kept::AsDifference;
    }
    Kept::AsItIs
}

fn brotli(content: &[u8]) -> Outcome<u64> {
    let failed = |error: std::io::Error| Trouble(format!("brotli: {error}"));
    let mut writer = CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(content).map_err(failed)?;
    Ok(writer.into_inner().len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn downloads_are_no_part_of_the_walk() {
        for name in [
            "index.html",
            "en.html",
            "glue-1.js",
            "jelajah-1.wasm",
            "icon.svg",
            "paper-1.css",
            "offline-worker.js",
        ] {
            assert!(is_walked(name), "{name}");
        }
        for name in [
            "jelajah-contoh-en.html",
            "data/events.csv",
            "bytes-1.js",
            "SHA256SUMS",
            "sematkan.html",
            "embed.html",
            "embedding-1.css",
            "embedding-1.js",
            "preview-id-1.png",
            "oembed-en.json",
            "robots.txt",
            "index.html.br",
            ".htaccess",
        ] {
            assert!(!is_walked(name), "{name}");
        }
    }

    #[test]
    fn a_page_is_walked_as_its_difference_if_there_is_one() {
        let all = ["index.html", "en.html", "en-0123456789abcdef.json"].map(str::to_owned);
        let kept: Vec<Kept> = all.iter().map(|name| kept_as(name, &all)).collect();
        assert_eq!(kept, [Kept::AsItIs, Kept::AsDifference, Kept::Difference]);
        assert_eq!(kept_as("en.html", &all[..2]), Kept::AsItIs);
    }

    #[test]
    fn what_is_over_its_limit_is_one_of_the_lines() {
        for (what, _) in STANDING {
            assert!([PROGRAM, WALK, SINGLE].contains(&what), "{what}");
        }
    }

    #[test]
    fn the_first_screen_ends_where_the_next_section_begins() {
        let page = r#"<section id="pembuka">1</section><section id="jelajah">2</section><section id="lini-masa">"#;
        let cut = end_of_the_stage(page).unwrap();
        assert!(page[..cut].ends_with("2</section>"));
        assert_eq!(end_of_the_stage("<section id=\"pembuka\">"), None);
    }

    #[test]
    fn the_same_text_twice_costs_little() {
        let once: String = (0..500).map(|number| format!("{number} ")).collect();
        assert!(brotli(once.repeat(2).as_bytes()).unwrap() < brotli(once.as_bytes()).unwrap() + 50);
    }
}
