//! Elements as nodes of the page: built once, and afterwards changed by the difference between what was and what is.
//! It implements Leptos' own view traits, so a Leptos effect can hold it like any other view.

use super::{Element, Follows, Markup, Parts, Str, Value};
use leptos::prelude::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page and what it was drawn from.
pub struct Mounted {
    node: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    children: Vec<Child>,
    copied: Option<String>,
}

enum Attribute {
    Fixed(Str),
    /// Held so that it goes on following the state.
    Live(#[allow(dead_code)] RenderEffect<Option<Str>>),
}

enum Child {
    Text(web_sys::Text, Str),
    Element(Mounted),
    Live(RenderEffect<Mounted>),
}

impl Mounted {
    /// The node in the page.
    #[must_use]
    pub fn node(&self) -> &web_sys::Element {
        &self.node
    }

    fn id(&self) -> Option<&Str> {
        self.attributes
            .iter()
            .find_map(|(name, value)| match value {
                Attribute::Fixed(value) if *name == "id" => Some(value),
                _ => None,
            })
    }
}

impl Element {
    fn id_value(&self) -> Option<&Str> {
        self.0
            .attributes
            .iter()
            .find_map(|(name, value)| match value {
                Value::Fixed(value) if *name == "id" => Some(value),
                _ => None,
            })
    }
}

impl Render for Element {
    type State = Mounted;

    fn build(self) -> Mounted {
        let Parts {
            tag,
            is_svg,
            attributes,
            children,
            copied,
        } = *self.0;
        let document = leptos::prelude::document();
        let created = if is_svg {
            document.create_element_ns(Some(SVG), tag)
        } else {
            document.create_element(tag)
        };
        // Every name is one of our own literals, so it is always a legal one.
        let Ok(node) = created else { unreachable!() };
        let attributes = attributes
            .into_iter()
            .map(|(name, value)| (name, build_attribute(&node, name, value)))
            .collect();
        let children = children
            .into_iter()
            .map(|child| append(&node, child))
            .collect();
        if let Some(selector) = &copied {
            copy(selector, &node);
        }
        Mounted {
            node,
            tag,
            attributes,
            children,
            copied,
        }
    }

    /// An element with another name or id, or a copy of another text, is another element.
    fn rebuild(self, state: &mut Mounted) {
        if self.0.tag != state.tag || self.id_value() != state.id() || self.0.copied != state.copied
        {
            let fresh = self.build();
            let _ = state.node.replace_with_with_node_1(&fresh.node);
            *state = fresh;
            return;
        }
        patch_attributes(&state.node, self.0.attributes, &mut state.attributes);
        patch_children(&state.node, self.0.children, &mut state.children);
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        let _ = parent.insert_before(&self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.node));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}

/// Fills a node with a copy of what another one holds.
fn copy(selector: &str, into: &web_sys::Element) {
    let Ok(Some(from)) = leptos::prelude::document().query_selector(selector) else {
        return;
    };
    if let Ok(copy) = from.clone_node_with_deep(true) {
        while let Some(child) = copy.first_child() {
            let _ = into.append_child(&child);
        }
    }
}

fn build_attribute(node: &web_sys::Element, name: &'static str, value: Value) -> Attribute {
    match value {
        Value::Fixed(value) => {
            set(node, name, Some(&value));
            Attribute::Fixed(value)
        }
        Value::Live(value) => {
            let node = node.clone();
            Attribute::Live(RenderEffect::new(move |before: Option<Option<Str>>| {
                let now = value();
                if before.as_ref() != Some(&now) && (before.is_some() || now.is_some()) {
                    set(&node, name, now.as_deref());
                }
                now
            }))
        }
    }
}

fn set(node: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => node.set_attribute(name, value),
        None => node.remove_attribute(name),
    };
    // Once a reader has moved a control, its attribute no longer moves it.
    if let (true, Some(value), Some(input)) = (
        name == "value",
        value,
        node.dyn_ref::<web_sys::HtmlInputElement>(),
    ) {
        input.set_value(value);
    }
}

fn append(parent: &web_sys::Element, child: Markup) -> Child {
    match child {
        Markup::Text(text) => {
            let node = leptos::prelude::document().create_text_node(&text);
            let _ = parent.append_child(&node);
            Child::Text(node, text)
        }
        Markup::Element(element) => {
            let state = element.build();
            let _ = parent.append_child(&state.node);
            Child::Element(state)
        }
        Markup::Live(draw) => {
            let effect = follow(draw);
            effect.with_value_mut(|state| state.mount(parent, None));
            Child::Live(effect)
        }
    }
}

fn follow(draw: Follows<Element>) -> RenderEffect<Mounted> {
    RenderEffect::new(move |state: Option<Mounted>| match state {
        Some(mut state) => {
            draw().rebuild(&mut state);
            state
        }
        None => draw().build(),
    })
}

fn patch_attributes(
    node: &web_sys::Element,
    new: Vec<(&'static str, Value)>,
    old: &mut Vec<(&'static str, Attribute)>,
) {
    let mut before = std::mem::take(old);
    for (name, value) in new {
        let known = before
            .iter()
            .position(|(known, _)| *known == name)
            .map(|place| before.swap_remove(place).1);
        old.push((
            name,
            match (value, known) {
                (Value::Fixed(value), Some(Attribute::Fixed(known))) if value == known => {
                    Attribute::Fixed(known)
                }
                (value, _) => build_attribute(node, name, value),
            },
        ));
    }
    for (name, _) in before {
        set(node, name, None);
    }
}

fn patch_children(parent: &web_sys::Element, new: Vec<Markup>, old: &mut Vec<Child>) {
    let count = new.len();
    for (place, child) in new.into_iter().enumerate() {
        match (child, old.get_mut(place)) {
            (child, None) => old.push(append(parent, child)),
            (Markup::Text(text), Some(Child::Text(node, known))) => {
                if text != *known {
                    node.set_data(&text);
                    *known = text;
                }
            }
            (Markup::Element(element), Some(Child::Element(state))) => element.rebuild(state),
            (child, Some(other)) => {
                let fresh = append(parent, child);
                let _ = parent.replace_child(&node_of(&fresh), &node_of(other));
                *other = fresh;
            }
        }
    }
    for gone in old.drain(count..) {
        let _ = parent.remove_child(&node_of(&gone));
    }
}

fn node_of(child: &Child) -> web_sys::Node {
    match child {
        Child::Text(node, _) => node.clone().into(),
        Child::Element(state) => state.node.clone().into(),
        Child::Live(effect) => match effect.with_value_mut(|state| state.node.clone()) {
            Some(node) => node.into(),
            None => unreachable!(),
        },
    }
}
