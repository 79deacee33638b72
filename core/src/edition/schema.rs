//! Which columns the model is read from, the one declaration for reading and for checking that they are there. `title_*` stands for a column a language; [`LANE`] for the column that the edition's
//! settings name. Columns that are not listed are notes of the editors.

/// Stands for the column that decides an event's lane.
pub(super) const LANE: &str = "@lane";

/// A table and the columns that are read from it.
pub(super) struct Columns {
    pub(super) table: &'static str,
    pub(super) columns: &'static [&'static str],
    /// Columns that are read where they are there.
    pub(super) optional: &'static [&'static str],
}

const fn table(table: &'static str, columns: &'static [&'static str]) -> Columns {
    Columns {
        table,
        columns,
        optional: &[],
    }
}

impl Columns {
    const fn and(self, optional: &'static [&'static str]) -> Self {
        Self { optional, ..self }
    }
}

/// Every table of the model, in the order in which they are read.
pub(super) const SCHEMA: &[Columns] = &[
    table("edition", &["key", "value"]),
    table("words", &["key", "*"]),
    table(
        "sources",
        &[
            "id",
            "title",
            "publisher",
            "url",
            "kind",
            "detailed",
            "remark_*",
        ],
    ),
    table(
        "nodes",
        &[
            "id",
            "kind",
            "name_*",
            "text_*",
            "from_year",
            "basis",
            "passage",
            "sources",
        ],
    ),
    table(
        "links",
        &[
            "from",
            "to",
            "verb_*",
            "flow",
            "sign",
            "strength",
            "from_year",
            "basis",
            "passage",
            "sources",
        ],
    ),
    table(
        "emphasis",
        &[
            "node",
            "weakens",
            "strengthens",
            "relieved_by",
            "fed_by",
            "worsened_by",
        ],
    ),
    table(
        "chapters",
        &[
            "year", "title_*", "basis", "note_*", "sources", "nodes_on", "links_on",
        ],
    ),
    table("themes", &["id", "name_*", "text_*", "order"]),
    table("event-place-list", &["id", "name_*", "parent"]),
    table(
        "events",
        &[
            "id",
            "date",
            "date_end",
            "title_*",
            LANE,
            "theme",
            "nodes",
            "text_*",
            "sources",
            "confidence",
        ],
    ),
    table("event-places", &["event", "place"]),
    table("labels", &["id", "label_*"]).and(&["short_*", "place_*"]),
    table(
        "points",
        &[
            "id",
            "series",
            "label",
            "period",
            "value",
            "unit",
            "usable",
            "confidence",
            "sources",
        ],
    ),
    table(
        "matrix",
        &[
            "matrix", "party", "year", "named", "node", "text_*", "sources",
        ],
    ),
    table(
        "charts",
        &[
            "figure",
            "order",
            "form",
            "series",
            "title_*",
            "claim",
            "measure_*",
            "unit_*",
            "decimals",
            "caveat_*",
            "breaks",
            "nodes",
            "challenge_or_opportunity",
            "highlight",
            "window",
        ],
    ),
    table(
        "places",
        &[
            "id",
            "name_*",
            "kind_*",
            LANE,
            "where_*",
            "text_*",
            "confidence",
            "sources",
        ],
    ),
    table(
        "regulations",
        &[
            "id",
            "title_*",
            "level",
            "date",
            "status_*",
            "text_*",
            "confidence",
            "sources",
        ],
    ),
    table("subsectors", &["name_*", "sources"]),
    table("glossary", &["id", "name_*", "text_*", "sources"]).and(&["forms_*"]),
    table("scenarios", &["id", "title_*", "pushes"]).and(&["asks"]),
    table("prose", &["key", "text_*", "sources", "editorial"]),
    table("tour", &["id", "view", "icon", "title_*", "text_*"]),
    table(
        "questions",
        &[
            "id",
            "form",
            "about",
            "question_*",
            "options_*",
            "answer",
            "why_*",
            "view",
            "sources",
        ],
    ),
    table("worksheet", &["part", "minutes", "text_*"]),
];

/// Tables that an edition need not have.
pub(super) const OPTIONAL: [&str; 3] = ["tour", "questions", "worksheet"];

/// What is read from a table, if it is one of an edition's.
pub(super) fn columns_of(name: &str) -> Option<&'static Columns> {
    SCHEMA
        .iter()
        .chain(CHECKED)
        .find(|columns| columns.table == name)
}

/// Tables that are checked but not part of the model.
pub(super) const CHECKED: &[Columns] =
    &[table("founding", &["id", "point_*", "section", "element"])];

/// The real columns behind one of the schema's.
pub(super) fn spell_out(column: &str, languages: &[String], lane_column: &str) -> Vec<String> {
    if column == LANE {
        vec![lane_column.to_owned()]
    } else if let Some(stem) = column.strip_suffix('*') {
        languages.iter().map(|code| [stem, code].concat()).collect()
    } else {
        vec![column.to_owned()]
    }
}

/// The names of the CSV files that an edition's folder holds, without their endings.
pub fn table_names() -> impl Iterator<Item = &'static str> {
    let all = SCHEMA.iter().chain(CHECKED).map(|columns| columns.table);
    all.filter(|name| !matches!(*name, "edition" | "words"))
}
