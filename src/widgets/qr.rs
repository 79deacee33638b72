//! A text as a QR code: one path of dark squares on a light ground, with the margin of four squares that the standard
//! (ISO/IEC 18004) asks for. It knows no address and no page.

use crate::markup::{Element, svg};
use qrcodegen::{QrCode, QrCodeEcc};

/// Squares of light ground around the code.
const MARGIN: i32 = 4;

/// The code, or nothing if the text is too long for one.
pub(crate) fn picture(text: &str) -> Option<Element> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            for part in ["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"] {
                path.push_str(part);
            }
        }
    }
    let (from, whole) = ((-MARGIN).to_string(), (size + 2 * MARGIN).to_string());
    let sheet = svg("rect")
        .attr("x", from.clone())
        .attr("y", from.clone())
        .attr("width", whole.clone())
        .attr("height", whole.clone());
    Some(
        svg("svg")
            .class("qr")
            .attr("viewBox", [&*from, &*from, &*whole, &*whole].join(" "))
            .attr("aria-hidden", "true")
            .child(sheet)
            .child(svg("path").attr("d", path)),
    )
}
