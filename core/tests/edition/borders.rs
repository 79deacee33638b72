//! Where right ends and wrong begins: the small edition changed in one place, and exactly what is told then.

use crate::folder::{Folder, faults};

/// A file, what is replaced in it, by what, and the faults: table, row, column, problem, value.
type Border = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const BORDERS: &[Border] = &[
    ("scenarios.csv", "t_kayu=-0.5,manfaat", "t_kayu=-1,manfaat", ""),
    ("scenarios.csv", "t_kayu=-0.5,manfaat", "t_kayu=1,manfaat", ""),
    ("scenarios.csv", "t_kayu=-0.5,manfaat", "t_kayu=-1.01,manfaat", "scenarios 2 pushes OutOfRange t_kayu=-1.01"),
    ("scenarios.csv", "t_kayu=-0.5,manfaat", "t_kayu=1.01,manfaat", "scenarios 2 pushes OutOfRange t_kayu=1.01"),
    ("tour.csv", "tahap,ekosistem,", "tahap,,", "tour 2 view EmptyCell "),
    ("tour.csv", "\nhambatan,", "\ntahap,", "tour 3 id DuplicateId tahap"),
    ("tour.csv", "\ntahap,", "\n,ekosistem,,A,A,A,A,A,A\n,", "tour 2 id EmptyCell ; tour 3 id EmptyCell "),
    ("questions.csv", "rancang>rakit kayu>rakit rawat>layar", "rancang>rakit kayu>rakit", ""),
    ("questions.csv", "rancang>rakit kayu>rakit rawat>layar", "kayu>rakit", "questions 4 answer WrongAnswer kayu>rakit"),
    ("questions.csv", "rancang>rakit kayu>rakit rawat>layar", "rancang>rakit rawat>layar", "questions 4 answer WrongAnswer rancang>rakit rawat>layar"),
    ("questions.csv", "2022 0 20 1", "2022 4 11 1", ""),
    ("questions.csv", "2022 0 20 1", "2022 5 20 1", "questions 6 answer OutOfGuesses 2022 5 20 1"),
    ("questions.csv", "2022 0 20 1", "2022 0 10 1", "questions 6 answer OutOfGuesses 2022 0 10 1"),
    ("questions.csv", "2022 0 20 1", "2021 0 20 1", "questions 6 answer WrongAnswer 2021 0 20 1"),
    ("questions.csv", "2022 0 20 1", "2019 0 20 1", "questions 6 answer WrongAnswer 2019 0 20 1"),
    ("questions.csv", "2022 0 20 1", "2022 0 0 1", "questions 6 answer OutOfGuesses 2022 0 0 1"),
    ("questions.csv", "2022 0 20 1", "2022 0 20 0", "questions 6 answer OutOfGuesses 2022 0 20 0"),
    ("questions.csv", "2022 0 20 1", "2022 0 20 -1", "questions 6 answer OutOfGuesses 2022 0 20 -1"),
    ("questions.csv", "2022 0 20 1", "2022 20 1", "questions 6 answer OutOfGuesses 2022 20 1"),
    ("questions.csv", ",2,Garis putus-putus", ",3,Garis putus-putus", ""),
    ("questions.csv", ",2,Garis putus-putus", ",0,Garis putus-putus", "questions 2 answer WrongAnswer 0"),
    ("questions.csv", ",2,Garis putus-putus", ",4,Garis putus-putus", "questions 2 answer WrongAnswer 4"),
    ("questions.csv", "Rancangan | Garapan | Lelayaran | Rumatan", "", ""),
    ("questions.csv", "Design | Building | Sailing | Upkeep", "Design | Building | Sailing", "questions 3 options_en UnequalOptions 3"),
    ("questions.csv", "Perancangan | Perakitan | Pelayaran | Perawatan", "Perancangan", "questions 3 options_id UnequalOptions 1; questions 3 options_en UnequalOptions 4; questions 3 options_jv UnequalOptions 4"),
    ("worksheet.csv", "plan_20,5", "plan_20,4", "worksheet 7 minutes WrongMinutes 19"),
    ("worksheet.csv", "goal,,", "goal,3,", "worksheet 2 minutes WrongMinutes 3"),
    ("edition.toml", "decimal = \",\"", "decimal = \",,\"", "edition 0 languages.0.decimal UnknownWord ,,"),
    ("edition.toml", "decimal = \",\"", "decimal = \"\"", "edition 0 languages.0.decimal MissingSetting languages.0.decimal"),
    ("edition.toml", "[2021, 2023]", "[\"soon\", 2023]", "edition 0 period.0 BadYear soon"),
    ("edition.toml", "[2021, 2023]", "[\"\", 2023]", "edition 0 period.0 MissingSetting period.0"),
    ("edition.toml", "[2021, 2023]", "[2022, 2022]", ""),
    ("edition.toml", "[2021, 2023]", "[2023, 2022]", "edition 0 period.1 EndBeforeStart "),
    ("edition.toml", "licence = ", "address = \"https://desa.id/jelajah/\"\nlicence = ", ""),
    ("edition.toml", "licence = ", "address = \"https://desa.id\"\nlicence = ", ""),
    ("edition.toml", "licence = ", "address = \"\"\nlicence = ", ""),
    ("edition.toml", "licence = ", "address = \"ftp://desa.id/\"\nlicence = ", "edition 0 address BadAddress ftp://desa.id/"),
    ("edition.toml", "licence = ", "address = \"desa.id/jelajah\"\nlicence = ", "edition 0 address BadAddress desa.id/jelajah"),
    ("edition.toml", "licence = ", "address = \"https://desa.id/?p=1\"\nlicence = ", "edition 0 address BadAddress https://desa.id/?p=1"),
    ("edition.toml", "licence = ", "address = \"https://desa.id/#pembuka\"\nlicence = ", "edition 0 address BadAddress https://desa.id/#pembuka"),
    ("edition.toml", "licence = ", "address = \"https:///\"\nlicence = ", "edition 0 address BadAddress https:///"),
    ("edition.toml", "id = \"utara\"", "id = \"ut ara\"", "edition 0 lanes.values.0.id BadId ut ara"),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-07-02,2022-07-02,", ""),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-07-02,2022-07,", ""),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-07-02,2022-07-01,", "events 7 date_end EndBeforeStart 2022-07-01"),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-07-02,soon,", "events 7 date_end DateForm soon"),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,,,", "events 7 date EmptyCell "),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-13-02,,", "events 7 date ImpossibleDate 2022-13-02"),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2022-7-02,,", "events 7 date DateForm 2022-7-02"),
    ("events.csv", "ev_buka,2022-07-02,,", "ev_buka,2o22-07-02,,", "events 7 date DateForm 2o22-07-02"),
    ("points.csv", "2018,40,", "2018,,", "points 2 value EmptyCell "),
    ("points.csv", "2018,40,", "2018,\"4,0\",", "points 2 value DecimalComma 4,0"),
    ("points.csv", "2018,40,", "2018,many,", "points 2 value NotANumber many"),
    ("points.csv", "2018,40,", "2018,4 0,", "points 2 value NotANumber 4 0"),
    ("points.csv", "2018,40,", "2018,a.b,", "points 2 value NotANumber a.b"),
    ("sources.csv", "https://example.org/naskah", "http://example.org/naskah", ""),
    ("sources.csv", "https://example.org/naskah", "https://exa mple.org", "sources 2 url BadAddress https://exa mple.org"),
    ("sources.csv", "https://example.org/naskah", "https://example.org/<", "sources 2 url BadAddress https://example.org/<"),
    ("sources.csv", "https://example.org/naskah", "https://example.org/\u{200b}\u{85}x", "sources 2 url ControlCharacter U+0085; sources 2 url HiddenSign U+200B"),
    ("sources.csv", "https://example.org/naskah", "https://-example.org", "sources 2 url BadAddress https://-example.org"),
    ("sources.csv", "https://example.org/naskah", "ftp://example.org", "sources 2 url BadAddress ftp://example.org"),
    ("charts.csv", ",2021-2023\n", ",2022\n", "charts 4 window BadYear 2022"),
    ("charts.csv", ",2021-2023\n", ",soon-2023\n", "charts 4 window BadYear soon-2023"),
    ("charts.csv", "thousand hours,", "thousand hours | x,", "charts 4 unit_en WrongCount people | thousand hours | x"),
    ("charts.csv", "2022: sampan kecil", "22: sampan kecil", "charts 2 breaks UnknownWord 22: sampan kecil mulai ikut dihitung | small canoes are counted as well | sampan cilik melu dietung"),
    ("charts.csv", "2022: sampan kecil", "2o22: sampan kecil", "charts 2 breaks UnknownWord 2o22: sampan kecil mulai ikut dihitung | small canoes are counted as well | sampan cilik melu dietung"),
    ("charts.csv", "2022: sampan kecil", "*: sampan kecil", ""),
    ("charts.csv", "2022: sampan kecil", "2022@perahu: sampan kecil", ""),
    ("charts.csv", "2022: sampan kecil", "2022@biaya: sampan kecil", "charts 2 breaks UnknownReference biaya"),
    ("charts.csv", "b_kayu b_upah", "b_kayu biaya", ""),
    ("charts.csv", "b_kayu b_upah", "b_kayu perahu", "charts 3 highlight UnknownReference perahu"),
    ("charts.csv", "2021 2023,", "2021 p_anak,", ""),
    ("charts.csv", "2021 2023,", "2021 2024,", "charts 5 highlight UnknownReference 2024"),
    ("matrix.csv", "suara,p_tukang,2022", "suara,p_tukang,2021", "matrix 3 year DuplicateId 2021; charts 5 series WrongCount suara"),
    ("founding.csv", "lini-masa,", "lini,", "founding 2 section UnknownElement lini"),
    ("founding.csv", "2023_tiada,", "2021_kayu,", "founding 7 id DuplicateId 2021_kayu"),
    ("founding.csv", "2021: timber comes late", "", "founding 2 point_en EmptyCell "),
    ("founding.csv", "\n2021_bahan", "\n,,,,,\n2021_bahan", ""),
    ("prose.csv", "opening.kicker,Contoh rekaan", "opening.kicker,{} {con toh} rekaan", ""),
    ("prose.csv", "opening.kicker,Contoh rekaan", "opening.kicker,{contoh} rekaan", "prose 4 text_id UnknownSlot contoh"),
    ("prose.csv", "\nlearning.tour,", "\nlearning.tours,", "prose 0 key MissingPassage learning.tour"),
    ("prose.csv", "\nlearning.questions,", "\nlearning.ask,", "prose 0 key MissingPassage learning.questions"),
    ("prose.csv", "\nlearning.sheet,", "\nlearning.paper,", "prose 0 key MissingPassage learning.sheet"),
    ("prose.csv", "\nprospects.lomba,", "\nprospects.other,", "prose 0 key MissingPassage prospects.lomba"),
    ("nodes.csv", "\ntukang,", "\nloop,actor,A,A,A,A,A,A,,assumption,,\ntukang,", "nodes 2 id TakenId loop"),
    ("nodes.csv", "\ntukang,", "\nactors,actor,A,A,A,A,A,A,,assumption,,\ntukang,", "nodes 2 id TakenId actors"),
    ("nodes.csv", "\ntukang,", "\nt.x,actor,A,A,A,A,A,A,,assumption,,\ntukang,", "nodes 2 id BadId t.x"),
];

