//! Which years an axis writes. It must not know what stands at them.

use super::canvas::width_of;
use super::mark_style::{Mark, MarkStyle};

/// The years that are written: the chosen one, the first and last, and of the others every one, or every second, or
/// those that 5 or 10 divides, as there is room.
pub(super) fn labelled_years(
    (first, last): (i32, i32),
    step: f64,
    chosen: Option<i32>,
) -> Vec<i32> {
    let room = width_of(
        "0000",
        MarkStyle::new(Mark::TickText).flag(MarkStyle::CHOSEN_YEAR, true),
    ) + 7.0;
    let every = [1, 2, 5, 10, 20, 50, 100]
        .into_iter()
        .find(|every| {
            let fits = f64::from(*every) * step >= room;
            fits && (*every != 2 || last - first <= 10)
        })
        .unwrap_or(1000);
    let from = if every <= 2 {
        first
    } else {
        (first + every - 1) / every * every
    };
    let all = (from..=last).step_by(every as usize);
    let mut years: Vec<i32> = Vec::new();
    for year in chosen.into_iter().chain([first, last]).chain(all) {
        let far = |other: &i32| f64::from((year - other).abs()) * step >= room;
        if years.iter().all(far) {
            years.push(year);
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_written_as_there_is_room_and_the_chosen_one_always() {
        assert_eq!(labelled_years((2019, 2021), 80.0, None), [2019, 2021, 2020]);
        assert_eq!(
            labelled_years((2010, 2025), 28.0, None),
            [2010, 2025, 2015, 2020]
        );
        assert_eq!(
            labelled_years((2018, 2025), 19.0, Some(2022)),
            [2022, 2018, 2025]
        );
        assert_eq!(
            labelled_years((2018, 2025), 19.0, Some(2019))[..2],
            [2019, 2025]
        );
    }
}
