//! Sources: who says what the edition says. Floor 1.

/// What kind of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A law or regulation.
    Law,
    /// A publication of a government or statistics office.
    Official,
    /// A newspaper or news site.
    Press,
    /// A study.
    Paper,
    /// A blog or a reader's article.
    Blog,
    /// A reference page.
    Reference,
}

impl SourceKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Law,
        Self::Official,
        Self::Press,
        Self::Paper,
        Self::Blog,
        Self::Reference,
    ];

    /// Its word in the tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Official => "official",
            Self::Press => "press",
            Self::Paper => "paper",
            Self::Blog => "blog",
            Self::Reference => "reference",
        }
    }
}

/// A publication that something on the page rests on.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it can be read, http(s) only; empty where no copy may be linked.
    pub url: Option<String>,
    /// What kind of publication it is.
    pub kind: SourceKind,
}
