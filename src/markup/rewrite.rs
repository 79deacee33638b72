//! Changes the texts of a page that is put together, before it is written as HTML.

use super::{Element, Markup};

/// Puts other things in the place of a text, told in which language it is, where it says so; nothing leaves it.
pub(crate) type Rewriting<'a> = dyn FnMut(&str, Option<&str>) -> Option<Vec<Markup>> + 'a;

impl Element {
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

    /// Gives every text below it, of the elements that `enters` takes, to `change`. Other views are left as they are. `lang` is the language around it, where an element says one.
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
                view @ Markup::View(_) => self.0.children.push(view),
            }
        }
    }
}
