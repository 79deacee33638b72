//! Wordings that claim more than we know, and remarks where none belong: phrases in a table, so that nobody has to
//! change a program to add one. That nothing exists cannot be known; that we did not find it can.

use super::csv_table;
use crate::edition::{Fault, Problem, Table, sheet_row};

const PHRASES: &str = include_str!("../../../wording.csv");

/// A kind of phrase, what is wrong where it stands, and the columns that are read for it, by table; a column whose name
/// ends in `_` is one a language.
type Read = (
    &'static str,
    Problem,
    &'static [(&'static str, &'static [&'static str])],
);

/// `absent` says that there is no such thing; `remark` is the editors' word in a source's own title.
const READ: [Read; 2] = [
    (
        "absent",
        Problem::SaidAbsent,
        &[
            ("prose", &["text_"]),
            ("chapters", &["note_"]),
            ("events", &["text_"]),
            ("nodes", &["text_"]),
            ("charts", &["title_", "measure_", "caveat_"]),
            ("places", &["text_"]),
            ("regulations", &["text_"]),
            ("glossary", &["text_"]),
            ("tour", &["text_"]),
            ("questions", &["question_", "options_", "why_"]),
            ("worksheet", &["text_"]),
            ("sources", &["remark_"]),
        ],
    ),
    (
        "remark",
        Problem::RemarkInTitle,
        &[("sources", &["title", "publisher"])],
    ),
];

/// Notes every text that holds a phrase of its language, and every title that holds a remark of any.
pub(super) fn check_wording(tables: &[Table<'_>], faults: &mut Vec<Fault>) {
    let (Some(phrases), _) = csv_table("wording", PHRASES.as_bytes()) else {
        return;
    };
    for row in phrases.cells.chunks(phrases.columns.len()) {
        let [kind, language, phrase] = row else {
            continue;
        };
        let (_, problem, texts) = READ[usize::from(kind != READ[0].0)];
        for (name, stems) in texts {
            let Some(table) = tables.iter().find(|table| table.name == *name) else {
                continue;
            };
            for stem in *stems {
                let of_a_language = stem.ends_with('_');
                let ending = if of_a_language { language } else { "" };
                note(table, &[stem, ending].concat(), phrase, problem, faults);
            }
        }
    }
}

/// Notes every cell of a column that holds the phrase.
fn note(table: &Table<'_>, column: &str, phrase: &str, problem: Problem, faults: &mut Vec<Fault>) {
    let Some(place) = table.column(column) else {
        return;
    };
    let rows = 0..table.len();
    let says = rows.filter(|row| table.cell(*row, place).to_lowercase().contains(phrase));
    faults.extend(
        says.map(|row| Fault::of_cell(table.name, sheet_row(row), column, problem, phrase)),
    );
}
