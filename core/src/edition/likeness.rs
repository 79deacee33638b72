//! Names that are nearly right: which known name was probably meant. It knows no table and no language.

use strsim::damerau_levenshtein;

/// Signs that take no room, so that nobody sees that they are there: zero-width spaces and joiners, marks of direction
/// and of byte order, soft hyphens.
pub(crate) const fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text without what surrounds it unseen: spaces and hidden signs.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || is_hidden(sign))
}

/// A name as it is compared: small letters and digits, everything else one `_`.
pub(crate) fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for sign in name.chars().filter(|sign| !is_hidden(*sign)) {
        if sign.is_alphanumeric() {
            out.extend(sign.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
    }
    out.truncate(out.trim_end_matches('_').len());
    out
}

/// The candidate that a name was probably meant to be: the same but for capitals, signs between words or zeros in
/// front, or else the one that is one or two letters away. Nothing where two are equally near.
pub(crate) fn nearest<'c>(
    name: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let wanted = normal(name);
    let bare = wanted.trim_start_matches('0');
    let most = match wanted.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    let mut found: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates.filter(|candidate| !candidate.is_empty()) {
        let known = normal(candidate);
        let same = known == wanted || (!bare.is_empty() && known.trim_start_matches('0') == bare);
        if same {
            return Some(candidate);
        }
        // Letters have four bytes at most.
        if most > 0 && known.len().abs_diff(wanted.len()) <= 4 * most {
            let distance = damerau_levenshtein(&wanted, &known);
            found.extend((distance <= most).then_some((distance, candidate)));
        }
    }
    found.sort_unstable();
    match found.as_slice() {
        [first, second, ..] if first.0 == second.0 && first.1 != second.1 => None,
        [first, ..] => Some(first.1),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
        nearest(name, candidates.iter().copied())
    }

    #[test]
    fn a_name_in_capitals_with_other_signs_or_a_slip_is_found() {
        for (name, wanted) in [
            ("Asks", "asks"),
            ("TITLE ID", "title_id"),
            ("title-id", "title_id"),
            ("aks", "asks"),
            ("ask", "asks"),
            ("titel_id", "title_id"),
            ("confidance", "confidence"),
            ("\u{feff}date", "date"),
        ] {
            let candidates = ["asks", "title_id", "confidence", "date"];
            assert_eq!(near(name, &candidates), Some(wanted), "{name}");
        }
    }

    #[test]
    fn zeros_that_a_spreadsheet_took_away_are_put_back() {
        assert_eq!(near("7", &["007", "008"]), Some("007"));
        assert_eq!(near("3509", &["003509"]), Some("003509"));
        assert_eq!(near("0", &["00"]), None);
    }

    #[test]
    fn what_is_far_from_all_or_as_near_to_two_is_not_guessed() {
        assert_eq!(near("evidence", &["asks", "sources"]), None);
        assert_eq!(near("cat", &["car", "can"]), None);
        assert_eq!(near("x", &["y"]), None);
        assert_eq!(near("", &["a"]), None);
    }
}
