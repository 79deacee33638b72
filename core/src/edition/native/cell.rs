//! What is wrong with a cell whatever its column means: a spreadsheet would compute it, could not compute it, or it
//! holds what is no letter.

use crate::edition::Problem;

/// The largest cell that is read, in bytes.
pub const MAX_CELL: usize = 32 * 1024;

/// How the error values of spreadsheets begin.
const ERRORS: [&str; 22] = [
    "#REF!",
    "#NAME?",
    "#VALUE!",
    "#N/A",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#BUSY!",
    "#UNKNOWN!",
    "#ERROR!",
    "#EXTERNAL!",
    "#PYTHON!",
    "#TIMEOUT!",
    "#GETTING_DATA",
    "####",
    "Err:5",
    "Loading...",
];

/// What is wrong with a cell, and the value that shows it.
pub(super) fn problem(cell: &str) -> Option<(Problem, String)> {
    if cell.len() > MAX_CELL {
        return Some((Problem::CellTooLarge, "32 KB".to_owned()));
    }
    if let Some(broken) = cell.chars().find(|letter| is_broken(*letter)) {
        let code = format!("U+{:04X}", u32::from(broken));
        return Some((Problem::ControlCharacter, code));
    }
    if is_formula(cell) {
        return Some((Problem::Formula, cell.to_owned()));
    }
    let is_error = ERRORS.iter().any(|error| cell.starts_with(error));
    is_error.then(|| (Problem::SpreadsheetError, cell.to_owned()))
}

/// Control characters, marks that turn the direction of writing, and what stands for a letter that was lost.
fn is_broken(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{fffd}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a spreadsheet would compute a cell, or run a command for it. `@nama di Instagram` and `-nya` are text.
fn is_formula(cell: &str) -> bool {
    let Some(sign) = cell.chars().next() else {
        return false;
    };
    let rest = &cell[sign.len_utf8()..];
    match sign {
        '=' => true,
        '+' => rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) || computes(rest),
        '-' | '@' => computes(rest),
        _ => false,
    }
}

/// Whether what follows a sign is an expression: a function's call, a cell of a sheet, a command of another program.
fn computes(rest: &str) -> bool {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "._$".contains(letter);
    let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
    let (name, behind) = rest.split_at(end);
    let letters = name.trim_start_matches('$');
    let column = letters.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let row = column.trim_start_matches('$');
    let is_cell = column.len() < letters.len()
        && !row.is_empty()
        && row.bytes().all(|byte| byte.is_ascii_digit());
    let is_call = !name.is_empty() && behind.starts_with(['(', '|', '!']);
    let calls_later = rest.contains("|'") && rest.contains('!');
    is_call
        || calls_later
        || (is_cell && behind.trim_start().is_empty())
        || (is_cell
            && behind
                .trim_start()
                .starts_with(['+', '-', '*', '/', '^', '&', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_compute_is_a_formula_and_what_people_write_is_text() {
        for cell in [
            "=1",
            "=HYPERLINK(A1)",
            "= x",
            "+cmd|' /C calc'!A0",
            "+x",
            "-cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!D2",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "-A1",
            "-$B$2*3",
            "+1+cmd|'/C calc'!A0",
            "-Sheet1!A1",
        ] {
            assert!(is_formula(cell), "{cell}");
        }
        for cell in [
            "@kampungperahu di Instagram: jadwal melaut",
            "@kampung_perahu",
            "-nya",
            "-nya (akhiran)",
            "- butir pertama",
            "--",
            "-",
            "-1",
            "-0.5",
            "+62 812 3456",
            "+ 5",
            "@",
            "@ 5.000 rupiah",
            "-B2B, usaha ke usaha",
            "a=b",
            "",
        ] {
            assert!(!is_formula(cell), "{cell}");
        }
    }

    #[test]
    fn error_values_of_every_spreadsheet_are_told() {
        for cell in ["#N/A", "#REF!", "#SPILL!", "Err:502", "########", "#ERROR!"] {
            assert_eq!(
                problem(cell),
                Some((Problem::SpreadsheetError, cell.into())),
                "{cell}"
            );
        }
        for cell in ["#gumukmas", "#1", "# judul", "Errata"] {
            assert_eq!(problem(cell), None, "{cell}");
        }
    }
}
