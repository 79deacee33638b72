//! Dates as people and spreadsheets write them: which date of the tables a text may stand for. It knows no table.

use super::amount::MINUS;
use crate::model::date::{Date, civil_from_day};

/// How the names of months begin, in Indonesian and in English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "agt", "ags", "aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// The day that spreadsheets give this number, for the years 1955 to 2118: `44901` is 6 December 2022.
pub(super) fn of_serial(text: &str) -> Option<String> {
    // The day itself ends where the time of day begins.
    let day = text.split(['.', ',']).next().unwrap_or(text);
    let number: i32 = day.parse().ok()?;
    let since_1970 = 25_569;
    let known = day.len() == 5 && (20_000..80_000).contains(&number);
    known.then(|| written(civil_from_day(number - since_1970)))
}

fn written(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// The dates that a text may stand for which is not written as the tables write dates, the likeliest first. Where day
/// and month cannot be told apart, both orders.
pub(super) fn meant(text: &str) -> Vec<String> {
    let bare = text.trim_matches(|sign: char| sign.is_whitespace() || "'’".contains(sign));
    // Without a time of day.
    let day = match bare.split_once(['T', ' ']) {
        Some((day, time)) if time.contains(':') => day,
        _ => bare,
    };
    let parts: Vec<&str> = day
        .split(|sign: char| MINUS.contains(&sign) || "/.,".contains(sign) || sign.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let mut numbers = Vec::with_capacity(3);
    let mut month = None;
    for part in &parts {
        match (part.parse::<u32>(), month_of(part)) {
            (Ok(number), _) => numbers.push((number, part.len())),
            (_, Some(named)) if month.is_none() => month = Some(named),
            _ => return Vec::new(),
        }
    }
    // Years of two digits are those of this century.
    let year = |(number, digits): (u32, usize)| match digits {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    };
    let of_day =
        |at, month: u32, day: u32| year(at).map(|year| format!("{year:04}-{month:02}-{day:02}"));
    let of_month = |at, month: u32| year(at).map(|year| format!("{year:04}-{month:02}"));
    let found = match (month, numbers.as_slice()) {
        (Some(month), [at]) => vec![of_month(*at, month)],
        (Some(month), [at @ (_, 4), day]) => vec![of_day(*at, month, day.0)],
        (Some(month), [day, at]) => vec![of_day(*at, month, day.0)],
        (None, [at @ (_, 4), month]) | (None, [month, at]) => vec![of_month(*at, month.0)],
        (None, [at @ (_, 4), first, second]) if first.0 <= 12 => {
            vec![of_day(*at, first.0, second.0)]
        }
        (None, [at @ (_, 4), first, second]) => vec![of_day(*at, second.0, first.0)],
        (None, [first, second, at]) => vec![
            of_day(*at, second.0, first.0),
            of_day(*at, first.0, second.0),
        ],
        _ => Vec::new(),
    };
    let mut dates: Vec<String> = Vec::with_capacity(2);
    for date in found.into_iter().flatten() {
        if date != text && Date::parse(&date).is_some() && !dates.contains(&date) {
            dates.push(date);
        }
    }
    if dates.is_empty() {
        dates = year_meant(text);
    }
    dates
}

/// The year that a text may stand for: `2.022`, `2022.0`, `'2022`.
pub(super) fn year_meant(text: &str) -> Vec<String> {
    let bare = text.trim_matches(|sign: char| !sign.is_ascii_digit());
    let digits: String = match bare.split_once(['.', ',']) {
        Some((whole, zeros)) if whole.len() == 4 && zeros.bytes().all(|byte| byte == b'0') => {
            whole.to_owned()
        }
        Some((whole, rest)) if rest.len() == 3 => [whole, rest].concat(),
        None => bare.to_owned(),
        _ => String::new(),
    };
    let is_year = digits.len() == 4 && digits != text && Date::parse(&digits).is_some();
    is_year.then_some(digits).into_iter().collect()
}

/// The month whose name a word begins with.
fn month_of(word: &str) -> Option<u32> {
    let start: String = word.to_lowercase().chars().take(3).collect();
    let place = MONTHS
        .iter()
        .position(|names| names.contains(&start.as_str()))?;
    Some(place as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_that_a_text_may_stand_for_are_shown_day_before_month() {
        for (text, wanted) in [
            ("06/12/2022", &["2022-12-06", "2022-06-12"][..]),
            ("31/12/2022", &["2022-12-31"]),
            ("12/31/2022", &["2022-12-31"]),
            ("6-12-22", &["2022-12-06", "2022-06-12"]),
            ("12/12/2022", &["2022-12-12"]),
            ("2022/12/06", &["2022-12-06"]),
            ("2022-7-2", &["2022-07-02"]),
            ("2022-13-02", &["2022-02-13"]),
            ("2022–12–06", &["2022-12-06"]),
            ("2022-12-16 00:00:00", &["2022-12-16"]),
            ("2022-12-16T00:00", &["2022-12-16"]),
            ("6 Desember 2022", &["2022-12-06"]),
            ("6-Dec-22", &["2022-12-06"]),
            ("Des-22", &["2022-12"]),
            ("Agustus 2022", &["2022-08"]),
            ("12/2022", &["2022-12"]),
            ("2022/12", &["2022-12"]),
            ("2022-1", &["2022-01"]),
            ("'2022-12-16", &["2022-12-16"]),
            ("2.022", &["2022"]),
            ("2022-02-30", &[]),
            ("soon", &[]),
            ("", &[]),
            ("4294967295/1/1", &[]),
            ("2o22-07-02", &[]),
        ] {
            assert_eq!(meant(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_number_of_five_digits_is_a_day_of_a_spreadsheet() {
        assert_eq!(of_serial("44901").as_deref(), Some("2022-12-06"));
        assert_eq!(of_serial("44901.5").as_deref(), Some("2022-12-06"));
        for text in ["2022", "449010", "19999", "80000", "", "abcde", "-4490"] {
            assert_eq!(of_serial(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_that_was_written_as_an_amount_is_shown() {
        for text in [
            "2.022", "2,022", "2022.0", "2022,00", "'2022", "2022.", " 2022",
        ] {
            assert_eq!(year_meant(text), ["2022"], "{text}");
        }
        for text in ["22", "2022", "soon", "20222", "2022.5"] {
            assert_eq!(year_meant(text), [""; 0], "{text}");
        }
    }
}
