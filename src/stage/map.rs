//! The ecosystem on the stage: the head with its layers, the map in all its fits, of which the stylesheet shows the one
//! that suits the box, and the legend. Where things stand is [`jelajah_core::layout::map`]'s work.

use super::map_head::{LEGEND_ID, MapHead};
use super::map_lines::Lines;
use super::map_nodes::link_to;
use super::map_small::Small;
use crate::context::Page;
use crate::markup::{Element, Str, el, svg};
use crate::sections::ecosystem_text::list_id;
use crate::widgets::icon::{flow_mark, icon, kind_icon};
use crate::widgets::picture::{decoration, frame, shapes};
use jelajah_core::drawing::{Anchor, Shape, number};
use jelajah_core::layout::ecosystem::draw::{NodeState, more, node, polarity_badge_glyph};
use jelajah_core::layout::ecosystem::{More, Placed};
use jelajah_core::layout::map::Fit;
use jelajah_core::layout::map::fits::BoxForm;
use jelajah_core::layout::map::pictures::Picture;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, NodeKind, Sign};
use leptos::prelude::*;

/// The class of the box that all fits stand in.
pub(crate) const FITS: &str = "fits";

/// The area.
pub(crate) fn map(page: Page) -> Element {
    let forms = BoxForm::ALL.into_iter().zip(page.placed).enumerate();
    let fits =
        forms.filter_map(|(place, (form, fit))| Some(picture(page, (place, form), fit.as_ref()?)));
    el("div")
        .class("st-map")
        .view(view! { <MapHead app=*page /> })
        .child(
            el("div")
                .class(FITS)
                .children(fits)
                .child(list(page))
                .view(view! { <Small app=*page /> }),
        )
}

fn picture(page: Page, (place, form): (usize, BoxForm), fit: &Fit) -> Element {
    let placed = &fit.placed;
    let shown = page.picture();
    let captions = placed.captions.iter().map(|caption| {
        let covered = page.fits[place]
            .iter()
            .any(|arrow| arrow.covers(caption.kind) && shown.links.contains(&arrow.link));
        let at = number(caption.at.x);
        svg("text")
            .class(if covered { "cp m off" } else { "cp m" })
            .attr(
                "data-cap",
                [&place.to_string(), ".", caption.kind.as_str()].concat(),
            )
            .attr("x", at)
            .attr("y", number(caption.at.y))
            .text(page.word(caption.kind.many_key()).to_uppercase())
    });
    let nodes = placed.nodes.iter().map(|node| one(page, node, &shown));
    let marks = placed.more.iter().map(|mark| {
        if form.is_ring() && !mark.kind.is_central() {
            group(page, mark, &shown)
        } else {
            others(page, mark)
        }
    });
    frame(form.class(), placed.width, placed.height)
        .attr("role", "group")
        .attr("aria-label", page.word("ecosystem.picture"))
        .child(
            svg("g")
                .class("cap")
                .attr("aria-hidden", "true")
                .children(captions),
        )
        .children(nodes)
        .children(marks)
        .view(view! { <Lines app=*page place /> })
}

/// What a node has to do with a picture, as classes: quiet, chosen, of the year, of a later year.
pub(crate) fn class_of(picture: &Picture, index: NodeIndex) -> &'static str {
    let has = |list: &[NodeIndex]| list.contains(&index);
    let (lit, focus) = (has(&picture.lit), has(&picture.ringed));
    match (focus, lit, has(&picture.new), has(&picture.later)) {
        (true, _, true, _) => "focus new",
        (true, _, _, true) => "focus later",
        (true, ..) => "focus",
        (_, true, true, _) => "new",
        (_, false, true, _) => "quiet new",
        (_, true, _, true) => "later",
        (_, false, _, true) => "quiet later",
        (_, true, ..) => "",
        _ => "quiet",
    }
}

fn one(page: Page, place: &Placed, shown: &Picture) -> Element {
    let item = page.live.ecosystem.node(place.index);
    let shape = [node(place, NodeState::Any, item.from_year)];
    let link = link_to(*page, place.index, place.number.map(|(number, _)| number));
    let class = class_of(shown, place.index);
    let link = if class.is_empty() {
        link
    } else {
        link.class(class)
    };
    link.children(shapes(&shape))
        .child(place.icon.map(|room| kind_icon(item.kind, room)))
}

/// The nodes of a kind that are too many to be drawn: their number, which leads to where all of the kind are told.
fn others(page: Page, mark: &More) -> Element {
    let count = page.count(mark.count);
    let kind = page.word(mark.kind.many_key());
    let name = page.say("diagram.more.name", &[("kind", kind), ("count", &count)]);
    let shape = [more(mark, page.say("diagram.more", &[("count", &count)]))];
    svg("a")
        .href(["#", &list_id(mark.kind)].concat())
        .attr("aria-label", name)
        .children(shapes(&shape))
}

