//! What a figure shows now, for all that draws it, reads it out or steers it.

use crate::context::{App, ChartView};
use jelajah_core::chart::ChartScene;

/// The width of a drawing for half a page in units.
pub(crate) const WIDE: f64 = 560.0;

/// What the figure at a place shows now, drawn as wide as half a page.
pub(crate) fn scene(app: App, place: usize) -> ChartScene<'static> {
    scene_of(app, place, app.chart_view(place))
}

/// What the figure at a place shows in a view, drawn as wide as half a page.
pub(crate) fn scene_of(app: App, place: usize, view: ChartView) -> ChartScene<'static> {
    ChartScene {
        figure: &app.live.figures[place],
        series: &app.live.series,
        year: view.year,
        item: view.item.and_then(|item| usize::try_from(item).ok()),
        base: view.base,
        index: view.is_index,
        marks: app.live.marks,
        width: WIDE,
        words: app.words,
    }
}
