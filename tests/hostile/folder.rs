//! The folder of the invented edition in memory, and ways to change it.

use jelajah_core::edition::Fault;
use jelajah_core::edition::native::{Opened, RawTable, Rules, csv_table, open, table_names};
use jelajah_core::state::Section;
use jelajah_core::state::address::{Names, understands};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// An edition's folder in memory.
#[derive(Clone)]
pub(crate) struct Folder(pub(crate) BTreeMap<String, Vec<u8>>);

impl Folder {
    /// The invented edition: small, and everything in it may be damaged.
    pub(crate) fn example() -> Self {
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

    pub(crate) fn open(&self) -> Result<Opened, Vec<Fault>> {
        let sections = Section::ALL.map(Section::id);
        let files: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let rules = Rules {
            files: &files,
            sections: &sections,
            understands: Some(&|edition, view| understands(view, &Names::of(edition))),
        };
        open(&mut |name| self.0.get(name).cloned(), &rules)
    }

    pub(crate) fn text(&self, file: &str) -> String {
        String::from_utf8(self.0[file].clone()).unwrap()
    }

    pub(crate) fn with(mut self, file: &str, text: impl Into<Vec<u8>>) -> Self {
        self.0.insert(file.to_owned(), text.into());
        self
    }

    pub(crate) fn without(mut self, file: &str) -> Self {
        self.0.remove(file);
        self
    }

    /// Adds rows to a table, made from its own header: the cells by column.
    pub(crate) fn adding(self, file: &str, rows: &[BTreeMap<&str, String>]) -> Self {
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

    /// The tables of the folder, with the names of their files without the ending.
    pub(crate) fn tables(&self) -> Vec<RawTable> {
        let tables = table_names().map(|name| {
            let (table, _) = csv_table(name, &self.0[&format!("{name}.csv")]);
            table.unwrap()
        });
        tables.collect()
    }

    /// Cells of a table, changed: what `change` says of a row, a column and what stands there.
    pub(crate) fn changing(
        self,
        table: &RawTable,
        change: impl Fn(usize, &str, &str) -> String,
    ) -> Self {
        let line = |cells: Vec<String>| {
            let cells = cells
                .iter()
                .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            cells.collect::<Vec<_>>().join(",") + "\n"
        };
        let mut text = line(table.columns.clone());
        for (row, cells) in table.cells.chunks(table.columns.len()).enumerate() {
            let cells = table.columns.iter().zip(cells);
            text += &line(
                cells
                    .map(|(column, cell)| change(row, column, cell))
                    .collect(),
            );
        }
        self.with(&format!("{}.csv", table.name), text)
    }

    /// A table with nothing but its header.
    pub(crate) fn header_only(self, table: &str) -> Self {
        let file = format!("{table}.csv");
        let text = self.text(&file);
        let header = text.lines().next().unwrap().to_owned();
        self.with(&file, header)
    }

    /// Something of the settings, replaced.
    pub(crate) fn setting(self, old: &str, new: &str) -> Self {
        let text = self.text("edition.toml");
        assert!(text.contains(old), "{old}");
        self.with("edition.toml", text.replacen(old, new, 1))
    }

    /// The row of the last line of a table, as a spreadsheet counts.
    pub(crate) fn last_row(&self, table: &str) -> usize {
        let (table, _) = csv_table(table, &self.0[&format!("{table}.csv")]);
        let table = table.unwrap();
        table.table().len() + 1
    }
}

pub(crate) fn row<const N: usize>(
    cells: [(&'static str, &str); N],
) -> BTreeMap<&'static str, String> {
    cells
        .into_iter()
        .map(|(column, cell)| (column, cell.to_owned()))
        .collect()
}

pub(crate) fn first_id(folder: &Folder, file: &str) -> String {
    let text = folder.text(file);
    text.lines()
        .nth(1)
        .unwrap()
        .split(',')
        .next()
        .unwrap()
        .to_owned()
}

pub(crate) fn event(id: usize, date: &str, folder: &Folder) -> BTreeMap<&'static str, String> {
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

pub(crate) fn node(id: &str, name: &str, folder: &Folder) -> BTreeMap<&'static str, String> {
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

pub(crate) fn link(from: &str, to: &str) -> BTreeMap<&'static str, String> {
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
