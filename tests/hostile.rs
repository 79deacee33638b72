//! Editions that mean harm, or that nobody thought of: each is refused with words, or drawn whole, and nothing in it becomes
//! markup.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be made fails the test")]

use jelajah::context::App;
use jelajah::page;
use jelajah_core::edition::native::{
    Opened, Rules, Tool, csv_table, data_block, joined_cells, open,
};
use jelajah_core::edition::{Fault, Problem, unpack};
use jelajah_core::layout::ecosystem::arrange;
use jelajah_core::layout::ecosystem::views::{self, Arrow};
use jelajah_core::state::address::{Names, understands};
use jelajah_core::state::{Section, ViewState};
use jelajah_core::text::Language;
use leptos::prelude::{Owner, RwSignal};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// An edition's folder in memory.
#[derive(Clone)]
struct Folder(BTreeMap<String, Vec<u8>>);

impl Folder {
    /// The invented edition: small, and everything in it may be damaged.
    fn example() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("editions/contoh");
        let entries = std::fs::read_dir(path).unwrap();
        Self(
            entries
                .map(|entry| {
                    let entry = entry.unwrap();
                    let name = entry.file_name().into_string().unwrap();
                    (name, std::fs::read(entry.path()).unwrap())
                })
                .collect(),
        )
    }

    fn open(&self) -> Result<Opened, Vec<Fault>> {
        let sections = Section::ALL.map(Section::id);
        let rules = Rules {
            sections: &sections,
            understands: Some(&|edition, view| understands(view, &Names::of(edition))),
        };
        open(&mut |name| self.0.get(name).cloned(), &rules)
    }

    fn text(&self, file: &str) -> String {
        String::from_utf8(self.0[file].clone()).unwrap()
    }

    fn with(mut self, file: &str, text: impl Into<Vec<u8>>) -> Self {
        self.0.insert(file.to_owned(), text.into());
        self
    }

    fn without(mut self, file: &str) -> Self {
        self.0.remove(file);
        self
    }

    /// Adds rows to a table, made from its own header: the cells by column.
    fn adding(self, file: &str, rows: &[BTreeMap<&str, String>]) -> Self {
        let text = self.text(file);
        let header: Vec<&str> = text
            .trim_start_matches('\u{feff}')
            .lines()
            .next()
            .unwrap()
            .split(',')
            .collect();
        let mut more = text.clone();
        if !more.ends_with('\n') {
            more.push('\n');
        }
        for row in rows {
            let cells: Vec<String> = header
                .iter()
                .map(|column| {
                    let stem = ["_id", "_en"]
                        .iter()
                        .find_map(|end| column.strip_suffix(end));
                    let cell = row.get(column).or_else(|| row.get(stem?));
                    format!(
                        "\"{}\"",
                        cell.cloned().unwrap_or_default().replace('"', "\"\"")
                    )
                })
                .collect();
            let _ = writeln!(more, "{}", cells.join(","));
        }
        self.with(file, more)
    }

    /// Every text that a reader sees, changed.
    fn with_texts(mut self, change: impl Fn(&str) -> String) -> Self {
        const STEMS: [&str; 9] = [
            "text_",
            "title_",
            "name_",
            "note_",
            "verb_",
            "label_",
            "status_",
            "question_",
            "why_",
        ];
        for (file, bytes) in &mut self.0 {
            let Some(name) = file.strip_suffix(".csv") else {
                continue;
            };
            let (table, _) = csv_table(name, bytes);
            let table = table.unwrap();
            let line = |cells: &[String]| {
                let cells: Vec<String> = cells
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                    .collect();
                cells.join(",") + "\n"
            };
            let mut text = line(&table.columns);
            for row in table.cells.chunks(table.columns.len()) {
                let cells: Vec<String> = table
                    .columns
                    .iter()
                    .zip(row)
                    .map(|(column, cell)| {
                        let is_text = STEMS.iter().any(|stem| column.starts_with(stem));
                        if is_text && !cell.is_empty() {
                            change(cell)
                        } else {
                            cell.clone()
                        }
                    })
                    .collect();
                text += &line(&cells);
            }
            *bytes = text.into_bytes();
        }
        self
    }
}

