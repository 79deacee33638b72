//! Wheel, mouse and fingers on the timeline. The bare wheel and one finger always scroll the page: only a wheel with Ctrl
//! and two fingers zoom, only a mouse drags. Everything here can be done by the buttons too.

use crate::browser;
use crate::context::App;
use crate::sections::timeline::{DRAWING_ID, WIDTH};
use crate::zoom;
use gloo::events::{EventListener, EventListenerOptions};
use jelajah_core::layout::scale::TimeScale;
use jelajah_core::layout::timeline::time_axis;
use jelajah_core::model::window::Window;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{PointerEvent, WheelEvent};

/// A mouse that moves less than this, in CSS pixels, presses and does not drag.
const STILL: f64 = 4.0;

/// What the pointers that are down do.
enum Drag {
    /// The drawing follows the mouse: where it was pressed, and the window at that time.
    Drawing(f64, Window),
    /// The window of the overview follows the pointer.
    Overview,
    /// Two fingers: their ids and places, and the window when the second came.
    Fingers(Vec<(i32, f64)>, Option<(f64, Window)>),
}

/// Listens for the life of the page.
pub(crate) fn listen(app: App) {
    let Some(drawing) = browser::by_id(DRAWING_ID) else {
        return;
    };
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&drawing, "wheel", active, move |event| {
        let Some(wheel) = event
            .dyn_ref::<WheelEvent>()
            .filter(|wheel| wheel.ctrl_key() && !browser::has_failed())
        else {
            return;
        };
        event.prevent_default();
        let seen = untrack(|| app.seen());
        // A notch of a wheel is about 100: a fifth closer or farther.
        let factor = 1.0 + wheel.delta_y().abs().min(100.0) / 400.0;
        let factor = if wheel.delta_y() < 0.0 {
            1.0 / factor
        } else {
            factor
        };
        let around = day_at(f64::from(wheel.client_x()), seen);
        zoom::to(app, seen.zoomed(factor, around, app.limits));
    })
    .forget();
    let drag: Rc<RefCell<Option<Drag>>> = Rc::default();
    for kind in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let drag = drag.clone();
        // Moves are followed beyond the drawing's edge.
        let target: &web_sys::EventTarget = if kind == "pointerdown" {
            &drawing
        } else {
            &document()
        };
        EventListener::new(target, kind, move |event| {
            if let Some(pointer) = event
                .dyn_ref::<PointerEvent>()
                .filter(|_| !browser::has_failed())
            {
                match kind {
                    "pointerdown" => down(app, pointer, &mut drag.borrow_mut()),
                    "pointermove" => moved(app, pointer, &mut drag.borrow_mut()),
                    "pointerup" => {
                        // A tap on the overview counts when the finger leaves: it may have been a swipe over the page.
                        moved(app, pointer, &mut drag.borrow_mut());
                        *drag.borrow_mut() = None;
                    }
                    _ => *drag.borrow_mut() = None,
                }
            }
        })
        .forget();
    }
}

fn down(app: App, pointer: &PointerEvent, drag: &mut Option<Drag>) {
    let Some(target) = browser::target_of(pointer) else {
        return;
    };
    let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    let x = f64::from(pointer.client_x());
    let seen = untrack(|| app.seen());
    if pointer.button() != 0 {
        // Other buttons open menus.
    } else if is_in(".ov") {
        *drag = Some(Drag::Overview);
    } else if pointer.pointer_type() == "touch" {
        let mut fingers = match drag.take() {
            Some(Drag::Fingers(fingers, _)) => fingers,
            _ => Vec::new(),
        };
        fingers.push((pointer.pointer_id(), x));
        let begun = (fingers.len() == 2).then(|| (apart(&fingers), seen));
        *drag = Some(Drag::Fingers(fingers, begun));
    } else if is_in(".tl") && !is_in("a") {
        *drag = Some(Drag::Drawing(x, seen));
    }
}

fn moved(app: App, pointer: &PointerEvent, drag: &mut Option<Drag>) {
    let Some(drag) = drag else { return };
    let x = f64::from(pointer.client_x());
    let limits = app.limits;
    match drag {
        Drag::Drawing(from, window) if (x - *from).abs() > STILL => {
            let days = day_at(*from, *window) - day_at(x, *window);
            zoom::to(app, window.moved(days as i32, limits));
        }
        Drag::Drawing(..) => {}
        Drag::Overview => {
            let seen = untrack(|| app.seen());
            let share = share_at(".ov", x);
            let day = f64::from(limits.first) + share * f64::from(limits.days());
            let middle = f64::from(seen.first + seen.last + 1) / 2.0;
            zoom::to(app, seen.moved((day - middle) as i32, limits));
        }
        Drag::Fingers(fingers, begun) => {
            for finger in fingers.iter_mut() {
                if finger.0 == pointer.pointer_id() {
                    finger.1 = x;
                }
            }
            if let Some((before, window)) = begun {
                let middle = fingers.iter().map(|finger| finger.1).sum::<f64>() / 2.0;
                let factor = *before / apart(fingers).max(1.0);
                zoom::to(app, window.zoomed(factor, day_at(middle, *window), limits));
            }
        }
    }
}

fn apart(fingers: &[(i32, f64)]) -> f64 {
    match fingers {
        [one, other, ..] => (one.1 - other.1).abs().max(1.0),
        _ => 1.0,
    }
}

/// How far a place of the window lies across an element, from 0 to 1.
fn share_at(selector: &str, x: f64) -> f64 {
    let Some(drawing) = browser::all(selector).into_iter().next() else {
        return 0.0;
    };
    let place = drawing.get_bounding_client_rect();
    (x - place.left()) / place.width().max(1.0)
}

/// The moment under a place of the window.
fn day_at(x: f64, seen: Window) -> f64 {
    let axis: TimeScale = time_axis(seen, WIDTH);
    axis.day_from_x(share_at(".tl", x) * WIDTH)
}
