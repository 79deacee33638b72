//! What can be wrong or doubtful in an edition: where it stands and what it is, as data. It knows no sentence: those are
//! rendered natively, where a person can mend the tables.

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is wrong: there is no edition before it is mended.
    Fault,
    /// It is doubtful: a person should look at it, and it blocks nothing.
    Note,
}

/// The kinds of faults and notes.
macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident = $key:literal),* $(,)?) => {
        /// A kind of fault or note.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Problem {$($(#[$doc])* $name),*}

        impl Problem {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its key in the table of faults.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {$(Self::$name => $key),*}
            }
        }
    };
}

problems! {
    /// The file is not there.
    MissingTable = "missing_table",
    /// The file has nothing in it.
    EmptyFile = "empty_file",
    /// The file is larger than the limit.
    FileTooLarge = "file_too_large",
    /// The file is a spreadsheet's own file or a web page, whatever its name says.
    NotATable = "not_a_table",
    /// A file that nothing reads.
    StrayFile = "stray_file",
    /// The bytes are not UTF-8.
    NotUtf8 = "not_utf8",
    /// A quotation mark is opened and not closed.
    OpenQuote = "open_quote",
    /// A column has no name but has cells.
    UnnamedColumn = "unnamed_column",
    /// Two columns have the same name.
    DuplicateColumn = "duplicate_column",
    /// A column is not there.
    MissingColumn = "missing_column",
    /// A column that nothing reads, with nearly the name of one that may be there.
    StrayColumn = "stray_column",
    /// A row has more cells than the header, or fewer and something is wrong in it.
    RaggedRow = "ragged_row",
    /// A cell is larger than the limit.
    CellTooLarge = "cell_too_large",
    /// A cell holds a control character or a broken one.
    ControlCharacter = "control_character",
    /// A code, date or number holds a sign that takes no room.
    HiddenSign = "hidden_sign",
    /// A cell would be computed by a spreadsheet.
    Formula = "formula",
    /// A cell holds a spreadsheet's error value.
    SpreadsheetError = "spreadsheet_error",
    /// The settings are not TOML.
    BadSettings = "bad_settings",
    /// A setting is not there.
    MissingSetting = "missing_setting",
    /// A cell that must hold something is empty.
    EmptyCell = "empty_cell",
    /// An id holds more than small letters, digits, `_` and `-`.
    BadId = "bad_id",
    /// An id that the page itself uses.
    TakenId = "taken_id",
    /// An id, or a pair of ids, stands twice.
    DuplicateId = "duplicate_id",
    /// An id names nothing.
    UnknownReference = "unknown_reference",
    /// A point of a series that nothing draws, while one of nearly its name is drawn.
    StraySeries = "stray_series",
    /// An id has no label.
    MissingLabel = "missing_label",
    /// A word is not among those allowed.
    UnknownWord = "unknown_word",
    /// A day that no calendar has.
    ImpossibleDate = "impossible_date",
    /// A date that is not written year, month, day.
    DateForm = "date_form",
    /// A date as the number of a day, as spreadsheets count them.
    SerialDate = "serial_date",
    /// An end before its beginning.
    EndBeforeStart = "end_before_start",
    /// A year that is no year.
    BadYear = "bad_year",
    /// A value that is no number.
    NotANumber = "not_a_number",
    /// A number with a decimal comma or thousands marks.
    DecimalComma = "decimal_comma",
    /// A number that a spreadsheet shortened to a power of ten.
    Scientific = "scientific",
    /// A number with three decimals where whole things are counted: its point may part thousands.
    PerhapsThousands = "perhaps_thousands",
    /// The same where both may be: it is read as decimals.
    DecimalsOrThousands = "decimals_or_thousands",
    /// One sign for decimals and for thousands.
    SameMarks = "same_marks",
    /// A year far outside the period.
    FarYear = "far_year",
    /// A number outside what is allowed.
    OutOfRange = "out_of_range",
    /// A question pushes more nodes than can be told apart.
    TooManyPushes = "too_many_pushes",
    /// A text lacks its wording in a complete language.
    MissingTranslation = "missing_translation",
    /// A claim has no source.
    NoSource = "no_source",
    /// A confidence that is higher than the sources bear.
    UnborneConfidence = "unborne_confidence",
    /// What is said to rest on the founding text names no passage of it.
    NoPassage = "no_passage",
    /// What is said to rest on the founding text does not cite it.
    NotTheFoundingText = "not_the_founding_text",
    /// A text says that something does not exist, where all we know is that we did not find it.
    SaidAbsent = "said_absent",
    /// A source's title or publisher holds a remark of the editors.
    RemarkInTitle = "remark_in_title",
    /// A name that stands in sentences holds a sign for `and`.
    SignForAnd = "sign_for_and",
    /// An address that is not http or https.
    BadAddress = "bad_address",
    /// A list has the wrong number of entries.
    WrongCount = "wrong_count",
    /// Two counts that cannot be converted into one another.
    UnitMismatch = "unit_mismatch",
    /// A slot in braces names no point.
    UnknownSlot = "unknown_slot",
    /// The facts that a title claims do not hold.
    FalseClaim = "false_claim",
    /// A place on the page that does not exist.
    UnknownElement = "unknown_element",
    /// A relation from a node to itself.
    SelfLink = "self_link",
    /// Years of the period that no chapter tells.
    MissingChapter = "missing_chapter",
    /// A passage of prose that the page asks for is not there.
    MissingPassage = "missing_passage",
    /// The edition's own language is not complete.
    FirstNotComplete = "first_not_complete",
    /// Places that lie in one another.
    Circle = "circle",
    /// A short name is longer than there is room for.
    LongName = "long_name",
    /// A step of the tour says more than a reader takes in at once.
    TooManyWords = "too_many_words",
    /// The answer of a question is none of those that can be given.
    WrongAnswer = "wrong_answer",
    /// The number that is asked for cannot be guessed.
    OutOfGuesses = "out_of_guesses",
    /// The wordings of a choice are not as many in each language.
    UnequalOptions = "unequal_options",
    /// The steps of a plan do not take as long as the plan.
    WrongMinutes = "wrong_minutes",
    /// An address that the page does not understand.
    UnknownView = "unknown_view",
}

