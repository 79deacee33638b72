//! Handing an address on: by the system's sheet where there is one, else to the clipboard, else to be copied by hand.

use crate::browser::host;
use crate::browser_files::show_copy;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen::closure::Closure;

/// Hands an address on; `copied` runs when it is in the clipboard.
pub(crate) fn share(title: &str, address: &str, copied: impl FnOnce() + 'static) {
    let window = host().map(JsValue::from).unwrap_or_default();
    let navigator = Reflect::get(&window, &"navigator".into()).unwrap_or_default();
    let what = Object::new();
    let _ = Reflect::set(&what, &"title".into(), &title.into());
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    if call(&navigator, "share", &what).is_some() {
        return;
    }
    let by_hand = address.to_owned();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    let Some(done) = call(&clipboard, "writeText", &address.into()) else {
        show_copy("", Some(&by_hand));
        return;
    };
    let well = Closure::once(move |_: JsValue| copied());
    let refused = Closure::once(move |_: JsValue| show_copy("", Some(&by_hand)));
    let _ = done.then2(&well, &refused);
    well.forget();
    refused.forget();
}

/// Calls what an object promises under a name; nothing where it promises nothing of the kind.
fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let function = Reflect::get(object, &name.into()).ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    function.call1(object, argument).ok()?.dyn_into().ok()
}
