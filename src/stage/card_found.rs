//! The card of a search: which events, nodes, charts and terms hold the words; and of a filter that leaves nothing.

use super::card_parts::framed;
use super::{card_chart, card_year};
use crate::context::App;
use crate::markup::{Element, el};
use crate::search;
use crate::widgets::chip::chip;
use jelajah_core::model::NodeIndex;

/// More events than this are counted.
const MOST_EVENTS: usize = 40;

/// What is found now.
pub(crate) fn found(app: App) -> Element {
    let query = app.filter().query;
    let order = app.order();
    if query.is_empty() {
        return nothing(app, app.word("card.found.none").to_owned());
    }
    let holds = search::holding(&query);
    let ecosystem = &app.live.ecosystem;
    let nodes: Vec<NodeIndex> = ecosystem
        .indices()
        .filter(|node| holds(&ecosystem.node(*node).name))
        .collect();
    let charts: Vec<usize> = (0..app.live.figures.len())
        .filter(|place| holds(&search::title_of(&app.live.figures[*place].id)))
        .collect();
    let terms = search::terms(&holds);
    let title = app.say("card.found", &[("words", &query)]);
    let all = order.len() + nodes.len() + charts.len() + terms.len();
    if all == 0 {
        return nothing(app, title);
    }
    let part = |key, count: usize, list: Element| {
        (count > 0).then(|| {
            let count = el("span").class("n").text(app.count(count));
            el("div")
                .child(el("h4").text(app.word(key)).text(" ").child(count))
                .child(list)
        })
    };
    let chips = el("p")
        .class("nodes")
        .children(nodes.iter().map(|node| chip(app, *node)));
    let term = |(id, name): &(String, String)| {
        let link = el("a").href(["#", id].concat()).text(name.clone());
        el("li").child(link)
    };
    let terms_list = el("ul").class("lst").children(terms.iter().map(term));
    framed(
        app,
        "card-found".to_owned(),
        el("p").text(app.say_count("card.found.all", all)),
        el("h3").text(title),
    )
    .child(part("card.found.nodes", nodes.len(), chips))
    .child(part(
        "card.found.events",
        order.len(),
        card_year::list(app, order.events().take(MOST_EVENTS), None),
    ))
    .child(part(
        "card.found.charts",
        charts.len(),
        card_chart::links(app, charts.iter().copied()),
    ))
    .child(part("card.found.terms", terms.len(), terms_list))
}

/// That nothing is found, and the way out.
fn nothing(app: App, title: String) -> Element {
    framed(
        app,
        "card-none".to_owned(),
        el("p").text(app.say_count("timeline.events", 0)),
        el("h3").text(title),
    )
    .child(el("p").text(app.word("timeline.nothing")))
    .child(
        el("p").class("row").child(
            el("button")
                .attr("type", "button")
                .class("btn p")
                .attr("data-all", "")
                .text(app.word("timeline.show_all")),
        ),
    )
}
