//! Editions to fit into boxes: nodes, links and events of those in the repository, read from their tables, and made-up
//! ones of any size.

use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, NodeKind, Sign, Strength};
use jelajah_core::model::live::{Ecosystem, Link, Node};
use std::collections::HashMap;
use std::path::Path;

/// An edition as far as its map goes.
pub(crate) struct Edition {
    pub(crate) name: String,
    pub(crate) ecosystem: Ecosystem,
    /// For each event its year and what it touches.
    pub(crate) events: Vec<(i32, Vec<NodeIndex>)>,
}

/// The names of the kinds as captions show them, in both languages.
pub(crate) const KINDS: [[&str; 6]; 2] = [
    [
        "HASIL",
        "TAHAP",
        "SUMBER DAYA",
        "PELAKU",
        "TANTANGAN",
        "PELUANG",
    ],
    [
        "OUTCOME",
        "STAGES",
        "RESOURCES",
        "ACTORS",
        "CHALLENGES",
        "OPPORTUNITIES",
    ],
];

type Row = HashMap<String, String>;

fn rows(edition: &str, table: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../editions");
    let mut reader = csv::Reader::from_path(folder.join(edition).join(table)).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn basis(word: &str) -> Basis {
    Basis::ALL
        .into_iter()
        .find(|basis| basis.as_str() == word)
        .unwrap()
}

/// The columns with names, in Indonesian and in English.
const NAMES: [&str; 2] = ["name_id", "name_en"];

/// An edition of the repository, in one of two languages.
pub(crate) fn kept(name: &str, language: usize) -> Edition {
    let mut ecosystem = Ecosystem::default();
    for row in rows(name, "nodes.csv") {
        ecosystem.nodes.push(Node {
            id: row["id"].clone(),
            kind: NodeKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == row["kind"])
                .unwrap(),
            name: row[NAMES[language]].clone(),
            inline: String::new(),
            from_year: row["from_year"].parse().ok(),
            basis: basis(&row["basis"]),
        });
    }
    for row in rows(name, "links.csv") {
        let end = |column: &str| ecosystem.find(&row[column]).unwrap();
        ecosystem.links.push(Link {
            from: end("from"),
            to: end("to"),
            flow: FlowFamily::from_flow(&row["flow"]).unwrap(),
            sign: match row["sign"].as_str() {
                "+" => Sign::Plus,
                "-" => Sign::Minus,
                _ => Sign::Open,
            },
            strength: match row["strength"].as_str() {
                "strong" => Strength::Strong,
                "medium" => Strength::Medium,
                _ => Strength::Weak,
            },
            from_year: row["from_year"].parse().ok(),
            basis: basis(&row["basis"]),
        });
    }
    let events = rows(name, "events.csv")
        .iter()
        .map(|row| {
            let touched = row["nodes"].split_whitespace();
            let touched = touched.map(|id| ecosystem.find(id).unwrap()).collect();
            (row["date"][..4].parse().unwrap(), touched)
        })
        .collect();
    Edition {
        name: name.into(),
        ecosystem,
        events,
    }
}

/// An edition of some nodes of each kind; events touch one to three of them.
pub(crate) fn made_up(counts: [usize; 6], seed: u64, language: usize) -> Edition {
    let ecosystem = crate::ecosystem_fixture::with_hubs_in(language, counts, seed);
    let nodes = ecosystem.nodes.len();
    let events = (0..nodes.min(30))
        .map(|event| {
            let touched =
                (0..event % 4).map(|step| NodeIndex(((event * 7 + step * 5) % nodes) as u32));
            (2020 + (event % 5) as i32, touched.collect())
        })
        .collect();
    Edition {
        name: format!("{counts:?} {seed}"),
        ecosystem,
        events,
    }
}
