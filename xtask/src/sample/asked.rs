//! How large a sample is asked for, and where it is to lie.

use super::Sample;
use crate::{Outcome, Trouble};
use std::path::{Path, PathBuf};

/// Reads the arguments: what is not said is as in a sample of middling size.
///
/// # Errors
/// What is not understood or out of bounds, in one sentence.
pub(super) fn read(arguments: &[String]) -> Outcome<(Sample, PathBuf)> {
    let mut sample = Sample {
        events: 1_000,
        nodes: 200,
        years: (2000, 2024),
        seed: 1,
    };
    let mut folder = Path::new("target/sample").to_path_buf();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let wrong = |needs: &str| Trouble(format!("{argument} needs {needs}"));
        let value = rest.next().map(String::as_str).unwrap_or_default();
        let number = |least: usize, most: usize| {
            let number = value.parse().ok();
            number
                .filter(|number| (least..=most).contains(number))
                .ok_or_else(|| wrong(&format!("a number from {least} to {most}")))
        };
        match argument.as_str() {
            "--events" => sample.events = number(1, 100_000)?,
            "--nodes" => sample.nodes = number(12, 20_000)?,
            "--seed" => sample.seed = number(0, usize::MAX)? as u64,
            "--years" => {
                let years = value.split_once('-').and_then(|(first, last)| {
                    Some((first.parse::<i32>().ok()?, last.parse::<i32>().ok()?))
                });
                sample.years = years
                    // Two years at least, since some charts compare; the years around them need four digits too.
                    .filter(|(first, last)| *first >= 1003 && first < last && *last <= 9990)
                    .ok_or_else(|| wrong("two years, like 2000-2024"))?;
            }
            "--out" if !value.is_empty() => folder = PathBuf::from(value),
            "--out" => return Err(wrong("a folder")),
            other => return Err(Trouble(format!("sample does not know {other:?}"))),
        }
    }
    Ok((sample, folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_wrongly_is_said() {
        for wrong in [
            &["--nodes", "3"][..],
            &["--years", "2024-2000"],
            &["--events"],
            &["--out"],
            &["--what", "1"],
        ] {
            let words: Vec<String> = wrong.iter().map(|word| (*word).to_owned()).collect();
            assert!(read(&words).is_err(), "{wrong:?}");
        }
    }
}
