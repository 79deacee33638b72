//! Elements written as HTML for the static page.

use super::{Element, Markup};
use jelajah_core::drawing::escape;

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Puts other things in the place of a text, told in which language it is, where it says so; nothing leaves it.
pub(crate) type Rewriting<'a> = dyn FnMut(&str, Option<&str>) -> Option<Vec<Markup>> + 'a;

impl Element {
    /// The element as HTML text, with everything that follows the state as it is now.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// Its name.
    pub(crate) fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// One of its attributes.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.0.attributes.iter();
        all.find(|(known, _)| *known == name)
            .map(|(_, value)| &**value)
    }

    /// The elements that it holds itself.
    pub(crate) fn elements(&mut self) -> impl Iterator<Item = &mut Self> {
        self.0.children.iter_mut().filter_map(|child| match child {
            Markup::Element(element) => Some(element),
            _ => None,
        })
    }

    /// Gives every text below it, of the elements that `enters` takes, to `change`. Parts that follow the state are left
    /// as they are. `lang` is the language around it, where an element says one.
    pub(crate) fn rewrite_texts(
        &mut self,
        lang: Option<&str>,
        enters: &dyn Fn(&Self) -> bool,
        change: &mut Rewriting<'_>,
    ) {
        let own = self.attribute("lang").map(str::to_owned);
        let lang = own.as_deref().or(lang);
        let children = std::mem::take(&mut self.0.children);
        for child in children {
            match child {
                Markup::Text(text) => match change(&text, lang) {
                    Some(parts) => self.0.children.extend(parts),
                    None => self.0.children.push(Markup::Text(text)),
                },
                Markup::Element(mut element) => {
                    if enters(&element) {
                        element.rewrite_texts(lang, enters, change);
                    }
                    self.0.children.push(Markup::Element(element));
                }
                live @ Markup::Live(_) => self.0.children.push(live),
            }
        }
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.tag);
        for (name, value) in &self.0.attributes {
            write_attribute(out, name, value);
        }
        if self.0.is_svg && self.0.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        for child in &self.0.children {
            match child {
                // Between tags a quotation mark is a sign like any other; browsers write it so too.
                Markup::Text(text) => out.push_str(&escape(text).replace("&quot;", "\"")),
                Markup::Element(element) => element.write(out),
                Markup::Live(draw) => draw().write(out),
            }
        }
        out.push_str("</");
        out.push_str(self.0.tag);
        out.push('>');
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    // An empty value is written out, as browsers do: a page that saves itself is the page that was read.
    for part in [" ", name, "=\"", &escape(value), "\""] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{el, live, svg};

    #[test]
    fn text_is_never_markup() {
        let shown = el("p")
            .attr("title", "\"><script>")
            .text("<b> & ")
            .text("co")
            .to_html();
        assert_eq!(
            shown,
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; co</p>"
        );
    }

    #[test]
    fn parts_that_follow_the_state_are_written_as_they_are_now() {
        assert_eq!(
            el("ul").child(live(|| el("li").text("a"))).to_html(),
            "<ul><li>a</li></ul>"
        );
    }

    #[test]
    fn two_links_side_by_side_do_not_run_together() {
        let link = || el("a").text("x");
        let two = el("p").child(link()).child(link()).text(",").child(link());
        assert_eq!(two.to_html(), "<p><a>x</a> <a>x</a>,<a>x</a></p>");
        let blocks = el("div").child(el("p")).child(link()).child(el("p"));
        assert_eq!(blocks.to_html(), "<div><p></p><a>x</a><p></p></div>");
        let drawn = svg("g").child(svg("a")).child(svg("a"));
        assert_eq!(drawn.to_html(), "<g><a/><a/></g>");
    }

    #[test]
    fn empty_shapes_close_themselves_and_inputs_have_no_end() {
        assert_eq!(
            svg("path").attr("d", "M0 0").to_html(),
            "<path d=\"M0 0\"/>"
        );
        assert_eq!(
            el("input").attr("type", "range").to_html(),
            "<input type=\"range\">"
        );
    }
}
