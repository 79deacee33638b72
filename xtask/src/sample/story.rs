//! The events of a sample, where they happen, and the chapters that frame them.

use super::Sample;
use super::chance::Chance;
use super::parts::Parts;
use super::rows::Rows;
use super::words::Words;
use jelajah_core::model::date::{Date, civil_from_day, days_in_month};
use jelajah_core::model::window::Window;

/// Provinces, regencies and villages: one, then this many regencies, each with this many villages.
const REGENCIES: usize = 5;
const VILLAGES: usize = 8;
/// Of a hundred events, how many fall on the one busy day of their year.
const BUSY: usize = 6;
/// How many years before and after the period a few events lie.
const AROUND: i32 = 2;

/// The tables of events and of their places, in this order.
pub(super) fn events(
    sample: &Sample,
    parts: &Parts,
    words: &Words,
    chance: &mut Chance,
) -> (String, String) {
    let mut dates: Vec<[String; 2]> = (0..sample.events).map(|_| dates(sample, chance)).collect();
    dates.sort();
    let mut rows = Rows::new(
        "id date date_end title_id title_en lane theme nodes text_id text_en sources confidence",
    );
    let mut places = Rows::new("event place");
    for (n, [date, end]) in (1..).zip(dates) {
        let id = format!("event_{n}");
        let title = words.say(chance, "event", n);
        let text = words.sentences(chance, 4);
        let touched: Vec<&str> = (0..1 + chance.below(3))
            .map(|_| parts.nodes[chance.hub(parts.nodes.len())].id.as_str())
            .collect();
        let theme = chance.one_of(&["craft", "market", "learning", "rules", "festival", "funds"]);
        let lane = chance.weighted(&[("home", 2), ("near", 3), ("far", 4), ("wide", 3)]);
        rows.add(&[
            &id,
            &date,
            &end,
            &title[0],
            &title[1],
            lane,
            theme,
            &each_once(touched),
            &text[0],
            &text[1],
            &sample.some_source(chance),
            chance.one_of(&["low", "medium", "high"]),
        ]);
        places.add(&[
            &id,
            &format!("village_{}", 1 + chance.below(REGENCIES * VILLAGES)),
        ]);
        if chance.per_cent(10) {
            places.add(&[&id, &format!("regency_{}", 1 + chance.below(REGENCIES))]);
        }
    }
    (rows.done(), places.done())
}

fn each_once(mut ids: Vec<&str>) -> String {
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// A date of any precision, and its end where it is a range; thickest towards the end of the period.
fn dates(sample: &Sample, chance: &mut Chance) -> [String; 2] {
    let (first, last) = sample.years;
    let span = match chance.below(100) {
        0 => Window::from_years(first - AROUND, first - 1),
        1 => Window::from_years(last + 1, last + AROUND),
        _ => Window::from_years(first, last),
    };
    let days = span.days() as usize;
    let day = span.first + chance.below(days).max(chance.below(days)) as i32;
    let date = civil_from_day(day);
    if chance.per_cent(BUSY) {
        let month = 1 + (date.year % 12) as u8;
        let busy = Date {
            month,
            day: days_in_month(date.year, month) / 2,
            ..date
        };
        return [written(busy), String::new()];
    }
    let range = |days: i32| [written(date), written(civil_from_day(day + days))];
    match chance.below(20) {
        0 => [format!("{:04}", date.year), String::new()],
        1 | 2 => [format!("{:04}-{:02}", date.year, date.month), String::new()],
        3 | 4 => range(1 + chance.below(5) as i32),
        5 => range(6 + chance.below(90) as i32),
        _ => [written(date), String::new()],
    }
}

fn written(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// The list of places: villages in regencies in a province.
pub(super) fn places(words: &Words, chance: &mut Chance) -> String {
    let mut rows = Rows::new("id name_id name_en parent");
    let mut add = |id: String, group: &str, n: usize, parent: &str| {
        let name = words.say(chance, group, n);
        rows.add(&[&id, &name[0], &name[1], parent]);
    };
    add("province".into(), "province", 1, "");
    for regency in 1..=REGENCIES {
        let id = format!("regency_{regency}");
        add(id.clone(), "regency", regency, "province");
        for village in 1..=VILLAGES {
            let n = (regency - 1) * VILLAGES + village;
            add(format!("village_{n}"), "place", n, &id);
        }
    }
    rows.done()
}

/// A chapter for each year of the period; the founding text tells of the later half.
pub(super) fn chapters(
    sample: &Sample,
    parts: &Parts,
    words: &Words,
    chance: &mut Chance,
) -> String {
    const MOST: usize = 8;
    let mut rows =
        Rows::new("year title_id title_en basis note_id note_en sources nodes_on links_on");
    let (first, last) = sample.years;
    for (n, year) in (1..).zip(first..=last) {
        let title = words.say(chance, "chapter", n);
        let note = words.sentences(chance, 3);
        let nodes = parts.nodes.iter();
        let nodes = nodes.filter(|node| node.from_year == Some(year));
        let nodes: Vec<&str> = nodes.take(MOST).map(|node| node.id.as_str()).collect();
        let links = parts.links.iter();
        let links = links.filter(|link| link.from_year == Some(year));
        let links: Vec<String> = links.take(MOST).map(|link| parts.name_of(link)).collect();
        let told = 2 * year >= first + last;
        rows.add(&[
            &year.to_string(),
            &title[0],
            &title[1],
            if told { "source_text" } else { "undated" },
            &note[0],
            &note[1],
            if told { "source_1" } else { "" },
            &nodes.join(" "),
            &links.join(" "),
        ]);
    }
    rows.done()
}
