//! Holds drawings against the pictures beside this file, which a browser shows in the page's own styles.

use jelajah_core::drawing::Drawing;
use std::fmt::Write;
use std::path::PathBuf;

/// Room above a drawing for its caption, and between drawings, in units.
const ROOM: f64 = 48.0;

/// One drawing of a picture, with the caption above it.
pub(crate) struct Panel {
    pub(crate) caption: String,
    pub(crate) drawing: Drawing,
}

/// Fails unless the drawings look as `NAME.svg` shows them. `class` is what the page's stylesheets call such a drawing.
/// On a difference the new picture is written beside the old one, or over it if `JELAJAH_WRITE=1` says so.
pub(crate) fn assert_looks_as_kept(name: &str, class: &str, panels: &[Panel]) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures"));
    let (kept, changed) = (
        folder.join(format!("{name}.svg")),
        folder.join(format!("{name}.changed.svg")),
    );
    let drawn = document(class, panels);
    if std::fs::read_to_string(&kept).is_ok_and(|kept| kept == drawn) {
        std::fs::remove_file(&changed).ok();
        return;
    }
    let is_accepted = std::env::var_os("JELAJAH_WRITE").is_some();
    let path = if is_accepted { &kept } else { &changed };
    std::fs::write(path, drawn).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(
        is_accepted,
        "{name}.svg is drawn otherwise now. Open it and {name}.changed.svg, both in core/tests/pictures; if the new one is \
         right: JELAJAH_WRITE=1 cargo test -p jelajah-core"
    );
}

/// One picture of all drawings, one below the other.
fn document(class: &str, panels: &[Panel]) -> String {
    let width = panels
        .iter()
        .map(|panel| panel.drawing.width)
        .fold(0.0, f64::max)
        + ROOM;
    let heights = panels.iter().map(|panel| panel.drawing.height + ROOM);
    let height = heights.sum::<f64>() + ROOM / 2.0;
    let mut out = format!(
        "<?xml-stylesheet href=\"style.css\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" \
         height=\"{height}\">\n"
    );
    let mut top = ROOM;
    for Panel { caption, drawing } in panels {
        let svg = drawing.to_svg();
        let (_, shapes) = svg.split_once('\n').unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<text class=\"caption\" x=\"{}\" y=\"{}\">{caption}</text>\n<g class=\"{class}\" transform=\"translate({} {top})\">\n\
             {}</g>\n",
            ROOM / 2.0,
            top - ROOM / 4.0,
            ROOM / 2.0,
            shapes.trim_end_matches("</svg>\n")
        );
        top += drawing.height + ROOM;
    }
    out + "</svg>\n"
}
