//! The page of a worksheet around what the renderer drew: to be printed, so it has a style of its own and one button.

use crate::drawn::{DrawnPage, Sheet};
use crate::icons;
use crate::page::{attribute, content};

/// The page. `styles` are its stylesheets, `script` makes the button work.
pub(crate) fn page(drawn: &DrawnPage, sheet: &Sheet, styles: [&str; 2], script: &str) -> String {
    let [first, second] = styles;
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light\">\n<title>{title}: {of}</title>\n<link rel=\"icon\" href=\"{icon}\">\n<link rel=\"stylesheet\" href=\"{first}\">\n<link rel=\"stylesheet\" href=\"{second}\">\n<script defer src=\"{script}\"></script>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        lang = attribute(&drawn.lang),
        title = content(&sheet.title),
        of = content(&drawn.title),
        icon = icons::SOURCE,
        body = sheet.body,
    )
}
