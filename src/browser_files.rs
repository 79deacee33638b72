//! Files that leave the page: how a browser saves them, and how a drawing becomes a picture that needs no stylesheet.
//! Everything goes through `data:` addresses, the only ones besides its own that the page's policy lets pictures load.

use crate::browser::{announce, below, by_id, host, is_framed, show_dialog};
use crate::context::App;
use crate::markup::Element as Drawn;
use crate::widgets::copy_box::{COPY_ID, COPY_PICTURE_ID, COPY_TEXT_ID};
use jelajah_core::drawing::number;
use js_sys::encode_uri_component;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement, HtmlImageElement,
    XmlSerializer,
};

/// What the stylesheet gives to marks and texts of a drawing.
const STYLES: [&str; 8] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// A text as an address.
pub(crate) fn address_of(kind: &str, text: &str) -> String {
    let text: String = encode_uri_component(text).into();
    ["data:", kind, ";charset=utf-8,", &text].concat()
}

/// Hands a file to the reader. Inside another page, which may forbid downloads without a word, what is in it is shown
/// as well, so that it can be copied.
pub(crate) fn save(name: &str, address: &str, text: Option<&str>) {
    if let Ok(link) = document().create_element("a") {
        let _ = link.set_attribute("href", address);
        let _ = link.set_attribute("download", name);
        link.unchecked_ref::<HtmlElement>().click();
    }
    if is_framed() {
        show_copy(address, text);
    }
}

/// Shows what can be copied by hand.
pub(crate) fn show_copy(address: &str, text: Option<&str>) {
    let (Some(field), Some(picture)) = (by_id(COPY_TEXT_ID), by_id(COPY_PICTURE_ID)) else {
        return;
    };
    field.set_text_content(Some(text.unwrap_or_default()));
    let _ = field.toggle_attribute_with_force("hidden", text.is_none());
    let _ = picture.toggle_attribute_with_force("hidden", text.is_some());
    if text.is_none() {
        let _ = picture.set_attribute("src", address);
    }
    show_dialog(COPY_ID);
}

/// Saves the text of an SVG file under a name that ends in `.svg`, or as a picture of that size under another.
pub(crate) fn save_picture(app: App, name: &str, text: String, size: (u32, u32)) {
    if name.ends_with(".svg") {
        save(name, &address_of("image/svg+xml", &text), Some(&text));
        return;
    }
    let name = name.to_owned();
    png_address(&text, size, move |address| match address {
        Some(address) => save(&name, &address, None),
        None => announce(app.word("chart.save.failed")),
    });
}

/// A copy of a drawing of the page, as it is seen, to stand at a point of another one. What it refers to is put in.
pub(crate) fn copy_at(drawing: &Element, (x, y): (f64, f64)) -> Option<Element> {
    let window = host()?;
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let marks = below(drawing, "*").into_iter().zip(below(&copy, "*"));
    for (mark, own) in marks {
        let Ok(Some(styles)) = window.get_computed_style(&mark) else {
            continue;
        };
        let style = |name: &str| styles.get_property_value(name).unwrap_or_default();
        if style("display") == "none" || style("visibility") == "hidden" {
            own.remove();
            continue;
        }
        for name in STYLES
            .into_iter()
            .chain(["opacity", "color", "paint-order"])
        {
            let _ = own.set_attribute(name, &style(name));
        }
        if let Some(symbol) = own
            .get_attribute("href")
            .filter(|_| own.local_name() == "use")
        {
            put_in(&own, symbol.trim_start_matches('#'));
        }
    }
    let room = drawing.get_bounding_client_rect();
    let (width, height) = (room.width(), room.height());
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        let _ = copy.set_attribute(name, &number(value));
    }
    for own in below(&copy, "*").iter().chain([&copy]) {
        for name in ["class", "id", "href", "style", "tabindex"] {
            let _ = own.remove_attribute(name);
        }
    }
    Some(copy)
}

/// Puts a symbol of the page in the place of what refers to it.
fn put_in(user: &Element, id: &str) {
    let Some(symbol) = by_id(id) else { return };
    let Ok(drawn) = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "svg") else {
        return;
    };
    for name in [
        "viewBox",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
    ] {
        if let Some(value) = symbol.get_attribute(name) {
            let _ = drawn.set_attribute(name, &value);
        }
    }
    for part in below(&symbol, ":scope > *") {
        if let Ok(part) = part.clone_node_with_deep(true) {
            let _ = drawn.append_child(&part);
        }
    }
    let _ = user.replace_with_with_node_1(&drawn);
}

/// A drawing as the text of an SVG file: every colour, width and size that the stylesheet gives it now, in the reader's
/// look, is written into its elements. `copies` stand on it as they are.
pub(crate) fn svg_text(drawn: Drawn, copies: &[Element]) -> Option<String> {
    let root = drawn.into_node();
    let body = document().body()?;
    // What is in no document has no style. Nothing is painted before it is taken out again.
    body.append_child(&root).ok()?;
    let window = host()?;
    let style_of = |element: &Element, name: &str| {
        let styles = window.get_computed_style(element).ok()??;
        styles.get_property_value(name).ok()
    };
    let marks = below(&root, "[class]");
    for mark in &marks {
        for name in STYLES {
            let value = style_of(mark, name).unwrap_or_default();
            let _ = mark.set_attribute(name, &value);
        }
    }
    for mark in &marks {
        let _ = mark.remove_attribute("class");
    }
    let paper = style_of(&body, "background-color").unwrap_or_default();
    if let Ok(Some(sheet)) = root.query_selector("rect") {
        let _ = sheet.set_attribute("fill", &paper);
    }
    let face = style_of(&body, "font-family").unwrap_or_default();
    let _ = root.set_attribute("font-family", &face);
    // What drawings have for the want of a stylesheet: here every mark has its own.
    let _ = root.remove_attribute("fill");
    let _ = root.remove_attribute("stroke");
    let _ = root.remove_attribute("class");
    for copy in copies {
        let _ = root.append_child(copy);
    }
    let text = XmlSerializer::new().ok()?.serialize_to_string(&root).ok();
    root.remove();
    text
}

/// A picture as PNG at twice its size; `done` gets its address, or nothing where this browser makes none.
fn png_address(
    svg: &str,
    (width, height): (u32, u32),
    done: impl FnOnce(Option<String>) + 'static,
) {
    let Ok(image) = HtmlImageElement::new() else {
        done(None);
        return;
    };
    let picture = image.clone();
    let ready = Closure::once_into_js(move |event: web_sys::Event| {
        let drawn = (event.type_() == "load").then(|| paint(&picture, width, height));
        done(drawn.flatten());
    });
    image.set_onload(Some(ready.unchecked_ref()));
    image.set_onerror(Some(ready.unchecked_ref()));
    image.set_src(&address_of("image/svg+xml", svg));
}

fn paint(picture: &HtmlImageElement, width: u32, height: u32) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(2 * width);
    canvas.set_height(2 * height);
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(2 * width), f64::from(2 * height));
    brush
        .draw_image_with_html_image_element_and_dw_and_dh(picture, 0.0, 0.0, width, height)
        .ok()?;
    canvas.to_data_url_with_type("image/png").ok()
}
