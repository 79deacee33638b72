//! The small time strip as it stands in the page: all events in their lanes, drawn once for each range of widths. What
//! moves with the width stands at percentages, what has a size is a size of type; so it is right at any width from the
//! one it was placed for, and the program has nothing to place.

use super::strip_words::band_said;
use crate::context::App;
use crate::markup::{Element, el, svg};
use jelajah_core::layout::strip::{
    Band, BandKind, Form, PlacedLane, PlacedStrip, Scene, Size, place,
};
use jelajah_core::layout::timeline::lane_class;
use jelajah_core::state::write_days;

/// The ranges: a class, and the least box. The stylesheet says which is shown.
const FITS: [(&str, f64, f64); 4] = [
    ("t", 672.0, 111.0),
    ("w", 928.0, 111.0),
    ("x", 1248.0, 111.0),
    ("low", 1184.0, 76.0),
];
/// Letters are held to be somewhat wider than the table says: no face of readers may be wider.
const LETTERS: f64 = 1.05;
/// Size of the strip's own type.
pub(super) const OWN: f64 = 16.0;

/// The strip in all ranges.
pub(crate) fn small_strips(app: App) -> impl Iterator<Item = Element> {
    FITS.into_iter().map(move |(class, width, height)| {
        let placed = place(&Scene {
            events: &app.live.events,
            lanes: &app.live.lanes,
            chapters: &app.live.chapters,
            period: app.live.period,
            window: None,
            first: None,
            locale: app.locale(),
            size: Size {
                width,
                height,
                letters: LETTERS,
                form: Form::Small,
            },
        });
        Small {
            app,
            left: placed.bands.first().map_or(0.0, |band| band.rect.x),
            placed: &placed,
        }
        .drawn(class)
    })
}

/// A strip that is being drawn.
pub(super) struct Small<'a> {
    pub(super) app: App,
    pub(super) placed: &'a PlacedStrip,
    /// Where the lanes' names end and time begins.
    left: f64,
}

impl Small<'_> {
    fn drawn(&self, class: &'static str) -> Element {
        let placed = self.placed;
        let line = |y: f64| self.line("rule", (self.left, placed.width), y);
        let drawing = svg("svg")
            .class("ax")
            .attr("role", "group")
            .attr(
                "aria-label",
                self.app
                    .say_count("timeline.picture", self.app.live.events.len()),
            )
            .child(svg("rect").class("now").attr("height", "100%"))
            .children(placed.bands.iter().map(|band| self.band(band)))
            .child(line(placed.head))
            .children(placed.lanes.iter().skip(1).map(|lane| line(lane.top)))
            .child(
                svg("g")
                    .attr("role", "list")
                    .children(placed.marks.iter().map(|mark| self.mark(mark)))
                    .children(placed.clusters.iter().map(|one| self.cluster(one)))
                    .children(placed.counts.iter().map(|count| self.count(count))),
            );
        el("div")
            .class(["sf ", class].concat())
            .child(self.names())
            .child(drawing)
    }

    /// The button for all years, and the names of the lanes beside their rows.
    fn names(&self) -> Element {
        let all = el("a")
            .class("ay")
            .href("#lini-masa")
            .attr("data-year", "")
            .attr("aria-current", "true")
            .text(self.app.word("years.all"));
        let name = |lane: &PlacedLane| {
            let class = lane.lanes.first().map(|lane| lane_class(*lane));
            el("span")
                .class(format!(
                    "{} r{}",
                    class.unwrap_or_default(),
                    lane.rows.len()
                ))
                .text(lane.name.text.clone())
        };
        el("div")
            .class("ln")
            .child(all)
            .children(self.placed.lanes.iter().map(name))
    }

    fn band(&self, band: &Band) -> Element {
        let rect = band.rect;
        let (first, _) = band.years;
        let is_edge = band.kind != BandKind::Years;
        let class = match (is_edge, band.in_founding_text) {
            (true, _) => "band edge",
            (false, true) => "band",
            (false, false) => "band ex",
        };
        let link = svg("a")
            .class(class)
            .href(format!("#year-{first}"))
            .attr("aria-label", band_said(self.app, band));
        let link = if band.is_told {
            link.attr("data-year", first.to_string())
        } else {
            link.attr("data-days", write_days(band.days))
        };
        let stretch = |class: &'static str| {
            svg("rect")
                .class(class)
                .attr("x", self.share(rect.x))
                .attr("width", self.part(rect.width))
        };
        // Words break in the room that there is, whatever the width and the face.
        let title = self
            .app
            .live
            .chapters
            .iter()
            .find(|told| band.is_told && told.year == first);
        let words = svg("foreignObject")
            .attr("x", self.share(rect.x))
            .attr("width", self.part(rect.width))
            .attr("height", em(self.placed.head, OWN))
            .child(
                el("div")
                    .child(el("b").text(self.numeral(band)))
                    .child(title.map(|told| el("span").text(told.title.clone()))),
            );
        link.child(stretch("bg").attr("height", "100%"))
            .child(stretch("top").attr("height", em(2.0, OWN)))
            .child(words)
            .child(
                svg("line")
                    .class("sep")
                    .attr("x1", self.share(rect.x))
                    .attr("x2", self.share(rect.x))
                    .attr("y2", "100%"),
            )
    }

    /// A year, or an edge with its count.
    fn numeral(&self, band: &Band) -> String {
        let year = band.years.0.to_string();
        if band.kind == BandKind::Years {
            return year;
        }
        let year = self.app.say("timeline.edge.year", &[("year", &year)]);
        [&year, " ", &self.app.count(band.count)].concat()
    }

    fn line(&self, class: &'static str, (from, to): (f64, f64), y: f64) -> Element {
        svg("line")
            .class(class)
            .attr("x1", self.share(from))
            .attr("x2", self.share(to))
            .attr("y1", em(y, OWN))
            .attr("y2", em(y, OWN))
    }

    /// Where something stands, as a share of the room that time takes.
    pub(super) fn share(&self, x: f64) -> String {
        self.part(x - self.left)
    }

    /// A length as a share of that room.
    pub(super) fn part(&self, length: f64) -> String {
        let room = self.placed.width - self.left;
        [&decimal(100.0 * length / room), "%"].concat()
    }
}

/// A length in units of a size of type.
pub(super) fn em(units: f64, size: f64) -> String {
    [&decimal(units / size), "em"].concat()
}

/// A number with at most two decimals.
fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    let text = match rest {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:02}"),
    };
    if rest % 10 == 0 && rest > 0 {
        text[..text.len() - 1].to_owned()
    } else {
        text
    }
}
