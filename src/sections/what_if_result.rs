//! The parts of an answer to a what-if question: a hundred runs as dots, the verdict in words, the other lens, what else
//! moves, and what decides. It asks no engine.

use crate::context::App;
use crate::markup::{Element, el, svg};
use crate::simulator::Outcome;
use crate::widgets::button::button;
use crate::widgets::chip::node_link;
use crate::widgets::relation::sentence;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::Sign;
use jelajah_core::simulation::{
    Answer, DecidingLink, Direction, MOST_LEVELS, NodeAnswer, Verdict, Word, hundred, is_robust,
};
use jelajah_core::state::Guess;

/// At most so many deciding links are told.
const MOST_DECIDING: usize = 3;

/// The names of the signs for up, down and hardly moved, in the order in which they are counted.
pub(crate) const WAYS: [&str; 3] = ["up", "down", "still"];

/// What each of the two lenses says.
pub(crate) fn lenses(app: App, outcome: &Outcome) -> [Element; 2] {
    let lens = |answer: &Answer, key: &'static str| {
        let node = &answer.nodes[outcome.node.get()];
        let counts = counts_of(node);
        let said = el("p")
            .child(el("b").text(app.word(key)))
            .text(": ")
            .text(app.word_of("whatif.word", node.verdict.word.as_str()))
            .text(". ")
            .text(counted(app, counts));
        let picture = dots(app, Some(counts));
        el("div").class("second").child(picture).child(said)
    };
    let [cautious, strengths] = &outcome.answers;
    let cautious = lens(cautious, "whatif.lens.cautious");
    [cautious, lens(strengths, "whatif.lens.strengths")]
}

/// Counts out of a hundred: up, down, hardly moved.
pub(crate) fn counts_of(node: &NodeAnswer) -> [u32; 3] {
    hundred([node.up, node.down, node.unmoved])
}

/// The counts, said.
fn counted(app: App, counts: [u32; 3]) -> String {
    let [up, down, still] = counts.map(|count| app.count(count as usize));
    let slots = [("up", &*up), ("down", &*down), ("still", &*still)];
    app.say("whatif.dots", &slots)
}

/// A hundred runs; dashes, where they are not to be seen yet.
pub(crate) fn dots(app: App, counts: Option<[u32; 3]>) -> Element {
    let mut of = WAYS
        .into_iter()
        .zip(counts.unwrap_or([0, 0, 100]))
        .flat_map(|(way, count)| std::iter::repeat_n(way, count as usize));
    let dots = (0..100_u32).filter_map(|place| {
        let way = of.next()?;
        Some(
            svg("use")
                .href(["#w-", way].concat())
                .attr("x", (place % 10 * 26).to_string())
                .attr("y", (place / 10 * 26).to_string())
                .attr("width", "24")
                .attr("height", "24"),
        )
    });
    let picture = svg("svg").class("dots").attr("viewBox", "0 0 258 258");
    let picture = match counts {
        Some(counts) => picture
            .attr("role", "img")
            .attr("aria-label", counted(app, counts)),
        None => picture.attr("aria-hidden", "true"),
    };
    picture.children(dots)
}

/// The verdict on a node as a sentence.
pub(crate) fn verdict(app: App, node: NodeIndex, verdict: Verdict) -> String {
    let name = app.live.ecosystem.node(node).name.as_str();
    let word = app.word_of("whatif.word", verdict.word.as_str());
    app.say("whatif.verdict", &[("name", name), ("word", &word)])
}

/// Whether both lenses say the same.
pub(crate) fn agreement(cautious: Word, strengths: Word) -> &'static str {
    if is_robust(cautious, strengths) {
        "whatif.robust"
    } else if cautious.direction().is_none() && strengths.direction().is_none() {
        "whatif.both_open"
    } else {
        "whatif.not_robust"
    }
}

/// What was guessed, and whether it came out so.
pub(crate) fn guessed(app: App, guess: Guess, word: Word) -> Option<Element> {
    let expected = match guess {
        Guess::Up => Some(Direction::Up),
        Guess::Down => Some(Direction::Down),
        Guess::Open => None,
        Guess::None => return None,
    };
    let same = if expected == word.direction() {
        "whatif.guessed.same"
    } else {
        "whatif.guessed.other"
    };
    Some(
        el("p")
            .class("eb")
            .text(app.word_of("whatif.guessed", guess.as_str()))
            .text(" ")
            .text(app.word(same)),
    )
}