/// The static page of an edition and the cells that it carries.
fn drawn(folder: &Folder) -> (String, String) {
    let opened = folder.open().unwrap_or_else(|faults| {
        let said: Vec<String> = faults
            .iter()
            .take(8)
            .map(|fault| fault.say(Tool::En))
            .collect();
        panic!("refused:\n{}", said.join("\n"))
    });
    let edition = &*Box::leak(Box::new(opened.edition));
    let language = Language(0);
    let found = views::arrows(&edition.ecosystem, &arrange(&edition.ecosystem, language));
    let cells = views::pack(&found);
    let carried: Vec<&str> = cells.iter().map(String::as_str).collect();
    let arrows: &[Arrow] = views::unpack(&carried, &edition.ecosystem).unwrap().leak();
    let html = Owner::new().with(|| {
        let state = RwSignal::new(ViewState::default());
        page::page(App::new(edition, arrows, language, state)).to_html()
    });
    let carried = joined_cells(&data_block(edition, language)).unwrap();
    assert!(unpack(&carried).is_some(), "the browser would refuse it");
    (html, carried)
}

/// Nothing in a page is markup, a handler, or a number that is none.
fn is_sound(html: &str) {
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

fn row<const N: usize>(cells: [(&'static str, &str); N]) -> BTreeMap<&'static str, String> {
    cells
        .into_iter()
        .map(|(column, cell)| (column, cell.to_owned()))
        .collect()
}

fn first_id(folder: &Folder, file: &str) -> String {
    let text = folder.text(file);
    text.lines()
        .nth(1)
        .unwrap()
        .split(',')
        .next()
        .unwrap()
        .to_owned()
}

fn event(id: usize, date: &str, folder: &Folder) -> BTreeMap<&'static str, String> {
    let theme = first_id(folder, "themes.csv");
    let source = first_id(folder, "sources.csv");
    row([
        ("id", &format!("ev_{id}")),
        ("date", date),
        ("title", "Satu peristiwa"),
        ("text", "Satu kalimat."),
        ("shore", "utara"),
        ("theme", &theme),
        ("confidence", "low"),
        ("sources", &source),
    ])
}

fn node(id: &str, name: &str, folder: &Folder) -> BTreeMap<&'static str, String> {
    let source = first_id(folder, "sources.csv");
    row([
        ("id", id),
        ("kind", "resource"),
        ("name", name),
        ("text", "Sebuah unsur."),
        ("basis", "cited"),
        ("sources", &source),
    ])
}

fn link(from: &str, to: &str) -> BTreeMap<&'static str, String> {
    row([
        ("from", from),
        ("to", to),
        ("verb", "menopang"),
        ("flow", "works"),
        ("sign", "+"),
        ("strength", "weak"),
        ("basis", "assumption"),
    ])
}

fn has(faults: &[Fault], problem: Problem) -> bool {
    faults.iter().any(|fault| {
        let told = fault.say(Tool::Id) != fault.say(Tool::En);
        fault.problem == problem && told
    })
}

#[test]
fn markup_in_every_cell_is_text() {
    for harm in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</style></svg><iframe srcdoc='<script>alert(1)</script>'>",
        "' onmouseover='alert(1)",
        "]]><!--",
        "{{constructor}} ${7*7}",
    ] {
        // In the middle of a wording, so that lists of options stay as many.
        let folder = Folder::example().with_texts(|cell| {
            let parts: Vec<String> = cell
                .split(" | ")
                .map(|part| format!("{part} {harm}"))
                .collect();
            parts.join(" | ")
        });
        match folder.open() {
            Ok(_) => {
                let (html, cells) = drawn(&folder);
                is_sound(&html);
                assert!(!cells.contains("</script") || !html.contains(&cells));
            }
            Err(faults) => assert!(has(&faults, faults[0].problem), "{harm}"),
        }
    }
}

#[test]
fn letters_that_stack_or_run_the_other_way_are_drawn_and_hidden_ones_are_refused() {
    for odd in [
        "e\u{301}\u{301}\u{301}\u{301}",
        "مرحبا",
        "👩",
        "Ａ",
        "a\u{200b}b",
    ] {
        let folder = Folder::example().with_texts(|cell| format!("{cell} {odd}"));
        is_sound(&drawn(&folder).0);
    }
    for hidden in ["\u{202e}terbalik", "a\u{2066}b", "a\u{7}b"] {
        let folder = Folder::example().with_texts(|cell| format!("{cell} {hidden}"));
        let faults = folder.open().err().unwrap_or_default();
        assert!(
            has(&faults, Problem::ControlCharacter),
            "{hidden:?}: {faults:?}"
        );
    }
}

#[test]
fn names_of_three_hundred_letters_are_drawn() {
    let long = "panjang".repeat(43);
    let folder = Folder::example();
    let rows: Vec<_> = (0..3)
        .map(|place| node(&format!("long_{place}"), &long, &folder))
        .collect();
    is_sound(&drawn(&folder.clone().adding("nodes.csv", &rows)).0);
}

#[test]
fn ten_thousand_events_on_one_day_are_drawn() {
    let folder = Folder::example();
    let rows: Vec<_> = (0..10_000)
        .map(|id| event(id, "2022-05-05", &folder))
        .collect();
    let (html, _) = drawn(&folder.clone().adding("events.csv", &rows));
    assert!(html.contains("ev_9999"), "everything is listed");
    is_sound(&html);
}

