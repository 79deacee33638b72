//! Elements as plain data: a view type of ours that stands in any `view!` of Leptos. It knows no content, no state and no
//! window.
//!
//! The leaves of every section are drawn as elements, so the code that builds, hydrates, updates and writes a leaf is
//! compiled once: a section written with typed views costs 8 to 14 KB of program, the same section as elements about 2.
//! What follows the state is a component that returns `view!` around closures of elements ([`live`]); Leptos runs a closure
//! again whenever a signal it read changes, and the difference between its old and its new elements is applied to the
//! page, so focus, open details and scroll positions survive.
//!
//! Words stand in elements only, never in an attribute or a text of `view!`: here they get their language (`tongues`).

mod html;
mod live;
mod nodes;
#[cfg(feature = "pages")]
mod rewrite;
mod tongues;
mod view;

pub(crate) use live::{live, live_only};
pub use nodes::Mounted;
pub(crate) use tongues::speak;
#[cfg(feature = "live")]
pub(crate) use view::trust_the_static_page;

use jelajah_core::text::BORROWED;
use leptos::prelude::{AnyView, IntoAny, RenderHtml};
use std::borrow::Cow;

/// A text that is often one of the edition's own.
pub type Str = Cow<'static, str>;

/// What is copied: an id, and a selector below it.
type Copied = (String, Str);

/// What an element holds.
pub enum Markup {
    /// Text; never parsed as HTML.
    Text(Str),
    /// An element.
    Element(Element),
    /// Any other view of Leptos.
    View(AnyView),
}

/// An element: its name, its attributes and what it holds. It is one pointer, so that adding to it costs little program.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    is_svg: bool,
    /// Whether its words are borrowed from another language than the page's.
    borrowed: bool,
    attributes: Vec<(&'static str, Str)>,
    children: Vec<Markup>,
    copied: Option<Copied>,
}

/// An HTML element.
#[must_use]
pub fn el(tag: &'static str) -> Element {
    new(tag, false)
}

/// An SVG element. Where the stylesheet is refused, a drawing is its outlines and not one black shape; the stylesheet
/// begins where every drawing begins.
#[must_use]
pub fn svg(tag: &'static str) -> Element {
    let element = new(tag, true);
    if tag == "svg" {
        element.attr("fill", "none").attr("stroke", "currentColor")
    } else {
        element
    }
}

/// A drawing inside another one, or of what the sprite draws, which takes its outlines from there.
#[must_use]
pub(crate) fn inner_svg() -> Element {
    new("svg", true)
}

// These three are kept out of line: one copy for the thousand places that build elements.

#[inline(never)]
fn new(tag: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg,
        borrowed: false,
        attributes: Vec::new(),
        children: Vec::new(),
        copied: None,
    }))
}

#[inline(never)]
fn set(mut element: Element, name: &'static str, value: Str) -> Element {
    if value.contains(BORROWED) {
        tongues::set_signed(&mut element, name, &value);
    } else {
        element.0.attributes.push((name, value));
    }
    element
}

#[inline(never)]
fn add(mut element: Element, child: Markup) -> Element {
    match child {
        Markup::Text(text) if text.contains(BORROWED) => {
            return tongues::add_signed(element, &text);
        }
        child if element.0.borrowed => {
            let child = tongues::within_borrowed(child, element.0.is_svg);
            push(&mut element, child);
        }
        child => push(&mut element, child),
    }
    element
}

/// What stands in a line of text.
const IN_LINE: [&str; 7] = ["a", "b", "button", "code", "i", "nav", "span"];

/// Two that stand in a line have a space between them. Boxes that the stylesheet lays out do without; who reads without it
/// would read one word.
fn runs_together(before: Option<&Markup>, child: &Markup) -> bool {
    let is_in_line = |one: &Markup| matches!(one, Markup::Element(it) if !it.0.is_svg && IN_LINE.contains(&it.0.tag));
    before.is_some_and(is_in_line) && is_in_line(child)
}

fn push(element: &mut Element, child: Markup) {
    let children = &mut element.0.children;
    if runs_together(children.last(), &child) {
        children.push(Markup::Text(Str::Borrowed(" ")));
    }
    match (child, children.last_mut()) {
        (Markup::Text(text), Some(Markup::Text(before))) => before.to_mut().push_str(&text),
        (Markup::Text(text), _) if text.is_empty() => {}
        (child, _) => children.push(child),
    }
}

impl Element {
    /// Sets an attribute; each name once.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Str>) -> Self {
        set(self, name, value.into())
    }

    /// Sets `class`.
    #[must_use]
    pub fn class(self, value: impl Into<Str>) -> Self {
        self.attr("class", value)
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(self, value: impl Into<Str>) -> Self {
        self.attr("id", value)
    }

    /// Sets `href`.
    #[must_use]
    pub fn href(self, value: impl Into<Str>) -> Self {
        self.attr("href", value)
    }

    /// Adds text; texts that follow one another become one, as in a page that was read.
    #[must_use]
    pub fn text(self, text: impl Into<Str>) -> Self {
        add(self, Markup::Text(text.into()))
    }

    /// Adds an element.
    #[must_use]
    pub fn child(self, child: impl Into<Markup>) -> Self {
        add(self, child.into())
    }

    /// Adds any view of Leptos, such as a component.
    #[must_use]
    pub fn view(self, view: impl RenderHtml) -> Self {
        add(self, Markup::View(view.into_any()))
    }

    /// Fills it in the browser with a copy of what an element holds, the first that `selector` finds below the element
    /// with an id, or the element itself where it is empty: a text that is on the page already need not be in the program too. A copy of something else is
    /// another element. The id comes first since it is found at once, while a selector walks through the page.
    #[must_use]
    pub fn copying(mut self, id: String, selector: impl Into<Str>) -> Self {
        self.0.copied = Some((id, selector.into()));
        self
    }

    /// Adds many.
    #[must_use]
    pub fn children<M: Into<Markup>>(self, children: impl IntoIterator<Item = M>) -> Self {
        children
            .into_iter()
            .fold(self, |element, child| add(element, child.into()))
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<Option<Element>> for Markup {
    /// Nothing is an empty text, which leaves no trace.
    fn from(element: Option<Element>) -> Self {
        element.map_or(Self::Text(Str::Borrowed("")), Self::Element)
    }
}
