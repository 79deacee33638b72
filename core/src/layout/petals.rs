//! The header's picture: a column of kawung for each year, a petal for each event. Floor 3.

use crate::drawing::{Anchor, Drawing, Shape, number};
use crate::geom::Point;
use crate::model::date::year_from_day;
use crate::model::live::Event;
use crate::sorting::sort;

/// The petals and what they stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Petals {
    /// The picture; `g` petals are of the home lane, `j` of the others, `e` places that stay empty; `o` marks years
    /// outside the period. Years are texts of class `y`.
    pub drawing: Drawing,
    /// How many events each column holds, by its first year, from left to right.
    pub counts: Vec<(i32, usize)>,
    /// How many years a column holds; 1 unless the span is long.
    pub years_per_column: i32,
    /// How many events a petal stands for at most; 1 unless a column has more than [`MOST_PETALS`].
    pub events_per_petal: usize,
}

/// A column grows to six kawung; then each petal stands for several events.
pub const MOST_PETALS: usize = 24;
/// More years than this share columns.
const MOST_COLUMNS: i32 = 16;
/// From the middle of one kawung to the next, in units.
const PITCH: f64 = 64.0;
/// Room under the kawung for the year.
const FOOT: f64 = 40.0;
/// A petal that points up from the middle of its kawung: tip, then the two curves round it, as in the design.
const OUTLINE: [(f64, f64); 7] = [
    (0.0, -4.0),
    (12.2, -9.8),
    (12.2, -25.0),
    (0.0, -30.5),
    (-12.2, -25.0),
    (-12.2, -9.8),
    (0.0, -4.0),
];
/// The directions of a kawung's petals, in the order in which they are filled: x and y of the turned upright.
const TURNS: [(f64, f64); 4] = [(-1.0, 1.0), (1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)];

/// The petals of all events by the year in which they begin; those of lane 0, the home lane, first. `period` is the
/// first and last year that the edition tells of.
#[must_use]
pub fn petals(events: &[Event], period: (i32, i32)) -> Petals {
    let mut dated: Vec<(i32, bool)> = events
        .iter()
        .map(|event| (year_from_day(event.when.first_day()), event.lane.0 == 0))
        .collect();
    sort(&mut dated);
    let first = dated.first().map_or(period.0, |one| one.0.min(period.0));
    let last = dated.last().map_or(period.1, |one| one.0.max(period.1));
    let years_per_column = (last - first) / MOST_COLUMNS + 1;

    // Home and other events of each column.
    let mut columns = vec![(0_usize, 0_usize); ((last - first) / years_per_column + 1) as usize];
    for (year, is_home) in dated {
        if let Some(column) = columns.get_mut(((year - first) / years_per_column) as usize) {
            if is_home {
                column.0 += 1
            } else {
                column.1 += 1
            }
        }
    }
    let largest = columns.iter().map(|one| one.0 + one.1).max().unwrap_or(0);
    let events_per_petal = largest.div_ceil(MOST_PETALS).max(1);
    let petals_of = |count: usize| count.div_ceil(events_per_petal);
    // Rounding up both parts may take one petal more than their sum would.
    let most = columns
        .iter()
        .map(|one| petals_of(one.0) + petals_of(one.1))
        .max()
        .unwrap_or(0);
    let rows = most.div_ceil(TURNS.len()).max(1);

    let mut shapes = Vec::new();
    let mut counts = Vec::new();
    for (place, (home, others)) in (0..).zip(columns) {
        let year = first + place * years_per_column;
        let is_outside = year + years_per_column <= period.0 || year > period.1;
        let outlined = if is_outside { " o" } else { "" };
        let x = PITCH * (f64::from(place) + 0.5);
        let kinds = std::iter::repeat_n("g", petals_of(home))
            .chain(std::iter::repeat_n("j", petals_of(others)))
            .map(|lane| format!("{lane}{outlined}"))
            .chain(std::iter::repeat("e".to_owned()));
        let seats = (0..rows).flat_map(|row| {
            let y = PITCH * ((rows - row) as f64 - 0.5);
            TURNS.map(|turn| petal(Point::new(x, y), turn))
        });
        shapes.extend(seats.zip(kinds).map(|(d, class)| Shape::Path { class, d }));
        shapes.push(Shape::Text {
            class: format!("y{outlined}"),
            at: Point::new(x, PITCH * rows as f64 + 28.0),
            anchor: Anchor::Middle,
            text: year.to_string(),
        });
        counts.push((year, home + others));
    }
    Petals {
        drawing: Drawing {
            width: PITCH * counts.len() as f64,
            height: PITCH * rows as f64 + FOOT,
            shapes,
        },
        counts,
        years_per_column,
        events_per_petal,
    }
}

/// The outline of a petal of the kawung at `centre`, turned from upright towards `turn`.
fn petal(centre: Point, turn: (f64, f64)) -> String {
    // Sine and cosine of the diagonals are both the square root of a half.
    let (dx, dy) = (
        turn.0 * std::f64::consts::FRAC_1_SQRT_2,
        turn.1 * std::f64::consts::FRAC_1_SQRT_2,
    );
    // Upright is (0, -1): along it runs -y, across it x. The outline runs relative to its tip, so that all petals of one
    // turn are written alike, which compresses well.
    let [tip, rest @ ..] = OUTLINE.map(|(x, y)| Point::new(-x * dy - y * dx, x * dx - y * dy));
    let mut d = format!("M{} {}", number(centre.x + tip.x), number(centre.y + tip.y));
    let mut from = tip;
    for (curve, points) in rest.chunks(3).enumerate() {
        d.push_str(if curve == 0 { "c" } else { " " });
        let steps: Vec<String> = points
            .iter()
            .map(|to| format!("{} {}", number(to.x - from.x), number(to.y - from.y)))
            .collect();
        d.push_str(&steps.join(" "));
        from = points.last().copied().unwrap_or(from);
    }
    d.push('Z');
    d
}
