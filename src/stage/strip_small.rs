//! The small time strip as it stands in the page: all events in their lanes, drawn once for each range of widths. What
//! moves with the width stands at percentages, what has a size is a size of type; so it is right at any width from the
//! one it was placed for, and the program has nothing to place.

use super::strip_words::{band_said, cluster_events, cluster_said, count_said, event_said};
use crate::context::App;
use crate::markup::{Element, el, svg};
use jelajah_core::drawing::Anchor;
use jelajah_core::geom::Rect;
use jelajah_core::layout::strip::{
    Band, BandKind, Cluster, Count, Form, Mark, MarkForm, PlacedLane, PlacedStrip, Scene, Size,
    place,
};
use jelajah_core::layout::timeline::{Line, lane_class};
use jelajah_core::model::Confidence;
use jelajah_core::model::date::year_from_day;
use jelajah_core::sorting::sort_by;
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
/// The least size of what is pressed.
const TARGET: f64 = 24.0;
/// Sizes of type: the strip's own, titles, and the count of a "+n".
const OWN: f64 = 16.0;
const TITLE: f64 = 12.0;
const COUNT: f64 = 13.0;

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

struct Small<'a> {
    app: App,
    placed: &'a PlacedStrip,
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

    fn mark(&self, mark: &Mark) -> Element {
        let event = self.app.live.event(mark.event);
        let sure = match mark.confidence {
            Confidence::High => "3",
            Confidence::Medium => "2",
            Confidence::Low => "1",
        };
        // Its date stands at a share of the width, and the mark beside its date by so much at every width.
        let middle = mark.rect.centre();
        let date = middle.x - mark.shift;
        let link = svg("a")
            .class(lane_class(mark.lane))
            .href(["#", &event.id].concat())
            .attr("data-event", event.id.as_str())
            .attr("aria-label", event_said(self.app, mark.event));
        let link = match mark.whiskers.filter(|_| mark.form == MarkForm::Year) {
            Some(reach) => link.children(self.whiskers(mark, date, reach)),
            None => link,
        };
        let sign = if mark.form == MarkForm::Year {
            "y"
        } else {
            "t"
        };
        let link = if mark.form == MarkForm::Pill {
            link.child(self.pill(mark))
        } else {
            let sign = svg("use").href(format!("#{sign}-{sure}"));
            link.child(beside(sign, mark.shift).attr("y", em(middle.y, OWN)))
        };
        let label = mark.label.iter().flat_map(|label| &label.lines);
        let label = label.map(|line| {
            let is_behind = mark.whiskers.is_some_and(|reach| line.at.x > reach.1);
            let off = line.at.x - date;
            text("tt", line, TITLE).attr(
                "x",
                if is_behind {
                    self.part(off)
                } else {
                    em(off, TITLE)
                },
            )
        });
        self.item(date).child(link.children(label))
    }

    /// What stands at a share of the width.
    fn item(&self, x: f64) -> Element {
        svg("svg").attr("role", "listitem").attr("x", self.share(x))
    }

    /// A stretch of time at its length.
    fn pill(&self, mark: &Mark) -> Element {
        let rect = mark.rect;
        let length = |class: &'static str, inside: f64| {
            let height = rect.height - 2.0 * inside;
            svg("rect")
                .class(class)
                .attr("x", self.part(-rect.width / 2.0))
                .attr("width", self.part(rect.width))
                .attr("y", em(rect.centre().y - height / 2.0, OWN))
                .attr("height", em(height, OWN))
                .attr("rx", em(height / 2.0, OWN))
        };
        let hit = if rect.width < TARGET {
            svg("rect")
                .class("sm-h")
                .attr("x", em(-TARGET / 2.0, OWN))
                .attr("width", em(TARGET, OWN))
                .attr("y", em(rect.centre().y - TARGET / 2.0, OWN))
                .attr("height", em(TARGET, OWN))
        } else {
            length("sm-h", (rect.height - TARGET) / 2.0)
        };
        // The hole of one that is less sure is what its outline leaves: lengths grow with the width, outlines do not.
        let (body, inside) = match mark.confidence {
            Confidence::High => ("sm-b", 0.0),
            Confidence::Medium => ("sm-b sm-w", 2.0),
            Confidence::Low => ("sm-b sm-o", 0.0),
        };
        beside(svg("svg"), mark.shift)
            .child(hit)
            .child(length("sm-r", -4.5))
            .child(length(body, inside))
    }

    /// The line over a year of which no more is known, left out where something else stands.
    fn whiskers(&self, mark: &Mark, date: f64, (from, to): (f64, f64)) -> Vec<Element> {
        let y = mark.rect.centre().y;
        let others = self.placed.marks.iter();
        let others = others.filter(|other| other.event != mark.event);
        let clusters = self.placed.clusters.iter().map(|one| one.rect);
        let label = mark.label.iter().map(|label| label.rect.grown(4.0));
        let mut gaps: Vec<(f64, f64)> = others
            .map(|other| other.target)
            .chain(clusters)
            .chain(label)
            .filter(|other| other.y < y && other.bottom() > y)
            .map(|other| (other.x, other.right()))
            .collect();
        sort_by(&mut gaps, |a, b| a.0.total_cmp(&b.0));
        let line = |x1: f64, x2: f64, y1: f64, y2: f64| {
            svg("line")
                .class("wh")
                .attr("x1", self.part(x1 - date))
                .attr("x2", self.part(x2 - date))
                .attr("y1", em(y1, OWN))
                .attr("y2", em(y2, OWN))
        };
        let is_free = |x: f64| gaps.iter().all(|gap| x <= gap.0 || x >= gap.1);
        let ends = [from, to].into_iter().filter(|x| is_free(*x));
        let mut lines: Vec<Element> = ends.map(|x| line(x, x, y - 4.0, y + 4.0)).collect();
        let mut at = from;
        for (left, right) in gaps.iter().copied().chain([(to, to)]) {
            if left.min(to) > at + 2.0 {
                lines.push(line(at, left.min(to), y, y));
            }
            at = at.max(right);
        }
        lines
    }

    /// "+n": its year, and in that year its first event.
    fn cluster(&self, one: &Cluster) -> Element {
        let app = self.app;
        let year = one.year.to_string();
        let centre = one.rect.centre();
        let link = svg("a")
            .class(["more ", &lane_class(one.lane)].concat())
            .href(["#year-", &year].concat())
            .attr("data-crowd", cluster_events(app, one))
            .attr("aria-label", cluster_said(app, one))
            .child(svg("use").href("#t-n").attr("y", em(centre.y, OWN)))
            .child(
                svg("text")
                    .class("m")
                    .attr("y", em(centre.y + 4.6, COUNT))
                    .text(app.say_count("timeline.crowd", one.events.len())),
            );
        let mut told = self.placed.bands.iter().filter(|band| band.is_told);
        let link = if told.any(|band| band.years.0 == one.year) {
            link.attr("data-year", year)
        } else {
            link.attr("data-event", app.live.event(one.events[0]).id.as_str())
        };
        self.item(centre.x).child(link)
    }

    /// A stretch of time that holds too many events for marks; pressed, it is shown large.
    fn count(&self, count: &Count) -> Element {
        let app = self.app;
        let year = year_from_day(count.days.first).to_string();
        let bar = |class: &'static str, rect: &Rect| {
            svg("rect")
                .class(class)
                .attr("x", self.share(rect.x))
                .attr("width", self.part(rect.width))
                .attr("y", em(rect.y, OWN))
                .attr("height", em(rect.height, OWN))
        };
        let link = svg("a")
            .class(["months ", &lane_class(count.lane)].concat())
            .href(["#year-", &year].concat())
            .attr("data-days", write_days(count.days))
            .attr("aria-label", count_said(app, count.days, count.count))
            .child(bar("sm-h", &count.target))
            .children(count.bars.iter().map(|rect| bar("bar", rect)));
        svg("g").attr("role", "listitem").child(link)
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
    fn share(&self, x: f64) -> String {
        self.part(x - self.left)
    }

    /// A length as a share of that room.
    fn part(&self, length: f64) -> String {
        let room = self.placed.width - self.left;
        [&decimal(100.0 * length / room), "%"].concat()
    }
}

/// Something beside its date.
fn beside(element: Element, shift: f64) -> Element {
    if shift.abs() < 0.1 {
        element
    } else {
        element.attr("x", em(shift, OWN))
    }
}

fn text(class: &'static str, line: &Line, size: f64) -> Element {
    let class = match line.anchor {
        Anchor::Start => class.to_owned(),
        Anchor::Middle => [class, " m"].concat(),
        Anchor::End => [class, " e"].concat(),
    };
    svg("text")
        .class(class)
        .attr("y", em(line.at.y, size))
        .text([&line.text, " "].concat())
}

/// A length in units of a size of type.
fn em(units: f64, size: f64) -> String {
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
