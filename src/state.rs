//! What the reader chose, as signals by concern: a part of the page follows those that it draws, and no others. As a whole
//! it is a [`ViewState`], which addresses write and read.

use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::window::Window;
use jelajah_core::model::{EventIndex, FigureIndex, NodeIndex};
use jelajah_core::state::{Filter, Mode, Section, Theme, View, ViewState, WhatIf};
use jelajah_core::text::Language;
use leptos::prelude::*;

/// What the diagram shows; the fields are those of [`ViewState`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are documented there")]
pub struct Diagram {
    pub node: Option<NodeIndex>,
    pub layer: Option<Layer>,
    pub reach: bool,
    pub chain_end: Option<NodeIndex>,
    pub circle: Vec<NodeIndex>,
}

/// What the charts show beside the year; the fields are those of [`ViewState`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are documented there")]
pub struct Charts {
    pub figure: Option<FigureIndex>,
    pub base: Option<i32>,
    pub index: Option<FigureIndex>,
}

/// How the page as a whole is shown; the fields are those of [`ViewState`].
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "they are documented there")]
pub struct Page {
    pub section: Section,
    pub language: Option<Language>,
    pub theme: Theme,
    pub embed: bool,
    pub tour: Option<u16>,
    pub mode: Mode,
}

/// All that the reader chose.
#[derive(Clone, Copy, Debug, Default)]
pub struct State {
    /// The year that timeline, diagram and charts mark.
    pub year: RwSignal<Option<i32>>,
    /// The event whose card is open.
    pub event: RwSignal<Option<EventIndex>>,
    /// What the diagram shows.
    pub diagram: RwSignal<Diagram>,
    /// What the charts show.
    pub charts: RwSignal<Charts>,
    /// Which events are shown.
    pub filter: RwSignal<Filter>,
    /// The days that the timeline shows, where they are not the edition's period.
    pub window: RwSignal<Option<Window>>,
    /// The view of the stage that is large.
    pub view: RwSignal<Option<View>>,
    /// The what-if question.
    pub what_if: RwSignal<WhatIf>,
    /// How the page is shown.
    pub page: RwSignal<Page>,
}

impl State {
    /// The whole; who asks follows all of it.
    #[must_use]
    pub fn get(self) -> ViewState {
        let (diagram, charts, page) = (self.diagram.get(), self.charts.get(), self.page.get());
        ViewState {
            section: page.section,
            language: page.language,
            theme: page.theme,
            year: self.year.get(),
            event: self.event.get(),
            node: diagram.node,
            figure: charts.figure,
            base: charts.base,
            index: charts.index,
            layer: diagram.layer,
            reach: diagram.reach,
            chain_end: diagram.chain_end,
            circle: diagram.circle,
            filter: self.filter.get(),
            window: self.window.get(),
            view: self.view.get(),
            what_if: self.what_if.get(),
            embed: page.embed,
            tour: page.tour,
            mode: page.mode,
        }
    }

    /// The whole as it is now.
    #[must_use]
    pub fn get_untracked(self) -> ViewState {
        untrack(|| self.get())
    }

    /// Asks something of the whole; who asks follows all of it.
    pub fn with<T>(self, ask: impl FnOnce(&ViewState) -> T) -> T {
        ask(&self.get())
    }

    /// Asks something of the whole as it is now.
    pub fn with_untracked<T>(self, ask: impl FnOnce(&ViewState) -> T) -> T {
        ask(&self.get_untracked())
    }

    /// Changes what differs; only what follows that is drawn anew.
    pub fn set(self, state: ViewState) {
        put(self.year, state.year);
        put(self.event, state.event);
        let diagram = Diagram {
            node: state.node,
            layer: state.layer,
            reach: state.reach,
            chain_end: state.chain_end,
            circle: state.circle,
        };
        put(self.diagram, diagram);
        let charts = Charts {
            figure: state.figure,
            base: state.base,
            index: state.index,
        };
        put(self.charts, charts);
        put(self.filter, state.filter);
        put(self.window, state.window);
        put(self.view, state.view);
        put(self.what_if, state.what_if);
        let page = Page {
            section: state.section,
            language: state.language,
            theme: state.theme,
            embed: state.embed,
            tour: state.tour,
            mode: state.mode,
        };
        put(self.page, page);
    }
}

fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|known| *known != value) {
        signal.set(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_what_is_got() {
        Owner::new().with(|| {
            let state = State::default();
            assert_eq!(state.get_untracked(), ViewState::default());
            let chosen = ViewState {
                section: Section::Numbers,
                language: Some(Language(1)),
                theme: Theme::Dark,
                year: Some(2021),
                event: Some(EventIndex(3)),
                node: Some(NodeIndex(4)),
                figure: Some(FigureIndex(5)),
                base: Some(2015),
                index: Some(FigureIndex(6)),
                layer: Some(Layer::ALL[1]),
                view: Some(View::Time),
                reach: true,
                chain_end: Some(NodeIndex(7)),
                circle: vec![NodeIndex(8)],
                filter: Filter {
                    query: "kayu".into(),
                    ..Filter::default()
                },
                window: Some(Window::new(100, 900)),
                what_if: WhatIf {
                    seed: 9,
                    ..WhatIf::default()
                },
                embed: true,
                tour: Some(2),
                mode: Mode::Kiosk(None),
            };
            state.set(chosen.clone());
            assert_eq!(state.get_untracked(), chosen);
        });
    }
}
