//! Elements of the static page that are marked, as what is chosen changes.

use crate::browser;
use web_sys::Element;

/// Elements that are marked by what an attribute of theirs says, found once.
pub(crate) struct Marked(Vec<(Element, String)>);

impl Marked {
    pub(crate) fn new(selector: &str, by: &str) -> Self {
        let named = |element: Element| {
            let name = element.get_attribute(by).unwrap_or_default();
            (element, name)
        };
        Self(browser::all(selector).into_iter().map(named).collect())
    }

    /// Does something with each.
    pub(crate) fn each(&self, act: impl Fn(&Element, &str)) {
        for (element, name) in &self.0 {
            act(element, name);
        }
    }

    /// Sets or removes an attribute of each, where it is not so already.
    pub(crate) fn mark(&self, attribute: &str, value: impl Fn(&str) -> Option<&'static str>) {
        for (element, name) in &self.0 {
            let value = value(name);
            if element.get_attribute(attribute).as_deref() != value {
                browser::set(element, attribute, value);
            }
        }
    }
}
