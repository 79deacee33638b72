//! What becomes of a hostile edition: refused, or a page in which nothing is markup and nothing lies on anything else.

use crate::folder::Folder;
use crate::{ecosystem_rules, strip_rules};
use jelajah::context::{App, Page};
use jelajah::page;
use jelajah::pages::map_fits;
use jelajah_core::carried::Carried;
use jelajah_core::edition::native::Tool;
use jelajah_core::edition::{Fault, Problem};
use jelajah_core::layout::map::Fit;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::layout::strip::{Form, Scene, Size};
use jelajah_core::layout::timeline::{Locale, whole_span};
use jelajah_core::model::live::LiveEdition;
use jelajah_core::model::window::Window;
use jelajah_core::text::Language;
use leptos::prelude::{Owner, RenderHtml};

/// The static page of an edition in its own language. It is sound, and nothing in its drawings meets.
pub(crate) fn drawn(folder: &Folder) -> String {
    let opened = folder.open().unwrap_or_else(|faults| {
        let faults = faults.iter().take(8);
        let said: Vec<String> = faults.map(|fault| fault.say(Tool::En)).collect();
        panic!("refused:\n{}", said.join("\n"))
    });
    let edition = &*Box::leak(Box::new(opened.edition));
    let language = Language(0);
    let live = edition.live(language);
    strips_stand_apart(&live);
    let words = &*Box::leak(Box::new(edition.words.in_language(language, |_| true)));
    let placed = &*map_fits(&live, words).leak();
    let fits = placed
        .iter()
        .map(|fit| map_stands_apart(&live, fit.as_ref()));
    let fits = fits.collect();
    let carried = Carried {
        edition: live,
        fits,
    }
    .write()
    .unwrap();
    assert!(
        !carried.contains('<'),
        "what the page carries could be ended early"
    );
    let carried = Carried::read(&carried).unwrap_or_else(|| panic!("the browser would refuse it"));
    let carried: &Carried = Box::leak(Box::new(carried));
    let html = Owner::new().with(|| {
        let app = App::new(&carried.edition, words, &carried.fits);
        page::page(Page::new(app, edition, language, placed)).to_html()
    });
    is_sound(&html);
    html
}

/// Nodes and marks share no area and stay on the picture; no arrow passes through one that it does not touch.
fn map_stands_apart(edition: &LiveEdition, fit: Option<&Fit>) -> Vec<Arrow> {
    let Some(fit) = fit else { return Vec::new() };
    let met = ecosystem_rules::faults(&edition.ecosystem, &fit.placed);
    assert!(met.is_empty(), "{met:#?}");
    let arrows = arrows(&edition.ecosystem, fit);
    let passing = ecosystem_rules::passing(&edition.ecosystem, &fit.placed, &arrows);
    assert!(passing.is_empty(), "{passing:#?}");
    arrows
}

/// Marks, labels, "+n" and names of lanes share no area, in the whole, in the period, and in a year and some weeks of it.
fn strips_stand_apart(edition: &LiveEdition) {
    let span = whole_span(&edition.events, &edition.chapters);
    let (_, last) = edition.period;
    let some_day = edition
        .events
        .first()
        .map_or(span.first, |event| event.when.first_day());
    let year = Window::from_years(last, last);
    let weeks = Window::new(some_day, some_day + 27).held_in(span);
    let large = [None, Some(year), Some(weeks)].map(|window| (window, Form::Large, 401.0));
    for (window, form, height) in [(None, Form::Small, 111.0), (None, Form::Small, 76.0)]
        .into_iter()
        .chain(large)
    {
        let name = format!("{} {height}", edition.id);
        strip_rules::check(
            &name,
            &Scene {
                events: &edition.events,
                lanes: &edition.lanes,
                chapters: &edition.chapters,
                period: edition.period,
                window,
                first: None,
                locale: Locale {
                    words: &edition.words,
                    marks: edition.marks,
                },
                size: Size {
                    width: 1248.0,
                    height,
                    letters: 1.0,
                    form,
                },
            },
        );
    }
}

