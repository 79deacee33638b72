//! Steps of the calendar: days, weeks, months, years, and how to walk time by them. Floor 1: it knows no pixels.

use super::date::{Date, DayNumber, civil_from_day, day_from_civil};

/// A regular division of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Each day.
    Day,
    /// The 1st, 8th, 15th and 22nd of each month, so that months stay whole.
    Week,
    /// That many months, a divisor of 12.
    Months(u8),
    /// That many years.
    Years(i32),
}

impl Step {
    /// All steps that are used, from fine to coarse.
    pub const LADDER: [Self; 15] = [
        Self::Day,
        Self::Week,
        Self::Months(1),
        Self::Months(3),
        Self::Months(6),
        Self::Years(1),
        Self::Years(2),
        Self::Years(5),
        Self::Years(10),
        Self::Years(20),
        Self::Years(50),
        Self::Years(100),
        Self::Years(200),
        Self::Years(500),
        Self::Years(1000),
    ];

    /// How many days its shortest stretch has, about.
    #[must_use]
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Months(months) => 30.4 * f64::from(months),
            Self::Years(years) => 365.2 * f64::from(years),
        }
    }

    /// The finest step of the ladder that is at least `days` long.
    #[must_use]
    pub fn of_at_least(days: f64) -> Self {
        Self::LADDER
            .into_iter()
            .find(|step| step.days() >= days)
            .unwrap_or(Self::Years(1000))
    }

    /// Whether every beginning of `coarser` is a beginning of this step too.
    #[must_use]
    pub const fn divides(self, coarser: Self) -> bool {
        match (self, coarser) {
            (Self::Day, _) => true,
            (Self::Week, Self::Day) => false,
            (Self::Week, _) => true,
            (Self::Months(_), Self::Day | Self::Week) => false,
            (Self::Months(fine), Self::Months(coarse)) => coarse % fine == 0,
            (Self::Months(_), Self::Years(_)) => true,
            (Self::Years(fine), Self::Years(coarse)) => coarse % fine == 0,
            (Self::Years(_), _) => false,
        }
    }

    /// The beginning of the stretch in which a day lies.
    #[must_use]
    pub const fn start(self, day: DayNumber) -> DayNumber {
        let Date {
            year,
            month,
            day: in_month,
        } = civil_from_day(day);
        match self {
            Self::Day => day,
            Self::Week => {
                let back = (in_month - 1) % 7;
                day - if in_month > 28 { in_month - 22 } else { back } as i32
            }
            Self::Months(months) => {
                day_from_civil(year, month - (month - 1) % at_least_one(months), 1)
            }
            Self::Years(years) => {
                let years = if years < 1 { 1 } else { years };
                day_from_civil(year - year.rem_euclid(years), 1, 1)
            }
        }
    }

    /// The beginning of the stretch after the one in which a day lies.
    #[must_use]
    pub const fn next(self, day: DayNumber) -> DayNumber {
        let Date {
            year,
            month,
            day: in_month,
        } = civil_from_day(day);
        match self {
            Self::Day => day + 1,
            Self::Week if in_month >= 22 => Self::Months(1).next(day),
            Self::Week => self.start(day) + 7,
            Self::Months(months) => {
                let months = at_least_one(months);
                let month = month - (month - 1) % months + months;
                if month > 12 {
                    day_from_civil(year + 1, month - 12, 1)
                } else {
                    day_from_civil(year, month, 1)
                }
            }
            Self::Years(years) => {
                let years = if years < 1 { 1 } else { years };
                day_from_civil(year - year.rem_euclid(years) + years, 1, 1)
            }
        }
    }
}

const fn at_least_one(count: u8) -> u8 {
    if count == 0 { 1 } else { count }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_covers_time_without_gap_or_overlap() {
        for step in Step::LADDER {
            for day in (day_from_civil(1199, 12, 1)..day_from_civil(2101, 1, 1)).step_by(11) {
                let (start, next) = (step.start(day), step.next(day));
                assert!(start <= day && day < next, "{step:?} {day}");
                assert_eq!(step.start(next), next, "{step:?} {day}");
                assert_eq!(step.start(next - 1), start, "{step:?} {day}");
            }
        }
    }

    #[test]
    fn a_divisor_begins_wherever_the_coarser_step_begins() {
        for fine in Step::LADDER {
            for coarse in Step::LADDER {
                if fine.divides(coarse) {
                    let begin = coarse.next(day_from_civil(1800, 3, 5));
                    assert_eq!(fine.start(begin), begin, "{fine:?} {coarse:?}");
                }
            }
        }
    }
}
