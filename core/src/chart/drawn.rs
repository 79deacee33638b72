//! What a figure draws: the points of its series inside its window, where they stand in time and which of them are
//! joined. It must not know any drawing unit.

use super::ChartScene;
use super::index::{points, shown_points};
use crate::model::live::{Figure, Point, Series};
use crate::text::{Decimal, format_decimal};

/// A series as the figure draws it.
pub(super) struct Drawn<'a> {
    /// Its place in the figure's list, which decides unit, decimals and look.
    pub(super) place: usize,
    pub(super) series: &'a Series,
    /// In the order of time.
    pub(super) dots: Vec<Dot<'a>>,
}

/// A point as the figure draws it.
pub(super) struct Dot<'a> {
    pub(super) point: &'a Point,
    /// Its time in years; a whole number is the middle of a year.
    pub(super) time: f64,
    pub(super) value: f64,
    /// The number that is written: the point's own, or its index.
    pub(super) shown: Decimal,
    /// Whether a line runs to it from the dot before.
    pub(super) joined: bool,
}

impl Drawn<'_> {
    /// The years from its first to its last point without any point of its own.
    pub(super) fn gaps(&self) -> Vec<i32> {
        let year = |dot: Option<&Dot>| dot.map(|dot| dot.point.when.year);
        match (year(self.dots.first()), year(self.dots.last())) {
            (Some(first), Some(last)) => (first..=last).filter(|year| !self.has(*year)).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn has(&self, year: i32) -> bool {
        self.dots.iter().any(|dot| dot.point.when.year == year)
    }
}

/// The series of the scene's figure, those without any point left out.
pub(super) fn drawn<'a>(scene: &ChartScene<'a>) -> Vec<Drawn<'a>> {
    let figure = scene.figure;
    let series = figure
        .series
        .iter()
        .enumerate()
        .filter_map(|(place, index)| {
            let series = scene.series.get(index.get())?;
            let points = shown_points(scene, place, points(figure, series))?;
            let dots = points
                .iter()
                .enumerate()
                .map(|(at, (point, shown))| Dot {
                    point,
                    time: point.when.in_years(),
                    value: shown.to_f64(),
                    shown: *shown,
                    joined: at > 0 && figure.joins(place, points[at - 1].0, point),
                })
                .collect::<Vec<_>>();
            (!dots.is_empty()).then_some(Drawn {
                place,
                series,
                dots,
            })
        });
    series.collect()
}

/// Whether the figure's highlight names the point or its series.
pub(super) fn stands_out(figure: &Figure, series: &Series, point: &Point) -> bool {
    figure
        .highlight
        .iter()
        .any(|name| *name == point.key || *name == series.id)
}

/// A value as charts write it: with the figure's decimals at most, never with more than its source gave.
pub(super) fn value_text(scene: &ChartScene, place: usize, value: Decimal) -> String {
    let decimals = &scene.figure.decimals;
    let most = decimals.get(place).or_else(|| decimals.first());
    let value = most.map_or(value, |most| value.rounded(*most));
    format_decimal(value, scene.marks)
}

/// The first and last year of all series.
pub(super) fn years(drawn: &[Drawn]) -> Option<(i32, i32)> {
    let years = || {
        drawn
            .iter()
            .flat_map(|drawn| drawn.dots.iter().map(|dot| dot.point.when.year))
    };
    Some((years().min()?, years().max()?))
}
