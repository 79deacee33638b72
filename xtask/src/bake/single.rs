//! One file that holds everything: for a USB stick, for a host where one file can be uploaded, for a sandboxed frame.

use super::encode::base64;
use super::page::{Page, file_name, single_name};
use crate::{Outcome, Trouble};

/// What a single file carries beside its page.
pub(crate) struct Carried<'a> {
    pub(crate) styles: &'a str,
    /// The icon's SVG.
    pub(crate) icon: Option<String>,
    pub(crate) glue: &'a str,
    /// The loader's part for the head.
    pub(crate) first: String,
    /// The loader's part for the end of the body.
    pub(crate) last: String,
    /// The program, deflated, as base64.
    pub(crate) program: String,
}

/// The page as a single file.
pub(crate) fn file(page: &Page<'_>, carried: &Carried<'_>) -> Outcome<String> {
    for script in [carried.glue, &carried.first, &carried.last] {
        if script.contains("</script") || script.contains("<!--") {
            return Err(Trouble(
                "a script of the single file contains `</script` or `<!--`".into(),
            ));
        }
    }
    // Without an icon of its own, a browser would ask the host for one.
    let icon = carried.icon.as_ref().map_or_else(
        || "data:,".into(),
        |svg| format!("data:image/svg+xml;base64,{}", base64(svg.as_bytes())),
    );
    Ok(format!(
        "{opening}<link rel=\"icon\" href=\"{icon}\">\n<style>\n{styles}</style>\n<script>{first}</script>\n</head>\n<body>\n{body}\n{data}<script type=\"application/wasm;base64\" id=\"jelajah-program\">{program}</script>\n<script>{glue}{last}</script>\n</body>\n</html>\n",
        opening = page.opening("single"),
        styles = carried.styles,
        first = carried.first,
        body = with_single_siblings(page),
        data = page.data_block(),
        program = carried.program,
        glue = carried.glue,
        last = carried.last,
    ))
}

/// The body with links to the single files of the other languages instead of their served pages.
fn with_single_siblings(page: &Page<'_>) -> String {
    let mut body = page.drawn.body.clone();
    for other in &page.edition.pages {
        let (served, single) = (
            file_name(page.edition, other),
            single_name(page.edition, other),
        );
        for end in ['"', '#'] {
            body = body.replace(
                &format!("href=\"{served}{end}"),
                &format!("href=\"{single}{end}"),
            );
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bake::renderer::{Drawn, DrawnPage};

    fn drawn() -> Drawn {
        let page = |lang: &str| DrawnPage {
            lang: lang.into(),
            title: "T".into(),
            description: "D".into(),
            body: "<a href=\"index.html\">id</a><a href=\"en.html#sumber\">en</a><main></main>"
                .into(),
            data: "[]".into(),
        };
        Drawn {
            id: "contoh".into(),
            address: None,
            pages: vec![page("id"), page("en")],
        }
    }

    fn carried(glue: &str) -> Carried<'_> {
        Carried {
            styles: "a{}",
            icon: None,
            glue,
            first: "first();".into(),
            last: "last();".into(),
            program: "AAAA".into(),
        }
    }

    #[test]
    fn a_single_file_loads_nothing() {
        let drawn = drawn();
        let text = file(&Page::of(&drawn, 0), &carried("glue();")).unwrap();
        assert!(!text.contains(" src=") && !text.contains("rel=\"stylesheet\""));
        assert!(text.contains("<link rel=\"icon\" href=\"data:,\">"));
    }

    #[test]
    fn single_files_link_to_single_files() {
        let drawn = drawn();
        let text = file(&Page::of(&drawn, 1), &carried("glue();")).unwrap();
        assert!(text.contains("href=\"jelajah-contoh.html\""));
        assert!(text.contains("href=\"jelajah-contoh-en.html#sumber\""));
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        let drawn = drawn();
        assert!(file(&Page::of(&drawn, 0), &carried("'</script>'")).is_err());
    }
}