fn told(folder: &Folder) -> String {
    let faults = faults(folder);
    let told = faults.iter().map(|fault| {
        let (table, row) = (&fault.table, fault.row.unwrap_or(0));
        let (column, problem, value) = (&fault.column, fault.problem, &fault.value);
        format!("{table} {row} {column} {problem:?} {value}")
    });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn each_border_is_where_the_tables_readme_says_it_is() {
    let good = Folder::contoh();
    let mut wrong = Vec::new();
    for (file, old, new, wanted) in BORDERS {
        let told = told(&good.clone().replace(file, old, new));
        if told != *wanted {
            wrong.push(format!("{file} {new:?}: {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_event_may_not_have_the_id_of_another_element() {
    for (id, is_taken) in [
        ("none", true),
        ("tur", true),
        ("node-x", true),
        ("angka", true),
        ("angka-title", true),
        ("ev_x", false),
    ] {
        let folder = Folder::contoh()
            // The first row is told last, so a place among the events is no row.
            .replace("events.csv", "\nev_balok,2020,", "\nev_balok,2024-03,")
            .replace("events.csv", "\nev_buka,", &format!("\n{id},"))
            .replace("event-places.csv", "\nev_buka,", &format!("\n{id},"))
            .replace("founding.csv", ",ev_buka", ",ev_kayu");
        let wanted = if is_taken {
            format!("events 7 id TakenId {id}")
        } else {
            String::new()
        };
        assert_eq!(told(&folder), wanted);
    }
}

#[test]
fn a_step_of_the_tour_has_at_most_forty_words() {
    let step = |words: usize| {
        let text = vec!["x"; words].join(" ");
        let row = format!("\nnew,ekosistem,,A,A,A,A,{text},A\ntahap,");
        told(&Folder::contoh().replace("tour.csv", "\ntahap,", &row))
    };
    assert_eq!(step(40), "");
    assert_eq!(step(41), "tour 2 text_en TooManyWords 41");
}

#[test]
fn without_languages_in_the_settings_those_of_the_words_are_read() {
    let folder = Folder::contoh();
    let text = folder.text("edition.toml");
    let (head, tail) = text.split_once("[[languages]]").unwrap();
    let lanes = tail.split_once("[lanes]").unwrap().1;
    let folder = folder.with("edition.toml", format!("{head}[lanes]{lanes}").into());
    assert_eq!(
        told(&folder),
        "edition 0 languages.0.code MissingSetting languages.0.code"
    );
}

#[test]
fn two_options_are_a_choice() {
    let folder = Folder::contoh()
        .replace(
            "questions.csv",
            "Perancangan | Perakitan | Pelayaran | Perawatan",
            "A | B",
        )
        .replace(
            "questions.csv",
            "Design | Building | Sailing | Upkeep",
            "A | B",
        )
        .replace(
            "questions.csv",
            "Rancangan | Garapan | Lelayaran | Rumatan",
            "A | B",
        );
    assert_eq!(told(&folder), "");
}

#[test]
fn of_languages_and_lanes_the_first_hundred_are_read() {
    let lane = |place: usize| {
        format!(
            "\n[[lanes.values]]\nvalue = \"v{place}\"\nid = \"v{place}\"\nname = {{ id = \"A\", en = \"A\" }}\n"
        )
    };
    let language = |place: usize| {
        format!(
            "[[languages]]\ncode = \"l{place}\"\nname = \"A\"\ndecimal = \",\"\nthousands = \".\"\ncomplete = false\n\n"
        )
    };
    let folder = Folder::contoh();
    let more: String = (0..98).map(language).collect();
    let folder = folder.replace("edition.toml", "[lanes]", &format!("{more}[lanes]"));
    let lanes: String = (0..98).map(lane).collect();
    let settings = folder.text("edition.toml") + &lanes;
    let edition = folder
        .with("edition.toml", settings.into())
        .open()
        .unwrap()
        .edition;
    assert_eq!(edition.about.languages.len(), 100);
    assert_eq!(edition.lanes.len(), 100);
}
