//! Terms of the glossary in running text: the first time that a section uses one, it leads to its meaning. It is done once,
//! to what is drawn for the static page; what is drawn in the browser stays as it is.

use crate::context::Page;
use crate::markup::{Element, Markup, el};
use crate::widgets::view::term_id;
use jelajah_core::model::learning::Term;
use jelajah_core::text::Language;

/// What holds no running text: what leads somewhere or is pressed already, titles, drawings, relations told as sentences
/// of links.
fn is_left_alone(element: &Element) -> bool {
    const TAGS: [&str; 16] = [
        "a", "button", "summary", "h1", "h2", "h3", "h4", "svg", "select", "label", "legend", "th",
        "dt", "nav", "code", "dialog",
    ];
    const CLASSES: [&str; 5] = ["say", "src", "sub", "kick", "live-only"];
    let class = element.attribute("class").unwrap_or("");
    TAGS.contains(&element.tag()) || class.split(' ').any(|one| CLASSES.contains(&one))
}

/// The sections of a page, with text that leads to the glossary: each term once a section. What is folded comes last, so
/// that a term is marked where it is seen.
pub(crate) fn explained(page: Page, mut drawn: Element) -> Element {
    for section in drawn.elements() {
        let mut left: Vec<Left> = Vec::new();
        for term in &page.edition.terms {
            // A passage that is borrowed uses the words of its own language.
            let forms = [page.language, Language(0)]
                .map(|language| term.forms(language).map(str::to_lowercase).collect());
            left.push((term, forms));
        }
        for folds in [false, true] {
            let enters = |element: &Element| {
                !is_left_alone(element) && (folds || element.tag() != "details")
            };
            section.rewrite_texts(None, &enters, &mut |text, lang| {
                let is_borrowed = lang.is_some_and(|lang| lang != page.live.language);
                marked(text, is_borrowed, &mut left)
            });
        }
    }
    drawn
}

/// A term that was not met yet, with its forms in the page's language and in the one that it borrows from.
type Left = (&'static Term, [Vec<String>; 2]);

/// A text in which the first use of each term that is left is a link; nothing where there is none.
fn marked(text: &str, is_borrowed: bool, left: &mut Vec<Left>) -> Option<Vec<Markup>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let small = rest.to_lowercase();
        // Letters whose small form is longer or shorter would shift every place after them.
        if small.len() != rest.len() {
            break;
        }
        let found = left.iter().enumerate().flat_map(|(term, (_, forms))| {
            let small = &small;
            forms[usize::from(is_borrowed)]
                .iter()
                .filter_map(move |form| Some((whole_word(small, form)?, form.len(), term)))
        });
        // The first one; of those that begin at one place the longest.
        let Some((at, length, term)) =
            found.min_by_key(|(at, length, _)| (*at, usize::MAX - *length))
        else {
            break;
        };
        let (term, _) = left.remove(term);
        parts.push(Markup::Text(rest[..at].to_owned().into()));
        let link = el("a").href(["#", &term_id(term)].concat());
        parts.push(link.text(rest[at..at + length].to_owned()).into());
        rest = &rest[at + length..];
    }
    if parts.is_empty() {
        return None;
    }
    parts.push(Markup::Text(rest.to_owned().into()));
    Some(parts)
}

/// Where a form stands in a text as a word of its own.
fn whole_word(text: &str, form: &str) -> Option<usize> {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(form).map(|(at, _)| at).find(|at| {
        !is_letter(text[..*at].chars().next_back())
            && !is_letter(text[*at + form.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jelajah_core::text::Text;
    use leptos::prelude::RenderHtml;

    fn term(id: &str) -> &'static Term {
        Box::leak(Box::new(Term {
            id: id.into(),
            name: Text::default(),
            text: Text::default(),
            sources: Vec::new(),
            forms: Text::default(),
        }))
    }

    fn html(text: &str, forms: &[(&str, &[&str])]) -> String {
        let mut left: Vec<_> = forms
            .iter()
            .map(|(id, forms)| {
                let forms: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
                (term(id), [forms, Vec::new()])
            })
            .collect();
        let mut paragraph = el("p").text(text.to_owned());
        paragraph.rewrite_texts(None, &|_| true, &mut |text, _| {
            marked(text, false, &mut left)
        });
        paragraph.to_html()
    }

    #[test]
    fn a_term_is_marked_once_in_its_own_letters() {
        assert_eq!(
            html("UMKM dan umkm", &[("umkm", &["umkm"])]),
            "<p><a href=\"#term-umkm\">UMKM</a> dan umkm</p>"
        );
    }

    #[test]
    fn a_word_inside_another_word_is_no_term() {
        assert_eq!(
            html("Perpres", &[("pp", &["perp", "pres"])]),
            "<p>Perpres</p>"
        );
    }

    #[test]
    fn of_two_terms_at_one_place_the_longer_is_meant() {
        let forms: &[(&str, &[&str])] = &[("kkn", &["kkn"]), ("kolab", &["kkn kolaboratif"])];
        assert_eq!(
            html("KKN Kolaboratif, lalu KKN.", forms),
            "<p><a href=\"#term-kolab\">KKN Kolaboratif</a>, lalu <a href=\"#term-kkn\">KKN</a>.</p>"
        );
    }
}