#[test]
fn nodes_without_links_and_nodes_with_very_many_are_drawn() {
    let folder = Folder::example();
    let lonely: Vec<_> = (0..2_000)
        .map(|id| node(&format!("n_{id}"), "Sendiri", &folder))
        .collect();
    is_sound(&drawn(&folder.clone().adding("nodes.csv", &lonely)).0);
    let hub = first_id(&folder, "nodes.csv");
    let many: Vec<_> = (0..500)
        .map(|id| node(&format!("n_{id}"), "Tetangga", &folder))
        .collect();
    let links: Vec<_> = (0..500).map(|id| link(&hub, &format!("n_{id}"))).collect();
    let folder = folder
        .adding("nodes.csv", &many)
        .adding("links.csv", &links);
    is_sound(&drawn(&folder).0);
}

#[test]
fn a_node_that_leads_to_itself_is_refused_or_drawn() {
    let folder = Folder::example();
    let own = first_id(&folder, "nodes.csv");
    let folder = folder.adding("links.csv", &[link(&own, &own)]);
    match folder.open() {
        Ok(_) => is_sound(&drawn(&folder).0),
        Err(faults) => assert!(!faults.is_empty()),
    }
}

#[test]
fn places_that_lie_in_one_another_are_refused() {
    let folder = Folder::example();
    let text = folder.text("event-place-list.csv");
    let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    assert!(header.contains(&"parent"));
    let rows = [
        row([("id", "a"), ("name", "A"), ("parent", "b")]),
        row([("id", "b"), ("name", "B"), ("parent", "a")]),
    ];
    let faults = folder
        .adding("event-place-list.csv", &rows)
        .open()
        .err()
        .unwrap_or_default();
    assert!(has(&faults, Problem::Circle), "{faults:?}");
}

#[test]
fn a_tour_with_an_unknown_icon_is_refused() {
    let folder = Folder::example();
    let text = folder.text("tour.csv").replacen(",stage,", ",glow,", 1);
    let text = if text.contains(",glow,") {
        text
    } else {
        folder.text("tour.csv").replacen(",actor,", ",glow,", 1)
    };
    let faults = folder
        .with("tour.csv", text)
        .open()
        .err()
        .unwrap_or_default();
    assert!(has(&faults, Problem::UnknownWord), "{faults:?}");
}

#[test]
fn an_edition_of_one_year_or_of_nine_hundred_is_drawn_or_told_what_is_wrong() {
    for period in ["[2022, 2022]", "[1200, 2100]"] {
        let text = Folder::example()
            .text("edition.toml")
            .replace("[2021, 2023]", period);
        let folder = Folder::example().with("edition.toml", text);
        match folder.open() {
            Ok(_) => is_sound(&drawn(&folder).0),
            Err(faults) => assert!(!faults.is_empty()),
        }
    }
}

#[test]
fn what_is_missing_or_empty_is_told_by_name() {
    for file in ["sources.csv", "nodes.csv", "events.csv", "prose.csv"] {
        let faults = Folder::example()
            .without(file)
            .open()
            .err()
            .unwrap_or_default();
        assert!(has(&faults, Problem::MissingTable), "{file}: {faults:?}");
        let faults = Folder::example()
            .with(file, "")
            .open()
            .err()
            .unwrap_or_default();
        assert!(has(&faults, Problem::EmptyFile), "{file}: {faults:?}");
    }
}

#[test]
fn one_language_alone_is_enough() {
    let text = Folder::example().text("edition.toml");
    let blocks: Vec<&str> = text.split("[[languages]]").collect();
    let kept = [
        blocks[0],
        blocks[1],
        blocks
            .last()
            .unwrap()
            .split_once("\n\n")
            .map_or("", |it| it.1),
    ];
    let text = format!("{}[[languages]]{}\n{}", kept[0], kept[1], kept[2]);
    is_sound(&drawn(&Folder::example().with("edition.toml", text)).0);
}

#[test]
fn a_table_from_another_spreadsheet_is_the_same_table() {
    let folder = Folder::example();
    let (table, _) = csv_table("themes", &folder.0["themes.csv"]);
    let table = table.unwrap();
    let mut text = String::from("\u{feff}");
    text += &(table.columns.join(";") + "\r\n");
    for row in table.cells.chunks(table.columns.len()) {
        let cells: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
        text += &(cells.join(";") + "\r\n");
    }
    let (html, _) = drawn(&folder.clone().with("themes.csv", text));
    assert_eq!(html, drawn(&folder).0);
}