/// What becomes of each part that is not pushed: what rises farthest first, what falls farthest last.
pub(crate) fn ranking(app: App, outcome: &Outcome) -> Element {
    let of = |node: NodeIndex| &outcome.answers[0].nodes[node.get()];
    let nodes = outcome.ranked(&app.live.ecosystem);
    let items = nodes.into_iter().map(|node| {
        let second = &outcome.answers[1].nodes[node.get()];
        ranked(app, node, of(node), second.verdict.word)
    });
    el("div")
        .child(el("h4").text(app.word("whatif.rank")))
        .child(el("ol").class("rk").children(items))
}

/// The sign of a verdict.
pub(crate) const fn way_of(word: Word) -> &'static str {
    match word.direction() {
        Some(Direction::Up) => "up",
        Some(Direction::Down) => "down",
        Some(Direction::Still) => "still",
        None => "open",
    }
}

/// The mark of a way: `up`, `down`, `open`, `still`.
pub(crate) fn mark(way: &str) -> Element {
    svg("svg")
        .class("ic")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href(["#w-", way].concat()))
}

fn ranked(app: App, index: NodeIndex, node: &NodeAnswer, second: Word) -> Element {
    let [up, down, _] = counts_of(node);
    let (said_up, said_down) = (app.count(up as usize), app.count(down as usize));
    let counts = app.say("whatif.counts", &[("up", &said_up), ("down", &said_down)]);
    let word = app.word_of("whatif.word", node.verdict.word.as_str());
    let level = node.level.unsigned_abs();
    let arrows = (level > 0).then(|| {
        let arrow = if node.level > 0 { "↑" } else { "↓" };
        let (level_said, all) = (app.count(level.into()), app.count(MOST_LEVELS.into()));
        let said = app.say("whatif.level", &[("level", &level_said), ("all", &all)]);
        el("span")
            .class("lv")
            .attr("role", "img")
            .attr("aria-label", said)
            .text(arrow.repeat(level.into()))
    });
    let robust = (level > 0 && is_robust(node.verdict.word, second))
        .then(|| el("span").class("rb").text(app.word("whatif.robust.short")));
    let bar = |class: &'static str, from: u32, width: u32| {
        svg("rect")
            .class(class)
            .attr("x", from.to_string())
            .attr("width", width.to_string())
            .attr("height", "8")
    };
    let strip = svg("svg")
        .class("st")
        .attr("viewBox", "0 0 100 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(bar("s", 0, 100))
        .child(bar("u", 0, up))
        .child(bar("d", 100 - down, down));
    el("li")
        .child(mark(way_of(node.verdict.word)))
        .child(
            node_link(app, index)
                .class("nm")
                .text(app.live.ecosystem.node(index).name.as_str()),
        )
        .child(arrows)
        .child(
            el("span")
                .class("w")
                .text(word)
                .text(" · ")
                .text(counts)
                .text(" ")
                .child(robust),
        )
        .child(strip)
}

/// The link that decides most, and how.
pub(crate) fn decides_most(app: App, outcome: &Outcome) -> Element {
    let out = el("div")
        .class("dec")
        .child(el("h4").text(app.word("whatif.deciding")));
    match outcome.deciding.first() {
        Some(most) => out.child(decides(app, outcome, *most)),
        None => out.child(el("p").text(app.word("whatif.deciding.none"))),
    }
}

/// The links that decide: which they are, how they do it, whom to ask, and what the reader thinks of them.
pub(crate) fn deciding(app: App, outcome: &Outcome) -> Element {
    let links = outcome.deciding.iter().take(MOST_DECIDING);
    let links = links.map(|deciding| {
        let mine = ["plus", "minus", "off"].map(|state| {
            let change = [&deciding.link.0.to_string(), ".", state].concat();
            button("btn", "data-change", change).text(app.word_of("whatif.mine", state))
        });
        decides(app, outcome, *deciding)
            .child(el("p").text(app.word("whatif.ask_people")))
            .child(el("div").class("row").children(mine))
    });
    el("div")
        .class("dec")
        .child(el("h4").text(app.word("whatif.deciding")))
        .children(links)
}

fn decides(app: App, outcome: &Outcome, deciding: DecidingLink) -> Element {
    let sign = outcome.sign(deciding.link);
    let rises = (deciding.r > 0.0) != (sign == Some(Sign::Minus));
    let key = match (sign, rises) {
        (Some(Sign::Open), true) => "whatif.deciding.open_up",
        (Some(Sign::Open), false) => "whatif.deciding.open_down",
        (_, true) => "whatif.deciding.up",
        (_, false) => "whatif.deciding.down",
    };
    let name = app.live.ecosystem.node(outcome.node).inline.as_str();
    el("div")
        .child(el("ul").class("say").child(sentence(app, deciding.link)))
        .child(el("p").text(app.say(key, &[("name", name)])))
}