impl Problem {
    /// How much it matters.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::StrayFile
            | Self::StrayColumn
            | Self::StraySeries
            | Self::DecimalsOrThousands
            | Self::FarYear => Level::Note,
            _ => Level::Fault,
        }
    }
}

/// One fault or note, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The table: the file's name without its ending; of a file that is no table, its whole name.
    pub table: String,
    /// The row as a spreadsheet shows it, the header being row 1; empty where the fault is the whole table's.
    pub row: Option<u32>,
    /// The column, or the key of a setting; may be empty.
    pub column: String,
    /// What is wrong.
    pub problem: Problem,
    /// The value that is wrong, or what is missing.
    pub value: String,
    /// What is probably meant instead, the likeliest first.
    pub meant: Vec<String>,
}

impl Fault {
    /// A fault of a whole table.
    #[must_use]
    pub fn of_table(table: &str, problem: Problem, value: &str) -> Self {
        Self {
            table: table.into(),
            row: None,
            column: String::new(),
            problem,
            value: value.into(),
            meant: Vec::new(),
        }
    }

    /// A fault of a cell.
    #[must_use]
    pub fn of_cell(table: &str, row: u32, column: &str, problem: Problem, value: &str) -> Self {
        Self {
            table: table.into(),
            row: Some(row),
            column: column.into(),
            problem,
            value: value.into(),
            meant: Vec::new(),
        }
    }

    /// The same, with what is probably meant.
    #[must_use]
    pub fn meaning(self, meant: Vec<String>) -> Self {
        Self { meant, ..self }
    }

    /// Whether it is a note, which blocks nothing.
    #[must_use]
    pub fn is_note(&self) -> bool {
        self.problem.level() == Level::Note
    }
}
