//! Drawings of core as SVG elements: one shape, one element; the stylesheet gives colour by class.

use crate::markup::{Element, svg};
use jelajah_core::drawing::{Anchor, Drawing, Shape, number, whole};

/// The elements of a drawing, without its frame.
pub(crate) fn shapes(shapes: &[Shape]) -> impl Iterator<Item = Element> + '_ {
    shapes.iter().map(shape)
}

/// A drawing that decorates: hidden from assistive technology, told in words elsewhere.
pub(crate) fn decoration(class: &'static str, drawing: &Drawing) -> Element {
    frame(class, drawing.width, drawing.height)
        .attr("aria-hidden", "true")
        .children(shapes(&drawing.shapes))
}

/// An empty frame of the given size in units.
pub(crate) fn frame(class: &'static str, width: f64, height: f64) -> Element {
    svg("svg").class(class).attr(
        "viewBox",
        format!("0 0 {} {}", number(width), number(height)),
    )
}

fn shape(shape: &Shape) -> Element {
    let classed = |tag, class: &String| {
        let element = svg(tag);
        if class.is_empty() {
            element
        } else {
            element.class(class.clone())
        }
    };
    match shape {
        Shape::Path { class, d } => classed("path", class).attr("d", d.clone()),
        Shape::Rect {
            class,
            rect,
            radius,
        } => {
            // Edges are rounded, not extents, so that boxes that touch still do.
            let (x, y) = (rect.x.round(), rect.y.round());
            let element = classed("rect", class)
                .attr("x", whole(x))
                .attr("y", whole(y))
                .attr("width", whole(rect.right() - x))
                .attr("height", whole(rect.bottom() - y));
            if *radius > 0.0 {
                element.attr("rx", whole(*radius))
            } else {
                element
            }
        }
        Shape::Circle {
            class,
            centre,
            radius,
        } => classed("circle", class)
            .attr("cx", whole(centre.x))
            .attr("cy", whole(centre.y))
            .attr("r", number(*radius)),
        Shape::Text {
            class,
            at,
            anchor,
            text,
        } => {
            // The anchor as a class, `m` or `e`: an attribute on every text is 15 KB of a page.
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => "m",
                Anchor::End => "e",
            };
            let gap = if class.is_empty() || anchor.is_empty() {
                ""
            } else {
                " "
            };
            let element = classed("text", &[class, gap, anchor].concat())
                .attr("x", whole(at.x))
                .attr("y", whole(at.y));
            // The space parts the lines of a name for who hears or speaks it; a drawing leaves it out.
            element.text([text, " "].concat())
        }
        Shape::Group {
            class,
            shapes: inner,
        } => classed("g", class).children(shapes(inner)),
    }
}
