//! `cargo xtask check [EDITION] [--lang id|en]`: tells every fault of an edition in one run.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jelajah_core::edition::Fault;
use jelajah_core::edition::native::{
    MAX_FILE, Opened, Rules, Tool, open, say_fine, say_partial, say_total,
};
use jelajah_core::state::Section;
use jelajah_core::state::address::{Names, understands};

/// The edition that is meant where none is named.
const DEFAULT_EDITION: &str = "editions/gumukmas";

/// Runs the command with its arguments, without the word `check`.
pub(crate) fn run(arguments: &[String]) -> ExitCode {
    let Some((folder, tool)) = read_arguments(arguments) else {
        eprintln!("cargo xtask check [EDITION] [--lang id|en]");
        return ExitCode::from(2);
    };
    match open_edition(&folder) {
        Ok(opened) => {
            println!("{}", say_fine(&opened.edition, tool));
            for line in say_partial(&opened.edition, tool) {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in &faults {
                println!("{}", fault.say(tool));
            }
            println!("{}", say_total(faults.len(), tool));
            ExitCode::FAILURE
        }
    }
}

fn read_arguments(arguments: &[String]) -> Option<(PathBuf, Tool)> {
    let mut folder = None;
    let mut tool = Tool::default();
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--lang") {
            Some("") => tool = Tool::from_code(rest.next()?)?,
            Some(code) => tool = Tool::from_code(code.strip_prefix('=')?)?,
            None if argument.starts_with('-') || folder.is_some() => return None,
            None => folder = Some(PathBuf::from(argument)),
        }
    }
    Some((folder.unwrap_or_else(|| DEFAULT_EDITION.into()), tool))
}

/// Reads and checks the edition in a folder; all of its faults if it has any.
pub(crate) fn open_edition(folder: &Path) -> Result<Opened, Vec<Fault>> {
    let sections = Section::ALL.map(Section::id);
    let rules = Rules {
        sections: &sections,
        understands: Some(&|edition, view| understands(view, &Names::of(edition))),
    };
    open(&mut |name| file_bytes(&folder.join(name)), &rules)
}

/// The bytes of a file; nothing where it cannot be read. Of a file over the limit, just enough to tell that it is.
fn file_bytes(path: &Path) -> Option<Vec<u8>> {
    let file = std::fs::File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(words: &[&str]) -> Option<(PathBuf, Tool)> {
        read_arguments(
            &words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn the_language_may_stand_before_or_behind_the_edition() {
        let wanted = Some((PathBuf::from("e"), Tool::En));
        assert_eq!(arguments(&["e", "--lang", "en"]), wanted);
        assert_eq!(arguments(&["--lang=en", "e"]), wanted);
        assert_eq!(
            arguments(&[]),
            Some((PathBuf::from(DEFAULT_EDITION), Tool::Id))
        );
        for wrong in [
            &["--lang"][..],
            &["--lang", "xx"],
            &["a", "b"],
            &["--what"],
            &["--language"],
        ] {
            assert_eq!(arguments(wrong), None, "{wrong:?}");
        }
    }
}
