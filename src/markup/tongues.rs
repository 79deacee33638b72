//! Passages in another language than the page's. Texts that the page borrows from another language say so by a sign (see
//! `jelajah_core::text::BORROWED`); here the signs go, and elements get their `lang`: the element itself where all that it
//! says is borrowed, else a span around the passage. Natively and in the browser it is done while elements are put
//! together, so both draw the same.

use super::{Element, Markup, Str, el, push, svg};
use jelajah_core::layout::measure::is_letter;
use jelajah_core::text::{BORROWED, is_borrowed, plain};
use std::cell::Cell;

thread_local! {
    /// The codes of the page's language and of the one that it borrows from.
    static TONGUES: Cell<[&'static str; 2]> = const { Cell::new([""; 2]) };
}

/// From now on elements are drawn for a page in the first language, which borrows from the second.
pub(crate) fn speak(own: &'static str, borrowed: &'static str) {
    TONGUES.set([own, borrowed]);
}

/// The code of the one or the other.
fn code(borrowed: bool) -> Str {
    TONGUES.get()[usize::from(borrowed)].into()
}

/// What has no letter belongs to any language.
#[inline(never)]
fn has_letters(text: &str) -> bool {
    text.chars().any(is_letter)
}

/// Adds a text with signs.
#[inline(never)]
pub(super) fn add_signed(mut element: Element, text: &str) -> Element {
    for (place, piece) in text.split(BORROWED).enumerate() {
        let borrowed = place % 2 == 1;
        let fits = borrowed == element.0.borrowed || !has_letters(piece);
        let first = borrowed && !element.says_something();
        if first && !fits {
            borrow(&mut element);
        }
        let text = Markup::Text(piece.to_owned().into());
        // A choice of a list holds no elements.
        let child = if fits || first || element.0.tag == "option" {
            text
        } else {
            passage(element.0.is_svg, borrowed, text)
        };
        push(&mut element, child);
    }
    element
}

/// Sets an attribute with signs. What is read out is in the language of its element.
#[inline(never)]
pub(super) fn set_signed(element: &mut Element, name: &'static str, value: &str) {
    let is_read_out = name != "href" && !name.starts_with("data-");
    if is_read_out && is_borrowed(value) && !element.0.borrowed {
        borrow(element);
    }
    element.0.attributes.push((name, plain(value).into()));
}

/// What an element of borrowed words holds beside them: the page's own words say that they are its own.
pub(super) fn within_borrowed(child: Markup, is_svg: bool) -> Markup {
    match child {
        Markup::Text(text) if has_letters(&text) => passage(is_svg, false, Markup::Text(text)),
        Markup::Text(text) => Markup::Text(text),
        Markup::Element(element) => Markup::Element(own(element)),
        Markup::View(view) => Markup::View(view),
    }
}

fn own(mut element: Element) -> Element {
    let has_lang = element.0.attributes.iter().any(|(name, _)| *name == "lang");
    if !has_lang && element.says_something() {
        element.0.attributes.push(("lang", code(false)));
    }
    element
}

fn borrow(element: &mut Element) {
    element.0.borrowed = true;
    element.0.attributes.push(("lang", code(true)));
    for child in std::mem::take(&mut element.0.children) {
        let child = within_borrowed(child, element.0.is_svg);
        element.0.children.push(child);
    }
}

fn passage(is_svg: bool, borrowed: bool, text: Markup) -> Markup {
    let around = if is_svg { svg("tspan") } else { el("span") };
    let mut around = around.attr("lang", code(borrowed));
    around.0.children.push(text);
    around.into()
}

impl Element {
    /// Whether it, or anything in it, says a word. Other views in a part that is only looked at are lines and signs.
    fn says_something(&self) -> bool {
        let parts = &self.0;
        let has = |wanted| parts.attributes.iter().any(|(name, _)| *name == wanted);
        has("aria-label")
            || parts.children.iter().any(|child| match child {
                Markup::Text(text) => has_letters(text),
                Markup::Element(element) => element.says_something(),
                Markup::View(_) => !has("aria-hidden"),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{el, svg};
    use super::speak;
    use leptos::prelude::RenderHtml;

    /// What an element is as HTML on a page in Javanese that borrows from Indonesian; `|` is the sign.
    fn html(draw: impl Fn(fn(&str) -> String) -> super::Element) -> String {
        speak("jv", "id");
        draw(|text| text.replace('|', "\u{1e}")).to_html()
    }

    #[test]
    fn an_element_whose_words_are_all_borrowed_says_so_itself() {
        let shown = html(|said| {
            el("p")
                .text("12 ")
                .text(said("|peristiwa|"))
                .text(" · 2021")
        });
        assert_eq!(shown, "<p lang=\"id\">12 peristiwa · 2021</p>");
        let shown = html(|said| svg("text").text(said("|kayu| ")));
        assert_eq!(shown, "<text lang=\"id\">kayu </text>");
    }

    #[test]
    fn what_is_another_language_within_a_sentence_stands_in_a_span() {
        let shown = html(|said| el("p").text(said("|Maret, |Teluk Karangan|, 2 kali|")));
        let wanted = "<p lang=\"id\">Maret, <span lang=\"jv\">Teluk Karangan</span>, 2 kali</p>";
        assert_eq!(shown, wanted);
        let shown = html(|said| el("p").text(said("Basane |Bahasa Indonesia|.")));
        let wanted = "<p>Basane <span lang=\"id\">Bahasa Indonesia</span>.</p>";
        assert_eq!(shown, wanted);
    }

    #[test]
    fn what_is_read_out_says_its_language_and_leaves_that_of_the_contents() {
        let shown = html(|said| {
            el("nav")
                .attr("aria-label", said("|Bahasa|"))
                .href(said("|a.html|"))
                .child(el("a").text("Kabeh"))
                .child(svg("path"))
                .child(el("b").text("Taun"))
        });
        let wanted = "<nav lang=\"id\" aria-label=\"Bahasa\" href=\"a.html\"><a lang=\"jv\">Kabeh</a><path/><b lang=\"jv\">Taun</b></nav>";
        assert_eq!(shown, wanted);
        let later = html(|said| {
            el("nav")
                .child(el("a").text("Taun"))
                .attr("title", said("|Tahun|"))
        });
        assert_eq!(
            later,
            "<nav lang=\"id\" title=\"Tahun\"><a lang=\"jv\">Taun</a></nav>"
        );
    }

    #[test]
    fn a_choice_of_a_list_holds_no_elements() {
        let shown = html(|said| el("option").text(said("|Semua| kayu")));
        assert_eq!(shown, "<option lang=\"id\">Semua kayu</option>");
    }

    #[test]
    fn a_page_that_borrows_nothing_has_nothing_to_say() {
        let shown = html(|_| {
            el("p")
                .attr("title", "a")
                .child(el("b").text("c"))
                .text("d")
        });
        assert_eq!(shown, "<p title=\"a\"><b>c</b>d</p>");
    }
}
