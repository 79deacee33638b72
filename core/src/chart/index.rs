//! Which points of a series a figure draws, and with which numbers: as they are, or as an index of a base year. Which years
//! may be a base follows from the tables: only points that were counted in one way are held against each other, and only
//! amounts become an index.

use super::ChartScene;
use crate::model::date::Precision;
use crate::model::indicator::Form;
use crate::model::live::{Figure, Point, Series};
use crate::sorting::sort_by_key;
use crate::text::Decimal;

/// The points of a series that the figure draws, in the order of time.
pub(super) fn points<'a>(figure: &Figure, series: &'a Series) -> Vec<&'a Point> {
    let mut points: Vec<&Point> = series
        .points
        .iter()
        .filter(|point| figure.covers(point))
        .collect();
    sort_by_key(&mut points, |point| point.when.first_day());
    points
}

/// The base year of the index that is drawn; nothing where values are drawn as they are, since none was asked for or the
/// figure allows none.
pub(super) fn index_base(scene: &ChartScene) -> Option<i32> {
    let base = scene.base.filter(|_| scene.index)?;
    let mut places = 0..scene.figure.series.len();
    places
        .any(|place| indexed_to(scene, place, base).is_some())
        .then_some(base)
}

/// The points of the series at a place with the numbers that are drawn for them; of an index those only that were
/// counted as the base year was. Nothing where the series has no base.
pub(super) fn shown_points<'a>(
    scene: &ChartScene,
    place: usize,
    points: Vec<&'a Point>,
) -> Option<Vec<(&'a Point, Decimal)>> {
    let Some(base) = index_base(scene) else {
        return Some(
            points
                .into_iter()
                .map(|point| (point, point.value))
                .collect(),
        );
    };
    let whole = indexed_to(scene, place, base)?;
    let kept = points
        .into_iter()
        .filter(|point| is_one_count(scene, place, whole, point));
    Some(
        kept.map(|point| (point, index(point.value, whole.value)))
            .collect(),
    )
}

/// A value as an index, to a tenth; the base is 100.
fn index(value: Decimal, base: Decimal) -> Decimal {
    Decimal::new(
        libm::round(value.to_f64() / base.to_f64() * 1000.0) as i64,
        1,
    )
}

/// The point that is 100 where the series at a place may be drawn as an index of a year: the only one of that year, an
/// amount above zero of a whole year, with another point that was counted in the same way.
pub(super) fn indexed_to<'a>(scene: &ChartScene<'a>, place: usize, year: i32) -> Option<&'a Point> {
    let figure = scene.figure;
    let by_time = matches!(figure.form, Form::Line | Form::Dots | Form::Multiples);
    let amounts = figure
        .units
        .iter()
        .all(|unit| unit.bytes().all(|byte| byte != b'%'));
    if !by_time || !amounts {
        return None;
    }
    let series = scene.series.get(figure.series.get(place)?.get())?;
    if series.is_by_category() {
        return None;
    }
    let points = points(figure, series);
    let mut in_year = points.iter().filter(|point| point.when.year == year);
    let whole = *in_year.next()?;
    let fits = in_year.next().is_none()
        && whole.when.precision() == Precision::Year
        && whole.value.units() > 0
        && points
            .iter()
            .any(|point| point.when.year != year && is_one_count(scene, place, whole, point));
    fits.then_some(whole)
}

/// Whether two points of the series at a place were counted in one way.
pub(super) fn is_one_count(scene: &ChartScene, place: usize, one: &Point, other: &Point) -> bool {
    let (before, after) = if one.when.first_day() <= other.when.first_day() {
        (one, other)
    } else {
        (other, one)
    };
    std::ptr::eq(one, other) || !scene.figure.is_cut(place, before, after)
}
