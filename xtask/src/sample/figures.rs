//! What a sample tells in numbers, what it asks, and what it cites.

use super::Sample;
use super::chance::Chance;
use super::parts::Parts;
use super::rows::Rows;
use super::words::Words;
use jelajah_core::model::ecosystem::NodeKind;

/// The points of the charts in `fixed/charts.csv`, so that what their titles claim is true: makers, visitors and
/// schools become more every year, makers are the fewest, and the first group is the largest.
pub(super) fn points(sample: &Sample, chance: &mut Chance) -> String {
    let mut rows = Rows::new("id series label period value unit usable confidence sources");
    let (first, last) = sample.years;
    for (series, start, step, unit) in [
        ("makers", 100, 20, "people"),
        ("visitors", 5_000, 900, "people"),
        ("schools", 10, 3, "schools"),
    ] {
        let mut value = start + chance.below(step);
        for year in first..=last {
            rows.add(&[
                &format!("{series}_{year}"),
                series,
                "",
                &year.to_string(),
                &value.to_string(),
                unit,
                "chart",
                "medium",
                &sample.some_source(chance),
            ]);
            value += 1 + chance.below(step);
        }
    }
    for (group, share) in (1..).zip(["41.5", "30.2", "18.1", "10.2"]) {
        rows.add(&[
            &format!("group_share_{group}"),
            "by_group",
            &format!("group_{group}"),
            &last.to_string(),
            share,
            "%",
            "chart",
            "high",
            "source_1",
        ]);
    }
    for (id, value) in [("number_first", "100"), ("number_last", "1500.5")] {
        let year = last.to_string();
        rows.add(&[
            id, "", "", &year, value, "people", "text", "low", "source_1",
        ]);
    }
    rows.done()
}

/// What-if questions about the first parts of some kinds.
pub(super) fn scenarios(words: &Words, chance: &mut Chance) -> String {
    let mut rows = Rows::new("id title_id title_en pushes asks");
    let pushed = [
        ("actor_1=0.5", "stage_1"),
        ("resource_1=0.5", "actor_1"),
        ("challenge_1=-0.5", ""),
        ("opportunity_1=1 actor_2=0.5", "resource_1"),
    ];
    for (n, (pushes, asks)) in (1..).zip(pushed) {
        let title = words.say(chance, "scenario", n);
        rows.add(&[&format!("scenario_{n}"), &title[0], &title[1], pushes, asks]);
    }
    rows.done()
}

/// The sources; every seventh has no address, as books have none.
pub(super) fn sources(sample: &Sample, words: &Words, chance: &mut Chance) -> String {
    let mut rows = Rows::new("id title publisher url kind detailed remark_id remark_en");
    for n in 1..=sample.sources() {
        let title = words.say(chance, "source", n);
        let publisher = words.say(chance, "publisher", 1 + n % 40);
        let url = format!("https://example.org/sample/{n}");
        rows.add(&[
            &format!("source_{n}"),
            &title[0],
            &publisher[0],
            if n % 7 == 0 { "" } else { &url },
            chance.one_of(&["law", "official", "press", "paper", "reference"]),
            // So that a source bears whatever confidence is drawn.
            "yes",
            "",
            "",
        ]);
    }
    rows.done()
}

/// The passages of prose: those that every edition has, and one for each challenge and opportunity.
pub(super) fn prose(parts: &Parts, words: &Words, chance: &mut Chance) -> String {
    let mut rows = Rows::from_text(include_str!("fixed/prose.csv"), &[]);
    let told = [NodeKind::Challenge, NodeKind::Opportunity];
    for node in parts.nodes.iter().filter(|node| told.contains(&node.kind)) {
        let text = words.sentences(chance, 3);
        let key = format!("prospects.{}", node.id);
        rows.add(&[&key, &text[0], &text[1], "", "yes"]);
    }
    rows.done()
}
