//! Wheel, mouse and fingers on the large strip. The bare wheel and one finger always scroll the page: only a wheel with Ctrl
//! and two fingers zoom, only a mouse drags. Everything here can be done by the buttons and keys too.

use crate::browser;
use crate::context::App;
use crate::stage::strip_large::{LARGE_ID, placed};
use crate::zoom;
use gloo::events::{EventListener, EventListenerOptions};
use jelajah_core::model::window::Window;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};

/// A mouse that moves less than this, in CSS pixels, presses and does not drag.
const STILL: f64 = 4.0;

/// What the pointers that are down do.
enum Drag {
    /// The strip follows the mouse: where it was pressed, the days at that time, and how many there are to a pixel.
    Strip(f64, Window, f64),
    /// Two fingers: their ids and places, and when the second came how far they were apart, the days, and the one between
    /// them.
    Fingers(Vec<(i32, f64)>, Option<(f64, Window, f64)>),
}

/// Listens for the life of the page.
pub(crate) fn listen(app: App) {
    let Some(strip) = browser::by_id(LARGE_ID) else {
        return;
    };
    let active = EventListenerOptions::enable_prevent_default();
    let box_of = strip.clone();
    EventListener::new_with_options(&strip, "wheel", active, move |event| {
        let wheel = event.dyn_ref::<WheelEvent>();
        if let Some(wheel) = wheel.filter(|wheel| wheel.ctrl_key() && !browser::has_failed()) {
            event.prevent_default();
            let seen = untrack(|| app.seen());
            // A notch of a wheel is about 100: a fifth closer or farther.
            let factor = 1.0 + wheel.delta_y().abs().min(100.0) / 400.0;
            let is_in = wheel.delta_y() < 0.0;
            let factor = if is_in { 1.0 / factor } else { factor };
            let around = day_at(&box_of, f64::from(wheel.client_x()));
            zoom::to(app, seen.zoomed(factor, around, app.limits));
        }
    })
    .forget();
    // A link that is dragged is not dragged out of the page, and not followed.
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&strip, "dragstart", active, |event| event.prevent_default())
        .forget();
    let dragged = Rc::new(Cell::new(false));
    let was_dragged = dragged.clone();
    let active = EventListenerOptions {
        phase: gloo::events::EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(&strip, "click", active, move |event| {
        if was_dragged.take() {
            event.prevent_default();
            event.stop_propagation();
        }
    })
    .forget();
    let drag: Rc<RefCell<Option<Drag>>> = Rc::default();
    for kind in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let (drag, dragged, strip) = (drag.clone(), dragged.clone(), strip.clone());
        // Moves are followed beyond the strip's edge.
        let target: &web_sys::EventTarget = if kind == "pointerdown" {
            &strip
        } else {
            &document()
        };
        let of = strip.clone();
        EventListener::new(target, kind, move |event| {
            let pointer = event.dyn_ref::<PointerEvent>();
            let Some(pointer) = pointer.filter(|_| !browser::has_failed()) else {
                return;
            };
            match kind {
                "pointerdown" => {
                    dragged.set(false);
                    down(app, &of, pointer, &mut drag.borrow_mut());
                }
                "pointermove" => {
                    if moved(app, pointer, &mut drag.borrow_mut()) {
                        dragged.set(true);
                    }
                }
                _ => *drag.borrow_mut() = None,
            }
        })
        .forget();
    }
}

fn down(app: App, strip: &Element, pointer: &PointerEvent, drag: &mut Option<Drag>) {
    let x = f64::from(pointer.client_x());
    let seen = untrack(|| app.seen());
    if pointer.button() != 0 {
        // Other buttons open menus.
    } else if pointer.pointer_type() == "touch" {
        let mut fingers = match drag.take() {
            Some(Drag::Fingers(fingers, _)) => fingers,
            _ => Vec::new(),
        };
        fingers.push((pointer.pointer_id(), x));
        let begun = (fingers.len() == 2).then(|| {
            let middle = day_at(strip, (fingers[0].1 + fingers[1].1) / 2.0);
            (apart(&fingers), seen, middle)
        });
        *drag = Some(Drag::Fingers(fingers, begun));
    } else if app.zoomed_to_now().is_some() {
        let days_to_a_pixel = (day_at(strip, x + 10.0) - day_at(strip, x - 10.0)) / 20.0;
        *drag = Some(Drag::Strip(x, seen, days_to_a_pixel));
    }
}

/// Follows a pointer; says whether it dragged.
fn moved(app: App, pointer: &PointerEvent, drag: &mut Option<Drag>) -> bool {
    let x = f64::from(pointer.client_x());
    match drag {
        Some(Drag::Strip(from, days, each)) if (x - *from).abs() > STILL => {
            let by = (*from - x) * *each;
            zoom::to(app, days.moved(by as i32, app.limits));
            true
        }
        Some(Drag::Fingers(fingers, begun)) => {
            for finger in fingers.iter_mut() {
                if finger.0 == pointer.pointer_id() {
                    finger.1 = x;
                }
            }
            if let Some((before, days, middle)) = begun {
                let factor = *before / apart(fingers);
                zoom::to(app, days.zoomed(factor, *middle, app.limits));
            }
            begun.is_some()
        }
        _ => false,
    }
}

fn apart(fingers: &[(i32, f64)]) -> f64 {
    match fingers {
        [one, other, ..] => (one.1 - other.1).abs().max(1.0),
        _ => 1.0,
    }
}

/// The moment under a place of the window.
fn day_at(strip: &Element, x: f64) -> f64 {
    let Some(placed) = placed() else {
        return 0.0;
    };
    let place = strip.get_bounding_client_rect();
    let share = (x - place.left()) / place.width().max(1.0);
    placed.day_at(share * placed.width)
}
