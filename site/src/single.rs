//! One file that holds everything: for a USB stick, for a host where one file can be uploaded, for a sandboxed frame.

use crate::encode::{base64, base91, deflate};
use crate::error::{Error, Result};
use crate::page::{Page, file_name, single_name};

/// What a single file carries beside its page.
pub(crate) struct Carried<'a> {
    pub(crate) styles: String,
    /// The stylesheet for paper.
    pub(crate) paper: &'a str,
    /// The icon's SVG.
    pub(crate) icon: &'a str,
    pub(crate) program: &'a [u8],
    pub(crate) glue: &'a str,
    /// The loader's part for the head.
    pub(crate) first: String,
    /// The loader's part for the end of the body.
    pub(crate) last: String,
}

/// The page as a single file. It is written as a browser would write it again, so that a page that saves itself saves
/// this very file; and its last script ends it, since what comes later that script does not see.
pub(crate) fn file(page: &Page<'_>, carried: &Carried<'_>) -> Result<String> {
    for script in [&carried.first, &carried.last] {
        if script.contains("</script") || script.contains("<!--") {
            return Err(Error::Program(
                "a script of the single file contains `</script` or `<!--`".into(),
            ));
        }
    }
    let pack = pack(page, carried)?;
    let with_size = |size: usize| -> Result<String> {
        Ok(format!(
            "{opening}<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n<style>{styles}</style>\n<style media=\"print\">{paper}</style>\n<script>{first}</script>\n</head>\n<body>\n{body}\n<script type=\"text/plain\" id=\"jelajah-data\"></script>\n{pack}\n<script>{last}</script></body></html>",
            opening = page.opening("single"),
            icon = base64(carried.icon.as_bytes()),
            styles = carried.styles,
            paper = carried.paper,
            first = carried.first,
            body = with_single_siblings(page, alone(&page.body(size, 0)?)),
            last = carried.last,
        ))
    };
    // The page tells how large it is.
    with_size(with_size(0)?.len())
}

/// Program, glue and data block in one, with their sizes. What only the program reads can be packed with it: without the
/// program nobody asks for it.
fn pack(page: &Page<'_>, carried: &Carried<'_>) -> Result<String> {
    let parts = [
        carried.program,
        carried.glue.as_bytes(),
        page.drawn.data.as_bytes(),
    ];
    let packed = deflate(&parts.concat())?;
    let sizes = parts.map(|part| part.len().to_string()).join(" ");
    Ok(format!(
        "<script type=\"application/octet-stream\" id=\"jelajah-program\" data-sizes=\"{} {sizes}\">{}</script>",
        packed.len(),
        base91(&packed)
    ))
}

/// The body without what leads to a file that lies beside a served page.
fn alone(body: &str) -> String {
    let mut out = body.to_owned();
    for (start, end) in [
        ("<p data-beside=\"\"", "</p>"),
        ("<a data-beside=\"\"", "</a>"),
    ] {
        while let Some(open) = out.find(start) {
            let Some(length) = out[open..].find(end) else {
                break;
            };
            out.replace_range(open..open + length + end.len(), "");
        }
    }
    out
}

/// The body with links to the single files of the other languages instead of their served pages.
fn with_single_siblings(page: &Page<'_>, mut body: String) -> String {
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
    use crate::drawn::{Drawn, DrawnPage};

    fn drawn() -> Drawn {
        let page = |lang: &str| {
            DrawnPage {
            lang: lang.into(),
            title: "T".into(),
            description: "D".into(),
            body: "<a href=\"index.html\">id</a><a href=\"en.html#sumber\">en</a><main></main><i data-build=\"checksum\"></i><i data-build=\"size\"></i><i data-build=\"load\"></i>"
                .into(),
            data: "[]".into(),
            ..DrawnPage::default()
        }
        };
        Drawn {
            id: "contoh".into(),
            pages: vec![page("id"), page("en")],
            ..Drawn::default()
        }
    }

    fn carried(last: &str) -> Carried<'static> {
        Carried {
            styles: "a{}".into(),
            paper: "b{}",
            icon: "<svg/>",
            program: b"program",
            glue: "glue();",
            first: "first();".into(),
            last: last.into(),
        }
    }

    fn single(place: usize) -> String {
        file(&Page::of(&drawn(), place, ""), &carried("last();")).unwrap()
    }

    #[test]
    fn a_single_file_loads_nothing() {
        let text = single(0);
        assert!(!text.contains(" src=") && !text.contains("rel=\"stylesheet\""));
        assert!(text.contains("<link rel=\"icon\" href=\"data:"));
    }

    #[test]
    fn a_single_file_tells_its_own_size() {
        let text = single(0);
        let told = format!("data-build=\"size\">{} KB<", text.len().div_ceil(1000));
        assert!(text.contains(&told));
    }

    #[test]
    fn single_files_link_to_single_files() {
        let text = single(1);
        assert!(text.contains("href=\"jelajah-contoh.html\""));
        assert!(text.contains("href=\"jelajah-contoh-en.html#sumber\""));
    }

    #[test]
    fn a_single_file_does_not_lead_to_what_lies_beside_served_pages() {
        let body = "<p data-beside=\"\"><a href=\"x\">x</a></p><p><a href=\"#\">y</a> <a data-beside=\"\" href=\"x\">x</a></p>";
        assert_eq!(alone(body), "<p><a href=\"#\">y</a> </p>");
    }

    #[test]
    fn the_pack_tells_where_its_parts_begin() {
        let text = single(0);
        assert!(text.contains(" 7 7 2\">"), "program, glue, data");
        assert!(!text.contains("glue();"), "it is packed");
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        let drawn = drawn();
        assert!(file(&Page::of(&drawn, 0, ""), &carried("'</script>'")).is_err());
    }
}
