//! What a control does that no address tells, or that follows from what is chosen already: opening, stepping, sorting,
//! saving. Each command is said by an attribute of its own.

use crate::context::App;
use crate::widgets::key_help::KEYS_ID;
use crate::{
    address_sync, browser, browser_share, chart_saves, chart_tables, play, projector, quiz,
    stage_saves, tour, what_if, zoom,
};
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::state::address::{Names, seen};
use jelajah_core::state::keys::at_place;
use jelajah_core::state::{Choice, Filter, Section};
use leptos::prelude::*;
use web_sys::Element;

/// What a control does that no address tells, or that follows from what is chosen already.
#[derive(Clone, Copy)]
enum Command {
    /// Opens the page of another language; what is chosen goes along.
    Language,
    /// Zooms or moves the timeline.
    Zoom,
    /// Plays the years, or stops.
    Play,
    /// Leads to the year or event before or after.
    Step,
    /// Opens or closes what narrows the events.
    Filters,
    /// Brings an area of the stage to the front, where one is seen at a time.
    Face,
    /// Hands the address of what is shown on.
    Share,
    /// Lists all charts in the card, or no longer.
    Charts,
    /// Lists the nodes of a group in a small map, or no longer.
    Group,
    /// Steps out of what is told.
    Out,
    /// Shows sentences in the place of the map, or the map again, where there is room for one of them.
    Say,
    /// Shows what lines and signs mean, or no longer.
    Legend,
    /// Starts, steps or ends the tour.
    Tour,
    /// Shows a place of the page as it should be looked at.
    View,
    /// Steps through the slides.
    Slide,
    /// Shows the help on keys.
    Keys,
    /// Closes a dialog.
    Close,
    /// Sorts a table.
    Sort,
    /// Saves a chart.
    Save,
    /// Saves what the stage shows.
    Picture,
    /// Lets go of the filter.
    ShowAll,
    /// Asks a what-if question.
    Ask,
    /// Adds a push or takes one back.
    Push,
    /// Opens or closes all else that can be done with an answer.
    Tools,
    /// Tells another draw.
    Run,
    /// Changes a link in the reader's own map.
    Change,
    /// Puts a thing next in an order.
    Take,
    /// Holds a guess against what is so.
    Compare,
}

/// The attribute that says each command; its value says more.
const COMMANDS: [(&str, Command); 28] = [
    ("data-lang", Command::Language),
    ("data-zoom", Command::Zoom),
    ("data-play", Command::Play),
    ("data-step", Command::Step),
    ("data-filters", Command::Filters),
    ("data-face", Command::Face),
    ("data-share", Command::Share),
    ("data-charts", Command::Charts),
    ("data-group", Command::Group),
    ("data-out", Command::Out),
    ("data-say", Command::Say),
    ("data-legend", Command::Legend),
    ("data-tour", Command::Tour),
    ("data-view", Command::View),
    ("data-slide", Command::Slide),
    ("data-keys", Command::Keys),
    ("data-close", Command::Close),
    ("data-sort", Command::Sort),
    ("data-save", Command::Save),
    ("data-picture", Command::Picture),
    ("data-all", Command::ShowAll),
    ("data-scenario", Command::Ask),
    ("data-push", Command::Push),
    ("data-tools", Command::Tools),
    ("data-run", Command::Run),
    ("data-change", Command::Change),
    ("data-take", Command::Take),
    ("data-compare", Command::Compare),
];

/// Does what a control says; gives whether the browser has nothing left to do, or nothing where it says no command.
pub(crate) fn perform(app: App, control: &Element) -> Option<bool> {
    let mut said = COMMANDS.iter();
    let (command, value) = said.find_map(|(attribute, command)| {
        let value = control.get_attribute(attribute)?;
        Some((*command, value))
    })?;
    Some(obey(app, command, control, &value))
}