/// The faults of an edition that has to be refused; each is told in both languages of the tool, and says where it is.
pub(crate) fn refused(folder: &Folder) -> Vec<Fault> {
    let faults = folder.open().err().unwrap_or_default();
    assert!(!faults.is_empty(), "it was read");
    for fault in &faults {
        let said = [Tool::Id, Tool::En].map(|tool| fault.say(tool));
        assert_ne!(said[0], said[1]);
        for said in said {
            assert!(said.starts_with(&fault.table), "{said}");
            assert!(said.contains(&fault.column), "{said}");
            let row = fault.row.map_or_else(String::new, |row| row.to_string());
            assert!(said.contains(&row), "{said}");
            assert!(!said.contains('\n') && !said.contains("{value}"), "{said}");
        }
    }
    faults
}

/// Fails unless this is among the faults of an edition; `row` is 0 where the fault is the whole table's.
pub(crate) fn is_told(folder: &Folder, problem: Problem, table: &str, row: usize, column: &str) {
    let faults = refused(folder);
    let row = (row > 0).then_some(row as u32);
    let here = |fault: &Fault| {
        (
            fault.problem,
            fault.table.as_str(),
            fault.row,
            fault.column.as_str(),
        ) == (problem, table, row, column)
    };
    assert!(
        faults.iter().any(here),
        "not {problem:?} at {table} {row:?} {column}: {faults:#?}"
    );
}

/// Refused with words, or drawn whole.
pub(crate) fn is_refused_or_drawn(folder: &Folder) {
    if folder.open().is_ok() {
        drawn(folder);
    } else {
        refused(folder);
    }
}

/// Nothing in a page is markup, a handler, or a number that is none.
fn is_sound(html: &str) {
    // The lines that are said only when they are so stand in an element that nothing runs: what is in it is looked at too.
    let html = &html.replacen("<script type=\"text/html\" id=\"lines\">", "<div>", 1);
    let small = html.to_lowercase();
    for bad in [
        "<script",
        "<img",
        "<iframe",
        "javascript:",
        "nan",
        "infinity",
    ] {
        // Words may hold these letters; attributes and tags may not.
        let in_attribute = |place: usize| {
            small[..place]
                .rfind(['<', '>'])
                .is_some_and(|sign| small.as_bytes()[sign] == b'<')
        };
        let found = small.match_indices(bad).find(|(place, _)| {
            bad.starts_with('<') || (in_attribute(*place) && number_near(&small, *place))
        });
        assert!(
            found.is_none(),
            "{bad}: {}",
            &html[found.unwrap().0.saturating_sub(80)..][..160]
        );
    }
    // An attribute that begins with `on` stands after a blank inside a tag, outside of quotation marks.
    let mut quoted = false;
    let mut inside = false;
    let bytes = small.as_bytes();
    for (place, byte) in bytes.iter().enumerate() {
        match byte {
            b'<' if !inside => inside = true,
            b'>' if inside && !quoted => inside = false,
            b'"' if inside => quoted = !quoted,
            b' ' if inside && !quoted => assert!(
                !small[place + 1..].starts_with("on"),
                "a handler at {place}"
            ),
            _ => {}
        }
    }
}

/// Whether a place lies in an attribute of a drawing or in an address.
fn number_near(html: &str, place: usize) -> bool {
    let start = html[..place].rfind('<').unwrap_or(0);
    let attributes = &html[start..place];
    [
        " d=\"",
        " x=\"",
        " y=\"",
        " cx=\"",
        " cy=\"",
        " points=\"",
        " transform=\"",
        " href=\"",
        " viewbox=\"",
    ]
    .iter()
    .any(|name| {
        attributes
            .rfind(name)
            .is_some_and(|at| attributes[at..].matches('"').count() == 1)
    })
}
