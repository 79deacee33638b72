//! What is asked of the simulator: read from the arguments, held against the edition.

use crate::{Outcome, Trouble};
use jelajah_core::model::live::Ecosystem;
use jelajah_core::simulation::{Lens, MOST_PUSHES, Push, SAMPLES};
use std::path::{Path, PathBuf};

/// The most samples of one question: beyond this, shares no longer change by as much as a thousandth.
const MOST_SAMPLES: u32 = 1_000_000;

/// Numbers that are kept at most: a node's state in every sample takes four bytes.
const MOST_STATES: usize = 250_000_000;

/// What is taken for known; without a lens of its own, the weights in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Sampled(Lens),
    Midpoint,
}

/// A question as it was asked.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) edition: PathBuf,
    /// Node and push as they were written.
    pushes: Vec<String>,
    pub(super) view: View,
    pub(super) samples: u32,
    pub(super) seed: u64,
    pub(super) year: Option<i32>,
}

/// Reads the arguments.
///
/// # Errors
/// What is not understood or out of bounds, in one sentence.
pub(super) fn read(arguments: &[String]) -> Outcome<Asked> {
    let mut asked = Asked {
        edition: Path::new("editions/gumukmas").to_path_buf(),
        pushes: Vec::new(),
        view: View::Sampled(Lens::default()),
        samples: SAMPLES,
        seed: 1,
        year: None,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let needs = |needs: &str| Trouble(format!("{argument} needs {needs}"));
        let mut value = || rest.next().map(String::as_str).unwrap_or_default();
        match argument.as_str() {
            "--edition" => {
                asked.edition = match value() {
                    "" => return Err(needs("the folder of an edition, like editions/gumukmas")),
                    folder => folder.into(),
                }
            }
            "--push" => asked.pushes.push(value().to_owned()),
            "--lens" => {
                asked.view = match value() {
                    "midpoint" => View::Midpoint,
                    word => Lens::ALL
                        .into_iter()
                        .find(|lens| lens.as_str() == word)
                        .map(View::Sampled)
                        .ok_or_else(|| needs("cautious, strengths or midpoint"))?,
                }
            }
            "--samples" => {
                asked.samples = value()
                    .parse()
                    .ok()
                    .filter(|samples| (1..=MOST_SAMPLES).contains(samples))
                    .ok_or_else(|| needs(&format!("a number from 1 to {MOST_SAMPLES}")))?;
            }
            "--seed" => {
                let seed = value().parse();
                asked.seed =
                    seed.map_err(|_| needs(&format!("a whole number from 0 to {}", u64::MAX)))?;
            }
            "--year" => {
                let year = value()
                    .parse()
                    .ok()
                    .filter(|year| (1000..=9999).contains(year));
                asked.year = Some(year.ok_or_else(|| needs("a year, like 2023"))?);
            }
            other => {
                return Err(Trouble(format!(
                    "there is no {other:?}; there are --edition, --push, --lens, --samples, --seed and --year"
                )));
            }
        }
    }
    Ok(asked)
}

impl Asked {
    /// The pushes, on nodes of the edition.
    ///
    /// # Errors
    /// What is wrong with them, in one sentence that says how to mend it.
    pub(super) fn pushes(&self, ecosystem: &Ecosystem) -> Outcome<Vec<Push>> {
        let count = self.pushes.len();
        if count == 0 {
            return Err(Trouble(
                "nothing is pushed; say what, and how hard: --push digital=0.5".into(),
            ));
        }
        if count > MOST_PUSHES {
            return Err(Trouble(format!(
                "{count} pushes are too many; leave out all but {MOST_PUSHES}"
            )));
        }
        let mut pushes: Vec<Push> = Vec::with_capacity(count);
        for written in &self.pushes {
            let Some((id, by)) = written.split_once('=') else {
                return Err(Trouble(format!(
                    "--push {written:?} does not say how hard; write node=push, like digital=0.5"
                )));
            };
            let node = ecosystem.find(id).ok_or_else(|| unknown(id, ecosystem))?;
            let by = by.parse().ok().filter(|by| (-1.0..=1.0).contains(by));
            let by = by.ok_or_else(|| {
                Trouble(format!(
                    "--push {written:?} needs a push from -1 to 1, with a decimal point, like {id}=-0.5"
                ))
            })?;
            if pushes.iter().any(|push| push.node == node) {
                return Err(Trouble(format!(
                    "{id:?} is pushed twice; join both into one --push"
                )));
            }
            pushes.push(Push { node, by });
        }
        if self.samples as usize * ecosystem.nodes.len() > MOST_STATES {
            return Err(Trouble(format!(
                "{} samples of {} nodes are more than fit; ask for at most --samples {}",
                self.samples,
                ecosystem.nodes.len(),
                MOST_STATES / ecosystem.nodes.len()
            )));
        }
        Ok(pushes)
    }
}

