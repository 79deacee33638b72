//! How all changes of a map are written in an address, and read back.
//!
//! A link has six states, so seven links have 6^7 states together, which three of the 66 characters that an address leaves
//! as they are (RFC 3986, "unreserved") can tell apart. So 65 links take 28 characters.

use super::change::{Change, STATES};
use super::map::Map;

/// So many links are written together, in three characters.
const GROUP: usize = 7;

/// In the order of their value. What could be taken for the end of a sentence stands last, so that it seldom ends an
/// address.
const CHARACTERS: &[u8; 66] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~.";

/// Why a text holds no changes for a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChanges {
    /// It has another length than the map's links need, perhaps since links were added since: what is needed, and what
    /// is there, in characters.
    Length(usize, usize),
    /// A character that is never used.
    Character(char),
    /// Characters that are used, but never together: the beginning of theirs, counted from 1.
    Group(usize),
}

/// Writes what was changed in the links of a map as it is given: [`unpack_changes`] gives it back. Links without a change
/// count as given; so does a change to what is given.
#[must_use]
pub fn pack_changes(given: &Map, changes: &[Change]) -> String {
    let mut text = String::new();
    for (place, arrows) in given.arrows().chunks(GROUP).enumerate() {
        let mut value = 0;
        for (offset, arrow) in arrows.iter().enumerate().rev() {
            let change = changes.get(place * GROUP + offset).copied();
            let all = Change::all(arrow);
            let digit = all.iter().position(|one| Some(*one) == change);
            value = value * STATES + digit.unwrap_or(0);
        }
        for _ in 0..characters(arrows.len()) {
            text.push(char::from(CHARACTERS[value % CHARACTERS.len()]));
            value /= CHARACTERS.len();
        }
    }
    text
}

/// Reads what [`pack_changes`] wrote: one change for each link.
///
/// # Errors
/// If the text was not written for a map of so many links.
pub fn unpack_changes(given: &Map, text: &str) -> Result<Vec<Change>, NoChanges> {
    let groups = given.arrows().chunks(GROUP);
    let needed = groups.clone().map(|arrows| characters(arrows.len())).sum();
    // Characters first: a text that was damaged on its way is told as such.
    let mut values = Vec::with_capacity(needed);
    for sign in text.chars() {
        let value = CHARACTERS.iter().position(|one| char::from(*one) == sign);
        values.push(value.ok_or(NoChanges::Character(sign))?);
    }
    if values.len() != needed {
        return Err(NoChanges::Length(needed, values.len()));
    }
    let mut changes = Vec::with_capacity(given.arrows().len());
    let mut at = 0;
    for arrows in groups {
        let end = at + characters(arrows.len());
        let mut value = 0;
        for digit in values[at..end].iter().rev() {
            value = value * CHARACTERS.len() + digit;
        }
        for arrow in arrows {
            changes.push(Change::all(arrow)[value % STATES]);
            value /= STATES;
        }
        if value > 0 {
            return Err(NoChanges::Group(at + 1));
        }
        at = end;
    }
    Ok(changes)
}

/// How many characters so many links take, from one up to [`GROUP`]: the fewest that tell their states apart.
const fn characters(links: usize) -> usize {
    match links {
        1 | 2 => 1,
        3 | 4 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeIndex;
    use crate::model::ecosystem::{Sign, Strength};
    use crate::simulation::Arrow;

    const SIGNS: [Sign; 3] = [Sign::Plus, Sign::Minus, Sign::Open];
    const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Medium, Strength::Strong];

    fn map(links: usize) -> Map {
        let arrow = |place: usize| {
            let (sign, strength) = (SIGNS[place % 3], STRENGTHS[place / 3 % 3]);
            Arrow::new(NodeIndex(0), NodeIndex(1), sign, strength)
        };
        Map::new(2, (0..links).map(arrow).collect())
    }

    #[test]
    fn every_change_of_any_number_of_links_is_read_back() {
        for links in 0..150 {
            let map = map(links);
            for round in 0..7 {
                let change = |(place, arrow): (usize, &Arrow)| {
                    // A round with everything at its last state, then mixtures.
                    let state = if round == 0 {
                        5
                    } else {
                        place * round + place / 5
                    };
                    Change::all(arrow)[state % STATES]
                };
                let changes: Vec<Change> = map.arrows().iter().enumerate().map(change).collect();
                let text = pack_changes(&map, &changes);
                assert_eq!(unpack_changes(&map, &text), Ok(changes), "{text}");
            }
        }
    }

    #[test]
    fn sixty_five_links_take_28_characters_that_an_address_leaves_alone() {
        let map = map(65);
        let last: Vec<Change> = map
            .arrows()
            .iter()
            .map(|arrow| Change::all(arrow)[5])
            .collect();
        for text in [pack_changes(&map, &[]), pack_changes(&map, &last)] {
            assert_eq!(text.len(), 28);
            assert!(
                text.chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || "-_~.".contains(sign))
            );
        }
        assert_eq!(pack_changes(&map, &[]), "A".repeat(28));
    }

    #[test]
    fn a_few_links_take_as_few_characters_as_tell_their_states_apart() {
        let lengths = [0, 1, 2, 3, 4, 5, 7, 8].map(|links| pack_changes(&map(links), &[]).len());
        assert_eq!(lengths, [0, 1, 1, 2, 2, 3, 3, 4]);
    }

    #[test]
    fn a_change_to_what_is_given_is_no_change() {
        let map = map(1);
        assert_eq!(pack_changes(&map, &[Change::Sign(Sign::Plus)]), "A");
    }

    #[test]
    fn what_was_not_written_for_the_map_is_refused_with_the_reason() {
        let map = map(9);
        assert_eq!(unpack_changes(&map, "AAAA").map(|all| all.len()), Ok(9));
        for (text, wrong) in [
            ("", NoChanges::Length(4, 0)),
            ("AAA", NoChanges::Length(4, 3)),
            ("AAAAA", NoChanges::Length(4, 5)),
            ("AA!A", NoChanges::Character('!')),
            ("AA%41A", NoChanges::Character('%')),
            ("AAäA", NoChanges::Character('ä')),
            ("...A", NoChanges::Group(1)),
            ("AAA.", NoChanges::Group(4)),
        ] {
            assert_eq!(unpack_changes(&map, text), Err(wrong), "{text}");
        }
    }

    #[test]
    fn no_text_of_two_characters_panics() {
        let map = map(4);
        for first in 0..=127_u8 {
            for second in 0..=127_u8 {
                let text: String = [first, second].map(char::from).into_iter().collect();
                if let Ok(changes) = unpack_changes(&map, &text) {
                    assert_eq!(pack_changes(&map, &changes), text);
                }
            }
        }
    }
}
