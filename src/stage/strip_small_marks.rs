//! The marks of the small strip: dots and pills at their dates, whiskers over years, "+n", and months that are only counted.

use super::strip_small::{OWN, Small, em};
use super::strip_words::{cluster_events, cluster_said, count_said, event_said};
use crate::markup::{Element, inner_svg, svg};
use jelajah_core::drawing::Anchor;
use jelajah_core::geom::Rect;
use jelajah_core::layout::strip::{Cluster, Count, Mark, MarkForm};
use jelajah_core::layout::timeline::{Line, lane_class};
use jelajah_core::model::Confidence;
use jelajah_core::model::date::year_from_day;
use jelajah_core::sorting::sort_by;
use jelajah_core::state::write_days;

/// The least size of what is pressed.
const TARGET: f64 = 24.0;
/// Sizes of type: titles, and the count of a "+n".
const TITLE: f64 = 12.0;
const COUNT: f64 = 13.0;

impl Small<'_> {
    pub(super) fn mark(&self, mark: &Mark) -> Element {
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
        inner_svg()
            .attr("role", "listitem")
            .attr("x", self.share(x))
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
        beside(inner_svg(), mark.shift)
            .attr("aria-hidden", "true")
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
    pub(super) fn cluster(&self, one: &Cluster) -> Element {
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
    pub(super) fn count(&self, count: &Count) -> Element {
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
