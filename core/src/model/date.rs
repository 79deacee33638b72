//! Dates with the precision that the source gave: a year, a month, a day, or a range of days. Floor 1: it knows no
//! clock and no language.

use serde::{Deserialize, Serialize};

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

/// A date of the Gregorian calendar, as exactly as it is known. Months and days count from 1; a part that is not known
/// is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12, or 0.
    pub month: u8,
    /// The day of the month, or 0.
    pub day: u8,
}

/// Days since 1 January 1970, which is day 0.
pub type DayNumber = i32;

impl Date {
    /// Reads `2022`, `2022-12` or `2022-12-06`. Anything else, also a day that does not exist, is refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let part = |text: &str, width: usize| -> Option<u32> {
            let plain = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
            if plain { text.parse().ok() } else { None }
        };
        let year = part(parts.next()?, 4)? as i32;
        let month = parts
            .next()
            .map(|text| part(text, 2))
            .map_or(Some(0), |month| month.filter(|m| (1..=12).contains(m)))?
            as u8;
        let day = parts
            .next()
            .map(|text| part(text, 2))
            .map_or(Some(0), |day| {
                day.filter(|d| (1..=u32::from(days_in_month(year, month))).contains(d))
            })? as u8;
        (year > 0 && parts.next().is_none()).then_some(Self { year, month, day })
    }

    /// How exactly it is known.
    #[must_use]
    pub const fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// Its time in years: a whole number is the middle of a year, and a month stands at its own middle.
    #[must_use]
    pub fn in_years(self) -> f64 {
        let months = match self.month {
            0 => 6.0,
            month => f64::from(month) - 0.5,
        };
        f64::from(self.year) - 0.5 + months / 12.0
    }

    /// The first day that it may mean.
    #[must_use]
    pub fn first_day(self) -> DayNumber {
        day_from_civil(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day that it may mean.
    #[must_use]
    pub fn last_day(self) -> DayNumber {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 {
            days_in_month(self.year, month)
        } else {
            self.day
        };
        day_from_civil(self.year, month, day)
    }
}

/// From a date to a date; `end` is empty for a single date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// When it was, or when it began.
    pub start: Date,
    /// When it ended, if it lasted.
    pub end: Option<Date>,
}

impl Span {
    /// The first day it covers.
    #[must_use]
    pub fn first_day(self) -> DayNumber {
        self.start.first_day()
    }

    /// The last day it covers.
    #[must_use]
    pub fn last_day(self) -> DayNumber {
        self.end.unwrap_or(self.start).last_day()
    }

    /// Whether it is known to be one day, so that it is drawn as a dot and not as a bar.
    #[must_use]
    pub fn is_one_day(self) -> bool {
        self.first_day() == self.last_day()
    }
}

/// How many days a month has; 0 for a month that is not 1 to 12.
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 0,
    }
}

/// The day number of a civil date (H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
#[must_use]
pub const fn day_from_civil(year: i32, month: u8, day: u8) -> DayNumber {
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The year in which a day lies.
#[must_use]
pub const fn year_from_day(day: DayNumber) -> i32 {
    // 400 years have 146,097 days; the estimate is off by one year at most.
    let mut year = 1970 + (day as i64 * 400).div_euclid(146_097) as i32;
    while day_from_civil(year + 1, 1, 1) <= day {
        year += 1;
    }
    while day_from_civil(year, 1, 1) > day {
        year -= 1;
    }
    year
}

/// The civil date of a day as year, month and day, the last two from 1 (H. Hinnant, `civil_from_days`).
#[must_use]
pub const fn civil_from_day(day: DayNumber) -> Date {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = ((month_from_march + 2) % 12 + 1) as u8;
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    Date { year, month, day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_the_precision_that_they_were_given() {
        assert_eq!(Date::parse("2022").unwrap().precision(), Precision::Year);
        assert_eq!(
            Date::parse("2022-12").unwrap().precision(),
            Precision::Month
        );
        assert_eq!(
            Date::parse("2022-12-06").unwrap().precision(),
            Precision::Day
        );
    }

    #[test]
    fn impossible_dates_and_spreadsheet_dates_are_refused() {
        for text in [
            "2022-02-29",
            "2022-13",
            "2022-00",
            "2022-1-1",
            "06/12/2022",
            "22",
            "",
            "2022-12-06x",
            "0000",
            "2022-12-06-01",
        ] {
            assert!(Date::parse(text).is_none(), "{text:?} was read");
        }
    }

    #[test]
    fn a_leap_day_exists_only_in_leap_years() {
        assert!(Date::parse("2024-02-29").is_some());
        assert!(Date::parse("1900-02-29").is_none());
        assert!(Date::parse("2000-02-29").is_some());
    }

    #[test]
    fn a_year_covers_all_its_days() {
        let year = Date::parse("2020").unwrap();
        assert_eq!(year.last_day() - year.first_day(), 365);
        assert_eq!(Date::parse("1970-01-01").unwrap().first_day(), 0);
    }

    #[test]
    fn the_year_of_a_day_is_found_at_its_edges() {
        for year in 1200..2100 {
            assert_eq!(year_from_day(day_from_civil(year, 1, 1)), year);
            assert_eq!(year_from_day(day_from_civil(year, 12, 31)), year);
        }
    }

    #[test]
    fn a_day_number_gives_its_civil_date_back() {
        for day in day_from_civil(1199, 12, 1)..day_from_civil(2101, 2, 1) {
            let date = civil_from_day(day);
            assert_eq!(day_from_civil(date.year, date.month, date.day), day);
            assert!((1..=days_in_month(date.year, date.month)).contains(&date.day));
        }
    }
}
