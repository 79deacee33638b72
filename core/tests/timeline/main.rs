//! The timeline's places, held against its rules on boxes: nothing meets, nothing is lost, nothing leaves the drawing.

mod fixture;

use fixture::{World, realistic};
use jelajah_core::drawing::{Drawing, Shape};
use jelajah_core::layout::timeline::{
    PlacedTimeline, crowd_shapes, draw, draw_overview, edge_shapes, marker_class, marker_shapes,
    place,
};
use jelajah_core::model::window::Window;

/// The decoration and the buttons in one picture, as the page shows them.
fn picture(world: &World, placed: &PlacedTimeline) -> Drawing {
    let voice = world.voice();
    let group = |class: &str, shapes: Vec<Shape>| Shape::Group {
        class: class.to_owned(),
        shapes,
    };
    let mut drawing = draw(placed, &voice);
    for marker in &placed.markers {
        drawing
            .shapes
            .push(group(&marker_class(marker), marker_shapes(marker)));
    }
    for crowd in &placed.crowds {
        drawing
            .shapes
            .push(group("more", crowd_shapes(crowd, &voice)));
    }
    for edge in placed.before.iter().chain(&placed.after) {
        drawing
            .shapes
            .push(group("edge", edge_shapes(edge, &voice)));
    }
    drawing
}

#[test]
fn the_design_s_scene_looks_as_accepted() {
    let world = realistic();
    let mut scene = world.scene(Window::from_years(2020, 2024), 1200.0);
    scene.year = Some(2022);
    scene.chosen = Some(world.find("KUPUJAMAS"));
    let placed = place(&scene);
    insta::assert_snapshot!("design", picture(&world, &placed).to_svg());
    insta::assert_snapshot!("overview", draw_overview(&placed.overview).to_svg());
}
