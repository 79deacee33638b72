//! What a page carries for its live parts, as JSON for one data block.

use crate::edition::carried::{Cell, pack};
use crate::edition::{CELL_SEPARATOR, Edition};
use crate::text::Language;
use serde_json::Value;

/// The largest whole number that JavaScript holds exactly; what is larger crosses as text.
const EXACT: i64 = 1 << 53;

/// The data block of the page in a language: one JSON list of cells, which [`crate::edition::unpack`] takes joined.
/// Every `<` is escaped, so no cell can end the element that holds the block.
#[must_use]
pub fn data_block(edition: &Edition, language: Language) -> String {
    let cells = pack(edition, language).into_iter().map(|cell| match cell {
        Cell::Text(text) => Value::from(text),
        Cell::Number(number) if number.abs() <= EXACT => Value::from(number),
        Cell::Number(number) => Value::from(number.to_string()),
    });
    Value::Array(cells.collect())
        .to_string()
        .replace('<', "\\u003c")
}

/// A text as JSON writes it, in quotation marks.
#[must_use]
pub fn json_text(text: &str) -> String {
    Value::from(text).to_string()
}

/// The cells of [`data_block`] as the browser joins them.
#[must_use]
pub fn joined_cells(block: &str) -> Option<String> {
    let Ok(Value::Array(cells)) = serde_json::from_str(block) else {
        return None;
    };
    let cells = cells.iter().map(|cell| match cell {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    let separator = CELL_SEPARATOR.to_string();
    Some(cells.collect::<Vec<_>>().join(&separator))
}

#[cfg(test)]
mod tests {
    use super::json_text;

    #[test]
    fn marks_that_stack_and_signs_that_json_escapes_are_read_back() {
        for text in [
            "e\u{301}",
            "\u{200b}\u{7}\"\\\n",
            "\u{1f469}\u{2028}",
            "</script>",
        ] {
            let written = json_text(text);
            let read: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
            assert_eq!(read.as_str(), Some(text), "{written}");
        }
    }
}
