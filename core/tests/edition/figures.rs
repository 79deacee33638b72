//! The figures are data: numbers in texts come from the tables, and a row more is a chart more.

use jelajah_core::chart::{ChartScene, draw, sentence, table};
use jelajah_core::edition::Problem;
use jelajah_core::edition::native::csv_table;
use jelajah_core::text::Language;

use crate::folder::{Folder, faults};

/// Numbers that no row of the points holds, with where they may stand: other prints of a figure, a sum, an age, and the
/// borders of the words for simulated results. Each is in the editors' notes to the tables.
const TYPED: [(&str, &[&str]); 8] = [
    ("whatif.words", &["80", "95", "100", "20"]),
    ("prospects.t_infra", &["5"]),
    ("jember_growth", &["5,31", "5.31"]),
    ("jember_poverty_work", &["5,21", "5.21"]),
    ("jobs_by_subsector", &["100"]),
    ("east_java_online", &["5"]),
    ("businesses_online", &["8", "9"]),
    ("kkn_students", &["18"]),
];

/// The numbers that are written in a text, slots left out.
fn numbers(text: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        bare.push_str(before);
        rest = after.split_once('}').map_or("", |parts| parts.1);
    }
    bare.push_str(rest);
    let sign = |sign: char| !(sign.is_ascii_digit() || sign == ',' || sign == '.');
    let parts = bare.split(sign).map(|part| part.trim_matches([',', '.']));
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

#[test]
fn no_number_but_years_and_named_exceptions_is_typed_into_prose_or_charts() {
    let folder = Folder::gumukmas();
    let mut typed = Vec::new();
    for (name, of) in [
        ("prose", &["text_"][..]),
        ("charts", &["title_", "measure_", "caveat_", "breaks"]),
    ] {
        let file = format!("{name}.csv");
        let table = csv_table(name, &folder.0[&file]).0.unwrap();
        for row in table.cells.chunks(table.columns.len()) {
            let may = TYPED.iter().find(|(key, _)| *key == row[0]);
            let cells = table.columns.iter().zip(row);
            for (column, cell) in
                cells.filter(|(column, _)| of.iter().any(|start| column.starts_with(start)))
            {
                let wrong = numbers(cell).into_iter().filter(|number| {
                    let named = may.is_some_and(|(_, all)| all.contains(&number.as_str()));
                    // Names of surveys and classifications have years in them too.
                    !is_year(number) && !named
                });
                typed.extend(wrong.map(|number| format!("{name} {} {column}: {number}", row[0])));
            }
        }
    }
    assert!(
        typed.is_empty(),
        "write the row's id in braces instead:\n{}",
        typed.join("\n")
    );
}

#[test]
fn a_point_that_may_not_be_shown_is_no_word_of_the_table() {
    let hidden = Folder::gumukmas().replace("points.csv", ",text,", ",no,");
    let found = faults(&hidden);
    let told = found
        .iter()
        .any(|fault| fault.table == "points" && fault.column == "usable");
    assert!(told, "{found:#?}");
}

#[test]
fn a_number_for_texts_only_is_never_drawn() {
    let edition = Folder::gumukmas().open().unwrap().edition;
    let drawn = edition.series.iter().flat_map(|series| &series.points);
    let ids: Vec<&str> = drawn.map(|point| point.id.as_str()).collect();
    assert!(edition.facts.len() > 8);
    for fact in &edition.facts {
        assert!(!ids.contains(&fact.id.as_str()), "{}", fact.id);
    }
}

/// A figure, a series, its name and its points, as an editor would add them.
fn with_a_figure_more() -> Folder {
    let mut folder = Folder::gumukmas();
    let mut add = |file: &str, rows: &str| {
        let text = format!("{}\n{rows}", folder.text(file).trim_end());
        folder.0.insert(file.to_owned(), text.into_bytes());
    };
    let source = "bisnis-com";
    let known = csv_table("points", &Folder::gumukmas().0["points.csv"])
        .0
        .unwrap();
    let place = known.columns.iter().position(|name| name == "sources");
    let cited = place
        .and_then(|place| known.cells.get(place))
        .map_or(source, String::as_str);
    add("labels.csv", "pasar_gumukmas,Pasar desa,Village markets");
    let columns = known.columns.join(",");
    assert_eq!(
        columns,
        "id,indicator,series,label,place,period,value,unit,usable,confidence,sources,note"
    );
    let points: Vec<String> = [(2021, 12), (2022, 15), (2023, 21)]
        .iter()
        .map(|(year, value)| {
            format!("pasar_{year},Markets,pasar_gumukmas,,Gumukmas,{year},{value},markets,chart,high,{cited},")
        })
        .collect();
    add("points.csv", &points.join("\n"));
    add(
        "charts.csv",
        "markets,15,line,pasar_gumukmas,Pasar desa bertambah,Village markets grew,\"climbs(pasar_gumukmas,2021,2023)\",\
         \"Pasar, Gumukmas\",\"Markets, Gumukmas\",pasar,markets,0,Contoh.,An example.,,usaha,,2023,",
    );
    folder
}

#[test]
fn rows_in_the_tables_are_a_new_chart_without_a_line_of_program() {
    let opened = with_a_figure_more().open();
    let edition = match opened {
        Ok(opened) => opened.edition,
        Err(faults) => panic!("{faults:#?}"),
    };
    assert_eq!(edition.figures.len(), 15);
    let edition = edition.live(Language(0));
    let scene = ChartScene {
        figure: edition.figures.last().unwrap(),
        series: &edition.series,
        year: Some(2022),
        item: None,
        base: None,
        index: false,
        marks: edition.marks,
        width: 340.0,
        words: &edition.words,
    };
    assert!(draw(&scene).is_ok_and(|drawing| drawing.shapes.len() > 10));
    assert_eq!(sentence(&scene), "2022: 15 pasar.");
    assert_eq!(table(&scene).rows.len(), 3);
}

#[test]
fn a_new_chart_whose_title_does_not_hold_is_a_fault() {
    let wrong = with_a_figure_more().replace("points.csv", ",2023,21,markets", ",2023,2,markets");
    let found = faults(&wrong);
    assert!(
        found
            .iter()
            .any(|fault| fault.problem == Problem::FalseClaim),
        "{found:#?}"
    );
}
