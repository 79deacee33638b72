//! The recipes: for which systems there are any, in which order, and what is pasted there. How it is done is told in the
//! words of `words.csv`: `<recipe>`, `<recipe>.1` and on, `<recipe>.note`.

use super::words::Words;
use super::{copy_button, singles};
use crate::drawn::{Drawn, DrawnPage};
use crate::error::Result;
use crate::page::{attribute, content, file_name, single_name};
use jelajah_core::text::fill;
use std::fmt::Write as _;

/// What is pasted. Its name is that of its label among the words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A frame and the script that fits it.
    Fit,
    /// A frame of fixed height.
    Fixed,
    /// A link to the page.
    Link,
    /// The address of the embed, for systems that make the frame themselves.
    Embed,
    /// The address of the page, for systems that ask it what to show.
    Page,
    /// A frame with the single file.
    File,
}

struct Recipe {
    id: &'static str,
    forms: &'static [Form],
    /// How wide its place is, in pixels, where that is known.
    width: Option<u32>,
}

const fn recipe(id: &'static str, forms: &'static [Form]) -> Recipe {
    let width = None;
    Recipe { id, forms, width }
}

const fn within(width: u32, recipe: Recipe) -> Recipe {
    let width = Some(width);
    Recipe { width, ..recipe }
}

/// The recipes by groups; the first one is open.
const GROUPS: [(&str, &[Recipe]); 4] = [
    (
        "own",
        &[
            recipe("html", &[Form::Fit, Form::Fixed]),
            recipe("file", &[Form::File]),
        ],
    ),
    (
        "opensid",
        &[
            within(254, recipe("widget", &[Form::Fixed])),
            within(870, recipe("article", &[Form::Fixed, Form::Link])),
        ],
    ),
    (
        "wordpress",
        &[
            recipe("wordpress", &[Form::Fit, Form::Link]),
            recipe("classic", &[Form::Fixed, Form::Fit]),
            recipe("media", &[Form::File]),
            recipe("author", &[Form::Page]),
        ],
    ),
    (
        "school",
        &[
            recipe("moodle", &[Form::Fixed]),
            recipe("joomla", &[Form::Embed, Form::Link]),
            recipe("drupal", &[Form::Fixed]),
            recipe("sites", &[Form::Embed, Form::Link]),
        ],
    ),
];

/// A frame that begins so, with its address and further permissions.
macro_rules! frame {
    ($start:literal, $address:literal, $more:literal) => {
        concat!(
            "<iframe ",
            $start,
            "src=\"{",
            $address,
            "}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads",
            $more,
            "\" allow=\"fullscreen\"></iframe>"
        )
    };
}

/// A frame whose name says that it has these permissions, and the link that is left where a system removes frames.
macro_rules! pasted {
    ($start:literal, $address:literal, $more:literal, $link:literal) => {
        concat!(
            frame!($start, $address, $more),
            "\n<p><a href=\"{",
            $link,
            "}\">{title}</a></p>"
        )
    };
}

impl Form {
    const fn name(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Fixed => "fixed",
            Self::Link => "link",
            Self::Embed | Self::Page => "address",
            Self::File => "file",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Fixed => "fixed",
            Self::Link => "link",
            Self::Embed | Self::Page => "address.only",
            Self::File => "code",
        }
    }

    /// What is pasted; the script fills the slots, the page without script has them filled with what to put there.
    const fn template(self) -> &'static str {
        match self {
            Self::Fit => concat!(
                pasted!("data-jelajah name=\"jelajah\" ", "src", "{origin}", "whole"),
                "\n<script src=\"{base}sematkan.js\"></script>"
            ),
            Self::Fixed => pasted!("name=\"jelajah\" ", "src", "{origin}", "whole"),
            Self::Link => "<a href=\"{whole}\">{title}</a>",
            Self::Embed => "{src}",
            Self::Page => "{page}",
            // On the site's own host nothing may be let out of the frame.
            Self::File => pasted!("name=\"jelajah\" ", "single", "", "door"),
        }
    }
}

