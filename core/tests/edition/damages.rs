//! Ways to damage the good edition, one a line, and the fault that each must yield.

use jelajah_core::edition::Problem;

/// What is replaced, and the fault that this must yield.
pub(crate) struct Damage {
    pub(crate) name: &'static str,
    pub(crate) file: &'static str,
    pub(crate) old: &'static str,
    pub(crate) new: &'static str,
    /// The beginning of the line where the fault stands; empty for the whole table.
    pub(crate) line: &'static str,
    pub(crate) column: &'static str,
    pub(crate) problem: Problem,
}

const fn damage(
    name: &'static str,
    (file, old, new): (&'static str, &'static str, &'static str),
    line: &'static str,
    column: &'static str,
    problem: Problem,
) -> Damage {
    Damage {
        name,
        file,
        old,
        new,
        line,
        column,
        problem,
    }
}

/// All damages.
#[rustfmt::skip]
pub(crate) const DAMAGES: &[Damage] = &[
    damage("missing column", ("events.csv", ",title_en,", ",titel_en,"), "", "title_en", Problem::MissingColumn),
    damage("duplicate id", ("nodes.csv", "\nusaha,", "\nkreator,"), "kreator,actor,Pelaku", "id", Problem::DuplicateId),
    damage("duplicate link", ("links.csv", "pemerintah,modal,", "pemerintah,kebijakan,"), "pemerintah,kebijakan,menganggarkan", "to", Problem::DuplicateId),
    damage("bad id", ("themes.csv", "\npandemic,", "\npan demic,"), "pan demic", "id", Problem::BadId),
    damage("unknown node", ("events.csv", "usaha distribusi,Seorang", "usaha distribussi,Seorang"), "ev_2020_tutul", "nodes", Problem::UnknownReference),
    damage("unknown source", ("nodes.csv", "source_text uu24_2019", "source_text uu24"), "kreator", "sources", Problem::UnknownReference),
    damage("unknown theme", ("events.csv", "no,pandemic,usaha,", "no,pandemi,usaha,"), "ev_2020_bi", "theme", Problem::UnknownReference),
    damage("unknown link", ("emphasis.csv", "modal>usaha", "modal>usah"), "t_modal", "weakens", Problem::UnknownReference),
    damage("unknown series", ("charts.csv", "line,jbr_growth,", "line,jbr_grow,"), "jember_growth", "series", Problem::UnknownReference),
    damage("impossible date", ("events.csv", "2022-12-06", "2022-02-30"), "ev_2022_kupujamas", "date", Problem::ImpossibleDate),
    damage("spreadsheet date", ("events.csv", "2022-12-06", "06/12/2022"), "ev_2022_kupujamas", "date", Problem::DateForm),
    damage("end before start", ("events.csv", "2019-08-04", "2019-07-04"), "ev_2019_jfc", "date_end", Problem::EndBeforeStart),
    damage("missing translation", ("nodes.csv", "Creative individuals", ""), "kreator", "name_en", Problem::MissingTranslation),
    damage("missing text", ("scenarios.csv", "Bagaimana jika pelatihan diperkuat?,What if training is strengthened?", ","), "s_sdm", "title_id", Problem::EmptyCell),
    damage("unsourced claim", ("events.csv", "bisnis-wisata,high", ",high"), "ev_2019_dynand", "sources", Problem::NoSource),
    damage("unsourced link", ("links.csv", "cited,unej2021", "cited,"), "pendidikan,keterampilan", "sources", Problem::NoSource),
    damage("javascript address", ("sources.csv", "https://kompasiana.com/nevia", "javascript:alert(1)//"), "source_text", "url", Problem::BadAddress),
    damage("no number", ("points.csv", ",525.96,", ",banyak,"), "gdp_2010_bps", "value", Problem::NotANumber),
    damage("decimal comma", ("points.csv", ",525.96,", ",\"525,96\","), "gdp_2010_bps", "value", Problem::DecimalComma),
    damage("thousands marks", ("points.csv", ",525.96,", ",\"1,525.96\","), "gdp_2010_bps", "value", Problem::DecimalComma),
    damage("unknown word", ("links.csv", "regulation,+,strong", "regulation,+,huge"), "pemerintah,kebijakan", "strength", Problem::UnknownWord),
    damage("formula", ("themes.csv", "Latar,", "\"=HYPERLINK(A1)\","), "background", "name_id", Problem::Formula),
    damage("command", ("themes.csv", "Latar,", "+cmd|' /C calc'!A0,"), "background", "name_id", Problem::Formula),
    damage("spreadsheet error", ("themes.csv", "Latar,", "#REF!,"), "background", "name_id", Problem::SpreadsheetError),
    damage("control character", ("themes.csv", "Latar,", "La\u{0}tar,"), "background", "name_id", Problem::ControlCharacter),
    damage("the cells' separator", ("themes.csv", "Latar,", "La\u{1f}tar,"), "background", "name_id", Problem::ControlCharacter),
    damage("ragged row", ("themes.csv", "Latar,", ""), "background", "", Problem::RaggedRow),
    damage("duplicate column", ("themes.csv", "text_id", "name_id"), "", "name_id", Problem::DuplicateColumn),
    damage("unnamed column", ("themes.csv", "text_id", ""), "", "", Problem::UnnamedColumn),
    damage("push out of range", ("scenarios.csv", "digital=0.5,nilai_tambah\n", "digital=1.5,nilai_tambah\n"), "s_digital,", "pushes", Problem::OutOfRange),
    damage("push on nothing", ("scenarios.csv", "digital=0.5,nilai_tambah\n", "digitall=0.5,nilai_tambah\n"), "s_digital,", "pushes", Problem::UnknownReference),
    damage("too many pushes", ("scenarios.csv", "digital=0.5 pendidikan=0.5", "digital=0.5 pendidikan=0.5 modal=0.5 usaha=0.5"), "s_digital_sdm,", "pushes", Problem::TooManyPushes),
    damage("pushed twice", ("scenarios.csv", "digital=0.5 pendidikan=0.5", "digital=0.5 digital=0.2"), "s_digital_sdm,", "pushes", Problem::DuplicateId),
    damage("push without a number", ("scenarios.csv", "digital=0.5 pendidikan=0.5", "digital pendidikan=0.5"), "s_digital_sdm,", "pushes", Problem::NotANumber),
    damage("asks about nothing", ("scenarios.csv", ",konservasi\n", ",konsrvasi\n"), "s_festival,", "asks", Problem::UnknownReference),
    damage("missing label", ("points.csv", ",culinary,", ",kulinari,"), "gdpsubrp_2016_culinary", "label", Problem::MissingLabel),
    damage("two values of a year", ("points.csv", "Indonesia,2014,", "Indonesia,2010,"), "gdp_2014_bps", "period", Problem::DuplicateId),
    damage("bad year", ("nodes.csv", ",2022,", ",22,"), "digital", "from_year", Problem::BadYear),
    damage("bad window", ("charts.csv", ",2020-2024\n", ",2024-2020\n"), "creative_growth", "window", Problem::BadYear),
    damage("too many units", ("charts.csv", ",%,%,2,\"Angka ini", ",% | kg,% | kg,2,\"Angka ini"), "jember_growth", "unit_id", Problem::WrongCount),
    damage("too many words", ("tour.csv", "Sebuah karya melewati", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas empat belas lima belas enam belas Sebuah karya melewati"), "tahap,", "text_id", Problem::TooManyWords),
    damage("unknown view", ("tour.csv", "ekosistem?layer=actors", "ekosistem?layer=aktor"), "pelaku,", "view", Problem::UnknownView),
    damage("view of nothing", ("questions.csv", "angka?chart=jember_growth", "angka?chart=jember"), "garis,", "view", Problem::UnknownView),
    damage("no such answer", ("questions.csv", ",2,Garis putus-putus", ",4,Garis putus-putus"), "putus,", "answer", Problem::WrongAnswer),
    damage("unequal options", ("questions.csv", "Tidak terjadi apa-apa | ", ""), "kosong,", "options_en", Problem::UnequalOptions),
    damage("two right relations", ("questions.csv", "kreasi>nilai_tambah modal>usaha", "modal>produksi modal>usaha"), "modal,", "answer", Problem::WrongAnswer),
    damage("relation of nothing", ("questions.csv", "kreasi>nilai_tambah", "kreasi>nilai"), "modal,", "answer", Problem::UnknownReference),
    damage("out of guesses", ("questions.csv", "0 100 1", "0 50 1"), "kuliner,", "answer", Problem::OutOfGuesses),
    damage("line of nothing", ("questions.csv", "garis,line,jbr_growth,", "garis,line,jbr,"), "garis,", "about", Problem::UnknownReference),
    damage("line from its first point", ("questions.csv", "2021 -4 8", "2019 -4 8"), "garis,", "answer", Problem::WrongAnswer),
    damage("question about no scenario", ("questions.csv", "push,s_digital,", "push,s_digit,"), "digital,", "about", Problem::UnknownReference),
    damage("plan too long", ("worksheet.csv", "plan_20,3,", "plan_20,4,"), "plan_20,4,", "minutes", Problem::WrongMinutes),
    damage("minutes without a plan", ("worksheet.csv", "goal,,", "goal,5,"), "goal,5,", "minutes", Problem::WrongMinutes),
    damage("unknown part", ("worksheet.csv", "material,,", "materials,,"), "materials,", "part", Problem::UnknownWord),
    damage("unknown slot", ("charts.csv", "{gr_2023} persen", "{gr_2032} persen"), "creative_growth", "caveat_id", Problem::UnknownSlot),
    damage("unknown element", ("founding.csv", "link-usaha-digital", "link-usaha-digitl"), "2022_pasar", "element", Problem::UnknownElement),
    damage("unknown section", ("founding.csv", "ekosistem,link-usaha-digital", "ekosystem,link-usaha-digital"), "2022_pasar", "section", Problem::UnknownElement),
    damage("prose number without source", ("prose.csv", "jatim-pos k-radio-jember-2024", ""), "numbers.registers", "sources", Problem::NoSource),
    damage("no period", ("edition.toml", "period = [2020, 2024]", ""), "", "period.0", Problem::MissingSetting),
    damage("impossible period", ("edition.toml", "[2020, 2024]", "[2024, 2020]"), "", "period.1", Problem::EndBeforeStart),
    damage("lane of no value", ("edition.toml", "value = \"no\"", "value = \"tidak\""), "", "", Problem::UnknownWord),
];
