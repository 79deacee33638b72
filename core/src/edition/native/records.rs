//! Text of a CSV file to rows of cells: any line ends, any of the usual marks between cells, quotes over lines, and the
//! two ways in which spreadsheets wrap a file. It must not know what the columns mean.

use crate::edition::likeness::trimmed;

/// The marks that may stand between cells; of two that a header has as many of, the first.
const MARKS: [char; 4] = [',', ';', '\t', '|'];

/// The rows of a file, the header first.
pub(super) struct Records {
    pub(super) rows: Vec<Vec<String>>,
    /// The spreadsheet row where a quote ends in the middle of a cell, or stays open to the end of the file: somewhere
    /// above, one is missing.
    pub(super) open_quote: Option<u32>,
}

/// Splits a file into rows of cells.
pub(super) fn records(text: &str) -> Records {
    let (declared, text) = match declared(text) {
        Some((mark, rest)) => (Some(mark), rest),
        None => (None, text),
    };
    let mark = declared.unwrap_or_else(|| most_of(text, true));
    let mut found = split(text, mark);
    unwrap(&mut found.rows, mark);
    found
}

/// The mark that a first line `sep=;` declares, which spreadsheets write, read and do not count; and what follows it.
fn declared(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\r', '\n'])?;
    let line = text[..end].trim_start_matches('"');
    let head = line.get(..4)?;
    let mark = line[4..].chars().next()?;
    let closed = line[4 + mark.len_utf8()..]
        .chars()
        .all(|sign| sign == '"' || MARKS.contains(&sign));
    let rest = &text[end..];
    let rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
    (head.eq_ignore_ascii_case("sep=") && closed && !mark.is_alphanumeric()).then_some((mark, rest))
}

/// The mark between cells: the one that the header has most of, outside of quotes or altogether.
fn most_of(text: &str, outside: bool) -> char {
    let mut counts = [0_usize; MARKS.len()];
    let mut quoted = false;
    for sign in text.chars() {
        match sign {
            '"' => quoted = !quoted && outside,
            // Old spreadsheets end lines with a lone carriage return.
            '\r' | '\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(place) = MARKS.iter().position(|mark| *mark == sign) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let first = counts.iter().position(|count| *count == most);
    MARKS[first.unwrap_or(0)]
}

/// Splits text into rows of cells at a mark.
fn split(text: &str, mark: char) -> Records {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut closed = false;
    let mut stray = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                '\n'
            }
            other => other,
        };
        let row = rows.len() - 1;
        let cell = rows[row].len() - 1;
        if quoted {
            if letter == '"' && letters.next_if_eq(&'"').is_none() {
                quoted = false;
                closed = true;
            } else {
                rows[row][cell].push(letter);
            }
        } else if letter == '"' && trimmed(&rows[row][cell]).is_empty() && !closed {
            rows[row][cell].clear();
            quoted = true;
        } else if letter == mark {
            rows[row].push(String::new());
            closed = false;
        } else if letter == '\n' {
            rows.push(vec![String::new()]);
            closed = false;
        } else {
            if closed && !letter.is_whitespace() {
                stray = stray.or(Some(rows.len() as u32));
            }
            rows[row][cell].push(letter);
        }
    }
    let open_quote = stray.or_else(|| quoted.then_some(rows.len() as u32));
    Records { rows, open_quote }
}

/// Takes apart rows that stand in their first cell as a whole: a spreadsheet that expects another mark takes each line
/// for one cell, and saves it so.
fn unwrap(rows: &mut [Vec<String>], mark: char) {
    let alone = |row: &[String]| match row {
        [first, rest @ ..] if rest.iter().all(|cell| trimmed(cell).is_empty()) => {
            Some(trimmed(first).to_owned())
        }
        _ => None,
    };
    let Some(header) = rows.first().cloned() else {
        return;
    };
    let (inner, width) = match alone(&header) {
        Some(line) => {
            let inner = most_of(&line, false);
            let names = split(&line, inner).rows.swap_remove(0);
            (inner, names.len())
        }
        None => (mark, header.len()),
    };
    if width < 2 {
        return;
    }
    for row in rows {
        let Some(line) = alone(row).filter(|line| line.contains(inner)) else {
            continue;
        };
        let mut within = split(&line, inner);
        let fits = within.rows.len() == 1 && within.rows[0].len() <= width;
        if fits && within.open_quote.is_none() {
            *row = within.rows.swap_remove(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        records(text).rows
    }

    #[test]
    fn a_line_that_declares_the_mark_is_no_row() {
        for text in [
            "sep=;\na;b\n1,5;2",
            "SEP=;\r\na;b\r\n1,5;2",
            "\"sep=;\"\na;b\n1,5;2",
            "sep=;;\ra;b\r1,5;2",
        ] {
            assert_eq!(rows(text), [["a", "b"], ["1,5", "2"]], "{text:?}");
        }
        assert_eq!(rows("sep=\t\na\tb\n1\t2")[1], ["1", "2"]);
        assert_eq!(rows("sep=a,b\n1,2")[0], ["sep=a", "b"]);
    }

    #[test]
    fn marks_inside_quotes_do_not_count() {
        assert_eq!(rows("\"a,x,y\";b\n1;2")[0], ["a,x,y", "b"]);
        assert_eq!(rows("a\tb|c\td\n1\t2\t3")[0], ["a", "b|c", "d"]);
        assert_eq!(rows("a|b\n1|2")[1], ["1", "2"]);
    }

    #[test]
    fn rows_that_a_spreadsheet_took_for_one_cell_are_taken_apart() {
        let wanted = [["a", "b", "c"], ["1", "x, y", "3"], ["4", "5", "6"]];
        for text in [
            "\"a,b,c\"\n\"1,\"\"x, y\"\",3\"\n\"4,5,6\"",
            "a,b,c\n\"1,\"\"x, y\"\",3\"\n4,5,6",
            "a,b,c;;;\n\"1,\"\"x, y\"\",3\";;;\n4,5,6;;;",
        ] {
            assert_eq!(rows(text), wanted, "{text:?}");
        }
        // A single column with commas in its texts is one.
        assert_eq!(rows("a\n\"1,2\"")[1], ["1,2"]);
    }
}