/// What leads to the nodes of a group, with how many there are, for who does not see it.
fn to_group(page: Page, link: Element, kind: NodeKind) -> Element {
    let count = page.count(page.live.ecosystem.of_kind(kind).count());
    let name = page.word(kind.many_key());
    link.href(["#", &list_id(kind)].concat())
        .attr("data-group", kind.as_str())
        .attr(
            "aria-label",
            page.say("map.group", &[("kind", name), ("count", &count)]),
        )
}

/// The button of a group in a ring map; what a year brings is counted at its edge.
fn group(page: Page, mark: &More, shown: &Picture) -> Element {
    let bounds = mark.outline.bounds();
    let x = mark.icon.map_or(bounds.x, |icon| icon.right()) + 8.0;
    let text = |class: &str, x: f64, y: f64, anchor: Anchor, text: String| Shape::Text {
        class: class.to_owned(),
        at: jelajah_core::geom::Point::new(x, y),
        anchor,
        text,
    };
    let parts = [
        Shape::Path {
            class: "sh".to_owned(),
            d: mark.d.clone(),
        },
        text(
            "nm",
            x,
            mark.at.y,
            Anchor::Start,
            page.word(mark.kind.many_key()).to_owned(),
        ),
        text(
            "ct",
            mark.at.x,
            mark.at.y,
            mark.anchor,
            page.count(mark.count),
        ),
    ];
    // Inside the page, on the edge that faces the ring.
    let upper = bounds.y < bounds.height;
    let y = if upper {
        bounds.bottom() + 14.0
    } else {
        bounds.y - 5.0
    };
    let fresh = svg("text")
        .class("fr m")
        .attr("data-fresh", mark.kind.as_str())
        .attr("x", number(bounds.centre().x))
        .attr("y", number(y));
    let is_lit = shown
        .lit
        .iter()
        .any(|node| page.live.ecosystem.node(*node).kind == mark.kind);
    let link = to_group(page, svg("a"), mark.kind);
    let link = if is_lit { link } else { link.class("dim") };
    link.child(
        svg("g")
            .class(["nd grp ", mark.kind.as_str()].concat())
            .children(shapes(&parts)),
    )
    .child(mark.icon.map(|room| kind_icon(mark.kind, room)))
    .child(fresh)
}

/// Stages and groups as a list, for boxes that are too small for any picture.
fn list(page: Page) -> Element {
    let ecosystem = &page.live.ecosystem;
    let central = [NodeKind::Stage, NodeKind::Outcome]
        .into_iter()
        .flat_map(|kind| ecosystem.of_kind(kind).take(7))
        .map(|index| {
            let item = ecosystem.node(index);
            el("a")
                .class(["nb ", item.kind.as_str()].concat())
                .href(["#node-", &item.id].concat())
                .attr("data-node", item.id.as_str())
                .child(icon(&["k-", item.kind.as_str()].concat()))
                .child(el("span").text(item.name.as_str()))
        });
    let groups = NodeKind::ALL
        .into_iter()
        .filter(|kind| !kind.is_central() && ecosystem.of_kind(*kind).next().is_some())
        .map(|kind| {
            to_group(page, el("a").class(["nb ", kind.as_str()].concat()), kind)
                .child(icon(&["k-", kind.as_str()].concat()))
                .child(el("span").text(page.word(kind.many_key())))
        });
    let items = central.chain(groups).map(|link| el("li").child(link));
    el("ul").class("map-list").children(items)
}

/// What lines and signs mean.
pub(crate) fn legend(page: Page) -> Element {
    let flows = FlowFamily::ALL.into_iter().map(|flow| {
        el("li")
            .child(flow_mark(flow, Basis::Cited))
            .text(page.word_of("flow", flow.as_str()))
    });
    let signs = [Sign::Plus, Sign::Minus, Sign::Open].map(|sign| {
        el("li")
            .child(
                decoration("sg", &polarity_badge_glyph(sign, FlowFamily::Rules))
                    .attr("width", "24")
                    .attr("height", "24"),
            )
            .text(page.word_of("sign", &format!("{}.short", sign.as_str())))
    });
    let ours = [
        (Basis::Reading, "ecosystem.key.reading"),
        (Basis::Assumption, "ecosystem.key.assumption"),
    ]
    .map(|(basis, key)| {
        el("li")
            .child(flow_mark(FlowFamily::Knowledge, basis))
            // One text, although it holds the link of a term.
            .child(el("span").text(page.word(key)))
    });
    let close: Str = ["#", jelajah_core::state::Section::Stage.id()]
        .concat()
        .into();
    el("aside")
        .class("st-legend keys")
        .id(LEGEND_ID)
        .attr("aria-label", page.word("map.legend"))
        .attr("tabindex", "-1")
        .child(
            el("a")
                .class("lk-b")
                .href(close)
                .attr("data-legend", "")
                .text(page.word("keys.close")),
        )
        .child(el("h3").text(page.word("ecosystem.key.flows")))
        .child(el("ul").children(flows))
        .child(el("h3").text(page.word("ecosystem.key.signs")))
        .child(el("ul").children(signs).children(ours))
}
