//! The stylesheet of the charts against what core counts on: the sizes that texts are measured in, and contrast in both
//! looks, computed from the tokens.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../public/styles/tokens.css");
const CHARTS: &str = include_str!("../../public/styles/numbers.css");

/// A phone of 360 px shows a drawing of 340 units on what its gutters leave.
const SCALE_ON_A_PHONE: f64 = (360.0 - 2.0 * 16.0) / 340.0;

type Declarations = Vec<(String, String)>;

/// The rules of the charts' marks: selector and declarations.
fn rules() -> Vec<(String, Declarations)> {
    let rule = |text: &str| {
        let (selector, body) = text.split_once('{')?;
        let pairs = body.split(';').filter_map(|pair| pair.split_once(':'));
        let pairs = pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        let selector = selector.trim();
        (selector.starts_with(".cht ")).then(|| (selector.to_owned(), pairs.collect()))
    };
    CHARTS.split('}').filter_map(rule).collect()
}

/// The colours of a look by their names.
fn colours(block: &str) -> BTreeMap<&'static str, [f64; 3]> {
    let start = TOKENS.find(block).unwrap() + block.len();
    let body = TOKENS[start..].split('}').next().unwrap();
    let colour = |line: &'static str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let digits = value.get(..6)?;
        let part = |at| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        let parts = [part(0)?, part(2)?, part(4)?];
        Some((name, parts.map(|part| f64::from(part) / 255.0)))
    };
    body.lines().filter_map(colour).collect()
}

fn looks() -> [(&'static str, BTreeMap<&'static str, [f64; 3]>); 2] {
    [
        ("light", colours("\n:root {")),
        ("dark", colours("\n:root[data-theme=\"dark\"] {")),
    ]
}

/// WCAG 2.2, relative luminance and contrast ratio.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let linear = colour.map(|part| {
            if part <= 0.04045 {
                part / 12.92
            } else {
                libm::pow((part + 0.055) / 1.055, 2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn token(value: &str) -> Option<&str> {
    value.strip_prefix("var(--")?.strip_suffix(')')
}

#[test]
fn texts_and_marks_stand_out_from_paper_and_from_the_band_of_the_year_in_both_looks() {
    let mut faults = Vec::new();
    let mut checked = 0;
    for (look, colours) in looks() {
        for (selector, declarations) in rules() {
            // Hairlines of the grid and the band decorate: labels and the bold year say the same.
            if selector.ends_with(".gr") || selector.ends_with(".ymk") {
                continue;
            }
            let is_text = ["tk", "un", "dl", "dv", "nt", "pn", "ti"]
                .iter()
                .any(|class| selector.contains(&format!(".{class}")));
            for (name, value) in &declarations {
                let Some(token) = token(value).filter(|_| name != "font-family") else {
                    continue;
                };
                // `--c` is the colour of a series: its line, its points and its name.
                if token == "c" || token == "paper" {
                    continue;
                }
                if token == "kunyit" {
                    let edged = declarations.contains(&("stroke".into(), "var(--ink)".into()));
                    assert!(edged, "{selector} is kunyit without an edge");
                    continue;
                }
                let least = if is_text || name == "--c" { 4.5 } else { 3.0 };
                for paper in ["paper", "paper-3"] {
                    let ratio = contrast(colours[token], colours[paper]);
                    checked += 1;
                    if ratio < least {
                        faults.push(format!(
                            "{look}: {selector} {name} {token} on {paper}: {ratio:.2}, wanted {least}"
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(checked > 60, "{checked}");
}

#[test]
fn texts_have_the_sizes_that_core_measures_and_are_legible_on_a_phone() {
    let size = |class: &str| {
        let selector = format!(".cht .{class}");
        let rules = rules();
        let (_, declarations) = rules.iter().find(|rule| rule.0 == selector).unwrap();
        let size = declarations.iter().find(|pair| pair.0 == "font-size");
        size.and_then(|pair| pair.1.strip_suffix("px")?.parse::<f64>().ok())
    };
    for (class, wanted) in [
        ("tk", 14.0),
        ("un", 14.0),
        ("nt", 14.0),
        ("dl", 15.0),
        ("dv", 15.0),
        ("pn", 15.0),
        ("dv.bg", 16.0),
        ("ti", 22.0),
    ] {
        assert_eq!(size(class), Some(wanted), "{class}");
        assert!(wanted * SCALE_ON_A_PHONE >= 12.0, "{class}");
    }
}
