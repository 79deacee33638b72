//! The map of Gumukmas against `tests/data/simulation-reference.json`: what three other programs, independent of this one,
//! found for seven of its questions, with 50,000 samples of a generator of their own.

use crate::made::{pushes, real};
use jelajah_core::simulation::{Lens, Question, settle_midpoint};
use serde_json::Value;

/// The questions, and the pushes behind them.
const QUESTIONS: [(&str, &str); 7] = [
    ("s_modal", "t_modal=-0.5"),
    ("s_sdm", "pendidikan=0.5"),
    ("s_infra", "infrastruktur=0.5"),
    ("s_digital", "digital=0.5"),
    ("s_kolab", "kolaborasi=0.5"),
    ("s_swasta", "swasta=0.5"),
    ("s_tantangan", "t_modal=0.5 t_infra=0.5 t_sdm=0.5"),
];

fn reference() -> Value {
    serde_json::from_str(include_str!("../data/simulation-reference.json")).unwrap()
}

fn close(found: f64, wanted: f64, to: f64, what: &str) {
    assert!(
        (found - wanted).abs() <= to,
        "{what}: {found}, not {wanted}"
    );
}

#[test]
fn gamma_is_that_of_the_reference() {
    let (map, engine) = (real().1, &reference()["engine"]);
    for (lens, key) in [
        (Lens::Strengths, "gamma"),
        (Lens::Cautious, "gamma_cautious"),
    ] {
        close(map.gamma(lens), engine[key].as_f64().unwrap(), 1e-13, key);
    }
}

#[test]
fn midpoint_states_are_those_of_the_reference_to_1e_9() {
    let ((ecosystem, map), reference) = (real(), reference());
    assert_eq!(
        reference["scenarios"].as_object().unwrap().len(),
        QUESTIONS.len()
    );
    for (name, pushed) in QUESTIONS {
        let states = settle_midpoint(&map, &pushes(&ecosystem, pushed));
        let wanted = reference["scenarios"][name]["midpoint"]
            .as_object()
            .unwrap();
        assert_eq!(wanted.len(), ecosystem.nodes.len());
        for (node, state) in ecosystem.nodes.iter().zip(states) {
            close(state, wanted[&node.id].as_f64().unwrap(), 1e-9, &node.id);
        }
    }
}

/// Holds the shares of all questions and lenses against the reference.
fn shares(samples: u32, seeds: std::ops::Range<u64>, to: f64) {
    let ((ecosystem, map), reference) = (real(), reference());
    for ((name, pushed), lens) in QUESTIONS
        .iter()
        .flat_map(|one| Lens::ALL.map(|lens| (one, lens)))
    {
        let wanted = &reference["scenarios"][name][lens.as_str()];
        for seed in seeds.clone() {
            let mut question =
                Question::new(&map, &pushes(&ecosystem, pushed), lens, seed, samples);
            question.advance(samples);
            for (node, found) in ecosystem.nodes.iter().zip(question.answer().nodes) {
                let what = format!("{name} {} {} seed {seed}", lens.as_str(), node.id);
                for (place, count) in [found.up, found.down].into_iter().enumerate() {
                    let share = f64::from(count) / f64::from(samples);
                    close(share, wanted[&node.id][place].as_f64().unwrap(), to, &what);
                }
            }
        }
    }
}

#[test]
fn shares_of_50_000_samples_are_those_of_the_reference_to_0_012() {
    shares(50_000, 1..2, 0.012);
}

#[test]
fn shares_of_2_000_samples_are_those_of_the_reference_to_0_05() {
    shares(2_000, 1..9, 0.05);
}

/// The correlations of the reference rest on 2,000 samples, so they are known to about 0.05.
#[test]
fn deciding_links_are_those_of_the_reference() {
    let ((ecosystem, map), reference) = (real(), reference());
    let mut compared = 0;
    for (name, pushed) in QUESTIONS {
        let wanted = &reference["scenarios"][name]["deciding_links_cautious"];
        let watched: Vec<_> = ecosystem.indices().collect();
        let question = Question::new(&map, &pushes(&ecosystem, pushed), Lens::Cautious, 1, 50_000);
        let mut question = question.watching(&watched);
        question.advance(50_000);
        for (node, links) in wanted.as_object().unwrap() {
            let found = question.deciding(ecosystem.find(node).unwrap());
            for link in links.as_array().unwrap() {
                let (from, to) = link["link"].as_str().unwrap().split_once('>').unwrap();
                let r = link["corr"].as_f64().unwrap();
                let found = found.iter().find(|one| {
                    let link = ecosystem.link(one.link);
                    ecosystem.node(link.from).id == from && ecosystem.node(link.to).id == to
                });
                let what = format!("{name} {node} {from}>{to} {r}");
                match found {
                    Some(found) => close(f64::from(found.r), r, 0.05, &what),
                    None => assert!(r.abs() < 0.25, "{what}"),
                }
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "{compared}");
}