fn obey(app: App, command: Command, control: &Element, value: &str) -> bool {
    match command {
        Command::Language => {
            return control
                .get_attribute("href")
                .is_some_and(|page| address_sync::open_page(app, &page));
        }
        Command::Zoom => zoom::step(app, value),
        Command::Play => play::toggle(app, control),
        Command::Step => play::step(app, value == "forth"),
        Command::Filters => filters(value),
        Command::Face => {
            // The way back from the sentences to the diagram, too.
            if let Some(stage) = browser::by_id(Section::Stage.id()) {
                browser::set(&stage, "data-say", None);
            }
            if let Some(section) = Section::from_id(value) {
                app.choose(Choice::Section(section));
            }
        }
        Command::Share => share(app),
        Command::Charts => app.charts_listed.set((!value.is_empty()).then_some(1)),
        Command::Group => {
            let mut kinds = NodeKind::ALL.iter();
            let kind = kinds.position(|kind| kind.as_str() == value);
            app.group.set(kind.map(|kind| kind as i32));
        }
        Command::Out => {
            let out = untrack(|| app.told()).let_go();
            app.choose(out.unwrap_or(Choice::Section(Section::Stage)));
        }
        Command::Say => turn_over("data-say"),
        Command::Legend => {
            turn_over("data-legend");
            // It may lie over the way to it.
            if let Some(close) = browser::all(".st-legend [data-legend]").first() {
                browser::focus(close);
            }
        }
        Command::Tour => tour::pressed(app, value),
        Command::View => see(app, value),
        Command::Slide => return projector::pressed(app, value),
        Command::Keys => browser::show_dialog(KEYS_ID),
        Command::Close => browser::close_dialog(control),
        Command::Sort => chart_tables::sort(app, control),
        Command::Picture => stage_saves::save(app, value),
        Command::Save => {
            if let Some(place) = chart_tables::figure_of(app, control) {
                chart_saves::save(app, place, value);
            }
        }
        Command::ShowAll => {
            app.choose(Choice::Filter(Filter::default()));
            if let Some(field) = browser::all(".ctl .fl").first() {
                // The button goes away with what it took back.
                browser::focus(field);
            }
        }
        Command::Ask => {
            let place = ["scenario-", value].concat();
            what_if::ask(app, at_place(&place, &Names::of(app.live)), control);
        }
        Command::Push => what_if::push_or_not(app, value),
        Command::Tools => what_if::open_tools(app),
        Command::Run => what_if::step_run(app, value.parse().ok()),
        Command::Change => what_if::change_link(app, value),
        Command::Take => quiz::take(app, control),
        Command::Compare => quiz::compare(app, control),
    }
    true
}

/// Hands the address of exactly this view on.
fn share(app: App) {
    let address = app
        .state
        .with_untracked(|state| address_sync::whole(state, &Names::of(app.live)));
    let Some(address) = address else { return };
    let title = document().title();
    let copied = move || browser::announce(app.word("card.shared"));
    browser_share::share(&title, &address, copied);
}

/// Sets a mark of the stage, or removes it.
pub(crate) fn turn_over(mark: &str) {
    if let Some(stage) = browser::by_id(Section::Stage.id()) {
        let is_on = stage.has_attribute(mark);
        browser::set(&stage, mark, (!is_on).then_some(""));
    }
}

/// Shows a place of the page as it should be looked at.
fn see(app: App, view: &str) {
    app.change(|state| {
        *state = seen(view, state, &Names::of(app.live));
    });
    let (section, figure) = app
        .state
        .with_untracked(|state| (state.section, state.figure));
    go_to(section);
    if let Some(figure) = figure {
        browser::show_top(&["chart-", &app.live.figure(figure).id].concat());
    }
}

/// The row of filters stands in the place of the controls; the focus goes into it and back.
pub(crate) fn filters(value: &str) {
    let is_open = !value.is_empty();
    for strip in browser::all(".st-strip") {
        browser::set(&strip, "data-filters-open", is_open.then_some("1"));
        let target = if is_open { ".fil button" } else { ".ctl .fl" };
        if let Some(target) = browser::below(&strip, target).first() {
            browser::focus(target);
        }
    }
}

/// Leads to a section.
pub(crate) fn go_to(section: Section) {
    browser::show_top(section.id());
    if let Some(title) = browser::by_id(&[section.id(), "-title"].concat()) {
        browser::focus(&title);
    }
}