/// A node that is not there, and those that could have been meant.
fn unknown(id: &str, ecosystem: &Ecosystem) -> Trouble {
    let all: Vec<&str> = ecosystem
        .nodes
        .iter()
        .map(|node| node.id.as_str())
        .collect();
    let alike: Vec<&str> = all
        .iter()
        .copied()
        .filter(|one| {
            !id.is_empty()
                && (one.contains(id)
                    || id.contains(one)
                    || one[..1] == id[..id.chars().next().map_or(0, char::len_utf8)])
        })
        .collect();
    let shown = match (alike.len(), all.len()) {
        (0, 31..) | (31.., _) => "its ids are in the first column of nodes.csv".to_owned(),
        (0, _) => format!("there are {}", all.join(", ")),
        _ => format!("perhaps {}", alike.join(", ")),
    };
    Trouble(format!("the edition has no node {id:?}; {shown}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;
    use jelajah_core::text::Language;

    fn asked(words: &str) -> Outcome<(Asked, Vec<Push>)> {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        let asked = read(&words)?;
        let folder = workspace::root().join("editions/gumukmas");
        let opened = crate::check::open_edition(&folder).map_err(|_| Trouble("faults".into()))?;
        let pushes = asked.pushes(&opened.edition.live(Language(0)).ecosystem)?;
        Ok((asked, pushes))
    }

    #[test]
    fn what_is_not_said_is_as_on_the_page() {
        let (asked, pushes) = asked("--push digital=0.5 --push modal=-1").unwrap();
        assert_eq!(asked.view, View::Sampled(Lens::Cautious));
        assert_eq!((asked.samples, asked.seed, asked.year), (2000, 1, None));
        assert_eq!((pushes[0].by, pushes[1].by), (0.5, -1.0));
    }

    #[test]
    fn what_is_asked_wrongly_is_said_with_the_way_to_mend_it() {
        for (words, said) in [
            ("--push", "\"\" does not say how hard"),
            ("--lens cautious", "--push digital=0.5"),
            ("--push digital", "node=push"),
            ("--push digitall=0.5", "perhaps digital"),
            ("--push digi=0.5", "perhaps digital"),
            ("--push äpfel=0.5", "there are kreator, usaha"),
            ("--push =0.5", "there are kreator, usaha"),
            ("--push digital=1.5", "from -1 to 1"),
            ("--push digital=-1.01", "from -1 to 1"),
            ("--push digital=0,5", "decimal point"),
            ("--push digital=NaN", "from -1 to 1"),
            ("--push digital=0.5 --push digital=0.1", "pushed twice"),
            ("--push a=1 --push b=1 --push c=1 --push d=1", "all but 3"),
            (
                "--push digital=0.5 --lens bold",
                "cautious, strengths or midpoint",
            ),
            (
                "--push digital=0.5 --lens",
                "cautious, strengths or midpoint",
            ),
            ("--push digital=0.5 --samples 0", "from 1 to 1000000"),
            ("--push digital=0.5 --samples 2e3", "from 1 to 1000000"),
            ("--push digital=0.5 --seed -1", "a whole number"),
            ("--push digital=0.5 --year 23", "a year, like 2023"),
            ("--push digital=0.5 --edition", "the folder of an edition"),
            ("--push digital=0.5 --years 2023", "there is no \"--years\""),
        ] {
            let trouble = asked(words).expect_err(words).0;
            assert!(trouble.contains(said), "{words}: {trouble}");
        }
    }
}
