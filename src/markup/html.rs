//! Elements written as HTML for the static page.

use super::{Element, Markup};
use jelajah_core::drawing::escape;
use leptos::prelude::RenderHtml;
use leptos::tachys::view::Position;

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl Element {
    /// Writes it as HTML text, with everything that follows the state as it is now.
    pub(super) fn write(self, out: &mut String) {
        let parts = *self.0;
        out.push('<');
        out.push_str(parts.tag);
        for (name, value) in &parts.attributes {
            write_attribute(out, name, value);
        }
        if parts.is_svg && parts.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        if VOID.contains(&parts.tag) {
            return;
        }
        for child in parts.children {
            match child {
                // Between tags a quotation mark is a sign like any other; browsers write it so too.
                Markup::Text(text) => out.push_str(&escape(&text).replace("&quot;", "\"")),
                Markup::Element(element) => element.write(out),
                Markup::View(view) => {
                    view.to_html_with_buf(out, &mut Position::FirstChild, true, false, Vec::new());
                }
            }
        }
        out.push_str("</");
        out.push_str(parts.tag);
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
    use leptos::prelude::*;

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
            el("ul").view(live(|| el("li").text("a"))).to_html(),
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