/// All recipes, one of them open.
pub(super) fn recipes(edition: &Drawn, drawn: &DrawnPage, words: &Words) -> Result<String> {
    let mut html = String::new();
    for (group, recipes) in GROUPS {
        let title = words.text(&format!("group.{group}"))?;
        let _ = writeln!(html, "<div class=\"group\"><h3>{title}</h3>");
        for recipe in recipes {
            html.push_str(&told(recipe, edition, drawn, words)?);
        }
        html.push_str("</div>\n");
    }
    Ok(html.replacen("<details ", "<details open ", 1))
}

fn told(recipe: &Recipe, edition: &Drawn, drawn: &DrawnPage, words: &Words) -> Result<String> {
    let id = recipe.id;
    let mut html = format!("<details name=\"recipe\" id=\"recipe-{id}\"");
    if let Some(form) = recipe.forms.first() {
        let _ = write!(html, " data-shows=\"code-{id}-{}\"", form.name());
    }
    if let Some(width) = recipe.width {
        let _ = write!(html, " data-width=\"{width}\"");
    }
    let _ = write!(html, "><summary>{}</summary>\n<ol>", words.text(id)?);
    let steps = (1..).map_while(|step| words.find(&format!("{id}.{step}")));
    for step in steps {
        let _ = write!(html, "<li>{}</li>", words.said(step, drawn)?);
    }
    html.push_str("</ol>\n");
    if recipe.forms.contains(&Form::File) {
        let (get, files) = (words.text("file.get")?, singles(edition));
        let _ = writeln!(html, "<p>{get} {files}</p>");
    }
    for form in recipe.forms {
        html.push_str(&code(id, *form, edition, drawn, words)?);
    }
    let note = words.get(&format!("{id}.note"))?;
    let _ = writeln!(html, "\n<p>{}</p>\n</details>", words.said(note, drawn)?);
    Ok(html)
}

/// The frame of a page that lies at `home`, for sites that ask for one by the page's address. They put it into a sandbox of
/// their own, so it neither says nor asks for more than that allows.
pub(crate) fn frame_of(edition: &Drawn, drawn: &DrawnPage, home: &str) -> String {
    filled(frame!("", "src", ""), false, edition, drawn, home, home)
}

/// What is pasted for a page that lies at `home`, and a single file that lies at `office`. An address is no HTML: nothing
/// in it is escaped.
fn filled(
    template: &str,
    is_address: bool,
    edition: &Drawn,
    drawn: &DrawnPage,
    home: &str,
    office: &str,
) -> String {
    let page = [home, &file_name(edition, drawn)].concat();
    let single = single_name(edition, drawn);
    let single = format!("{office}{single}?v={}", edition.version);
    let written = |address: &str| {
        if is_address {
            address.to_owned()
        } else {
            attribute(address)
        }
    };
    let embed = |page: &str| written(&format!("{page}#?embed=1"));
    fill(
        template,
        &[
            ("src", &embed(&page)),
            ("whole", &written(&page)),
            ("page", &written(&page)),
            ("single", &embed(&single)),
            ("door", &written(&single)),
            ("base", &written(home)),
            ("title", &attribute(&drawn.title)),
            ("height", "700"),
            ("origin", " allow-same-origin"),
        ],
    )
}

/// A code to copy, with the template that the script fills.
fn code(
    recipe: &str,
    form: Form,
    edition: &Drawn,
    drawn: &DrawnPage,
    words: &Words,
) -> Result<String> {
    let id = format!("code-{recipe}-{}", form.name());
    let is_address = form.name() == "address";
    let office = words.get("office")?;
    let home = edition.address.as_deref().unwrap_or(words.get("address")?);
    let static_code = filled(form.template(), is_address, edition, drawn, home, office);
    let rows = if is_address {
        "rows=\"2\" data-plain"
    } else {
        "rows=\"6\""
    };
    Ok(format!(
        "<label class=\"code\">{}<textarea id=\"{id}\" readonly {rows} spellcheck=\"false\" data-address=\"{home}\" data-office=\"{office}\" data-template=\"{}\">{}</textarea></label>\n{}",
        words.text(form.label())?,
        attribute(form.template()),
        content(&static_code),
        copy_button(&id, words)?,
    ))
}
