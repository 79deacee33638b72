//! `cargo xtask simulate`: asks the simulator what the page asks it, and prints the answer as JSON, for programs and for
//! people who want to check. It must not know how a page is drawn.

mod asked;

use crate::{Outcome, Trouble, check};
use asked::{Asked, View, read};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::live::Ecosystem;
use jelajah_core::simulation::{Lens, Map, Push, Question, Word, settle_midpoint};
use jelajah_core::text::Language;
use std::io::Write as _;

/// Answers one question.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let asked = read(arguments)?;
    let opened = check::open_edition(&asked.edition).map_err(|faults| {
        let folder = asked.edition.display();
        let faults = check::count_faults(&faults);
        Trouble(format!("{folder} has {faults} faults, so there is no map; see them with: cargo xtask check {folder} --lang en"))
    })?;
    let answer = answer(&asked, &opened.edition.live(Language(0)).ecosystem)?;
    // Whoever reads only the beginning closes the pipe: no trouble.
    let _ = writeln!(std::io::stdout(), "{answer}");
    Ok(())
}

/// The answer as JSON, a node a line.
fn answer(asked: &Asked, ecosystem: &Ecosystem) -> Outcome<String> {
    let pushes = asked.pushes(ecosystem)?;
    let map = Map::of(ecosystem);
    let map = asked
        .year
        .map_or_else(|| map.clone(), |year| map.in_year(year));
    Ok(match asked.view {
        View::Midpoint => midpoint(&map, &pushes, ecosystem),
        View::Sampled(lens) => sampled(asked, lens, &map, &pushes, ecosystem),
    })
}

fn midpoint(map: &Map, pushes: &[Push], ecosystem: &Ecosystem) -> String {
    let states = settle_midpoint(map, pushes).into_iter();
    let nodes = ecosystem.nodes.iter().zip(states);
    // An f64 is written with as many digits as it takes to read the same one back.
    let nodes = nodes.map(|(node, state)| format!("{{\"id\":{:?},\"state\":{state}}}", node.id));
    format!(
        "{{\"lens\":\"midpoint\",\"gamma\":{},\"nodes\":[\n{}\n]}}",
        map.gamma(Lens::Strengths),
        lines(nodes)
    )
}

fn sampled(asked: &Asked, lens: Lens, map: &Map, pushes: &[Push], ecosystem: &Ecosystem) -> String {
    let ask = |watched: &[NodeIndex]| {
        let question = Question::new(map, pushes, lens, asked.seed, asked.samples);
        let mut question = question.watching(watched);
        question.advance(asked.samples);
        question
    };
    let found = ask(&[]).answer();
    let uncertain: Vec<NodeIndex> = ecosystem
        .indices()
        .filter(|node| found.nodes[node.get()].verdict.word == Word::Uncertain)
        .collect();
    let watched = ask(&uncertain);
    let nodes = ecosystem.nodes.iter().zip(&found.nodes).map(|(node, found)| {
        let borders_on = found.verdict.borders_on;
        format!(
            "{{\"id\":{:?},\"up\":{},\"down\":{},\"unmoved\":{},\"median\":{},\"verdict\":{:?},\"borders_on\":{}}}",
            node.id,
            found.up,
            found.down,
            found.unmoved,
            found.median,
            found.verdict.word.as_str(),
            borders_on.map_or_else(|| "null".to_owned(), |word| format!("{:?}", word.as_str()))
        )
    });
    let deciding = uncertain.iter().map(|node| {
        let links = watched.deciding(*node).into_iter().map(|one| {
            let link = ecosystem.link(one.link);
            let [from, to] = [link.from, link.to].map(|node| &ecosystem.node(node).id);
            format!("{{\"link\":\"{from}>{to}\",\"r\":{}}}", one.r)
        });
        let links: Vec<String> = links.collect();
        format!("{:?}:[{}]", ecosystem.node(*node).id, links.join(","))
    });
    format!(
        "{{\"lens\":{:?},\"samples\":{},\"seed\":{},\"gamma\":{},\"nodes\":[\n{}\n],\"deciding\":{{\n{}\n}}}}",
        lens.as_str(),
        found.samples,
        asked.seed,
        map.gamma(lens),
        lines(nodes),
        lines(deciding)
    )
}

fn lines(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(",\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;
    use serde_json::Value;

    fn answered(words: &str) -> Value {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        let folder = workspace::root().join("editions/contoh");
        let opened = check::open_edition(&folder).unwrap();
        let json = answer(
            &read(&words).unwrap(),
            &opened.edition.live(Language(0)).ecosystem,
        )
        .unwrap();
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn an_answer_has_counts_words_and_the_links_that_decide_what_is_uncertain() {
        let answer = answered("--push t_kayu=-0.5 --seed 7 --samples 1000");
        assert_eq!(
            (&answer["lens"], &answer["samples"], &answer["seed"]),
            (&"cautious".into(), &1000.into(), &7.into())
        );
        assert!((answer["gamma"].as_f64().unwrap() - 0.545862243062429).abs() < 1e-12);
        let nodes = answer["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), 15);
        for node in nodes {
            let counts = ["up", "down", "unmoved"].map(|key| node[key].as_u64().unwrap());
            assert_eq!(counts.iter().sum::<u64>(), 1000);
            let is_uncertain = node["verdict"] == "uncertain";
            assert_eq!(
                answer["deciding"]
                    .get(node["id"].as_str().unwrap())
                    .is_some(),
                is_uncertain
            );
        }
        assert_eq!(nodes[3]["id"], "kayu");
        assert_eq!(nodes[3]["verdict"], "almost_always_up");
        let first = &answer["deciding"]["rawat"][0];
        assert_eq!(first["link"], "layar>rawat");
        assert!(first["r"].as_f64().unwrap() > 0.5);
    }

    #[test]
    fn the_midpoint_is_printed_in_full_precision() {
        let answer = answered("--push galangan=0.5 --lens midpoint");
        assert_eq!(answer["lens"], "midpoint");
        let yard = answer["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .find(|node| node["id"] == "galangan")
            .unwrap();
        // Nothing leads to it, so it stands where it was pushed.
        let state = yard["state"].as_f64().unwrap();
        assert!((state - 0.5_f64.tanh()).abs() < 1e-12 && yard["state"].to_string().len() > 14);
    }

    #[test]
    fn a_year_leaves_out_links_but_keeps_gamma() {
        let [all, early] = ["", " --year 2021"]
            .map(|year| answered(&format!("--push galangan=0.5 --lens midpoint{year}")));
        assert_eq!(all["gamma"], early["gamma"]);
        assert_ne!(all["nodes"], early["nodes"]);
        assert_eq!(
            answered("--push galangan=0.5 --lens midpoint --year 2030"),
            all
        );
    }
}
