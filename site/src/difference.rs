//! A text as its difference from another one that the reader has already: the page of a second language is, for the
//! greater part, the first page again. The worker puts it together (`public/worker/offline.js`).

use std::collections::HashMap;

/// Pieces shorter than this are said again rather than pointed at, in units of UTF-16.
const SHORTEST: usize = 32;
/// How many places with the same beginning are tried, those nearest to where the last piece ended.
const MOST_TRIED: usize = 24;

/// The difference as JSON: over and over a text to say, a way to go on in `from`, and how much to take there, both in
/// units of UTF-16, as JavaScript counts.
pub(crate) fn between(from: &str, to: &str) -> String {
    let (from, to): (Vec<u16>, Vec<u16>) =
        (from.encode_utf16().collect(), to.encode_utf16().collect());
    let mut places: HashMap<&[u16], Vec<usize>> = HashMap::new();
    for (place, window) in from.windows(SHORTEST).enumerate() {
        places.entry(window).or_default().push(place);
    }
    let mut parts: Vec<serde_json::Value> = Vec::new();
    let (mut said, mut at, mut expected) = (0, 0, 0);
    while at < to.len() {
        let found = to
            .get(at..at + SHORTEST)
            .filter(|window| !is_second_half(window[0]))
            .and_then(|window| places.get(window))
            .map(|places| best(&from, &to[at..], places, expected));
        let Some((place, mut length)) = found else {
            at += 1;
            continue;
        };
        if to
            .get(at + length)
            .is_some_and(|next| is_second_half(*next))
        {
            length -= 1;
        }
        parts.push(String::from_utf16_lossy(&to[said..at]).into());
        parts.push((place as i64 - expected as i64).into());
        parts.push(length.into());
        at += length;
        (said, expected) = (at, place + length);
    }
    parts.push(String::from_utf16_lossy(&to[said..]).into());
    serde_json::Value::Array(parts).to_string()
}

/// Whether a unit is the second of the two that some characters take; nothing is cut before it.
fn is_second_half(unit: u16) -> bool {
    (0xdc00..0xe000).contains(&unit)
}

/// Of the places that begin alike the one that goes on longest, and how long; the nearest of equals.
fn best(from: &[u16], to: &[u16], places: &[usize], expected: usize) -> (usize, usize) {
    let near = places.partition_point(|place| *place < expected);
    let from_here = near.saturating_sub(MOST_TRIED / 2);
    let until = (from_here + MOST_TRIED).min(places.len());
    let tried = places[from_here..until].iter().map(|place| {
        let alike = from[*place..].iter().zip(to).take_while(|(a, b)| a == b);
        (*place, alike.count())
    });
    // A jump has to be said, so a little more is not worth it.
    let worth = |(place, length): &(usize, usize)| length + if *place == expected { 8 } else { 0 };
    tried.max_by_key(worth).unwrap_or((places[0], SHORTEST))
}

#[cfg(test)]
mod tests {
    use super::between;

    /// What the worker does.
    fn joined(from: &str, difference: &str) -> String {
        let from: Vec<u16> = from.encode_utf16().collect();
        let parts: Vec<serde_json::Value> = serde_json::from_str(difference).unwrap();
        let (mut at, mut text) = (0_i64, String::new());
        for part in parts.chunks(3) {
            text.push_str(part[0].as_str().unwrap());
            if let [_, way, length] = part {
                at += way.as_i64().unwrap();
                let end = at + length.as_i64().unwrap();
                text.push_str(&String::from_utf16(&from[at as usize..end as usize]).unwrap());
                at = end;
            }
        }
        text
    }

    #[test]
    fn a_text_is_put_together_from_another_and_what_is_its_own() {
        let rows = |word: &str| -> String {
            (0..200)
                .map(|row| {
                    format!("<tr><td class=place data-row={row}>{word} {row} \u{1f33f}</td></tr>\n")
                })
                .collect()
        };
        let (from, to) = (rows("bambu"), rows("bamboo") + "the end \u{2014} \u{1f33f}");
        let difference = between(&from, &to);
        assert_eq!(joined(&from, &difference), to);
        assert!(difference.len() < to.len() / 2, "{}", difference.len());
    }

    #[test]
    fn texts_that_share_nothing_or_all_are_told_too() {
        for (from, to) in [("", ""), ("", "all new"), ("gone", ""), ("short", "short")] {
            assert_eq!(joined(from, &between(from, to)), to);
        }
        let same = "the same words again and again, as long as it takes to be worth pointing at";
        assert_eq!(between(same, same), format!("[\"\",0,{},\"\"]", same.len()));
    }
}
