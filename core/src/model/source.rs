//! Sources: who says what the edition says, and how sure that makes it. Floor 1.

#[cfg(feature = "tables")]
use super::Confidence;
use crate::text::Text;

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
    /// Its number in the list of sources, from 1, in every language.
    pub number: u32,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it can be read, http(s) only; empty where no copy may be linked.
    pub url: Option<String>,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// Whether it tells a matter in detail: the day, the place and who, or the number and whose it is.
    pub is_detailed: bool,
    /// What the editors say of it, such as where the copy is; may be empty.
    pub remark: Text,
}

/// The highest confidence that sources bear. High: an official one, two of different publishers, or one that tells the
/// matter in detail. Medium: one. A blog alone bears low.
#[cfg(feature = "tables")]
#[must_use]
pub fn most_borne<'s>(sources: impl Iterator<Item = &'s Source>) -> Confidence {
    let mut first = None;
    for source in sources.filter(|source| source.kind != SourceKind::Blog) {
        let is_official = matches!(source.kind, SourceKind::Law | SourceKind::Official);
        let is_second = first.is_some_and(|publisher| publisher != source.publisher);
        if is_official || source.is_detailed || is_second {
            return Confidence::High;
        }
        first = Some(source.publisher.as_str());
    }
    first.map_or(Confidence::Low, |_| Confidence::Medium)
}
