//! Reads claims. It must not know what the figure draws: that is asked when a claim is computed.

use super::{Call, Claim, ClaimError, Comparison, Fact, Function, Kind, Meaning, Term};
use crate::text::Decimal;

pub(super) fn claim(text: &str) -> Result<Claim, ClaimError> {
    let facts = text
        .split(';')
        .map(str::trim)
        .filter(|fact| !fact.is_empty())
        .map(fact)
        .collect::<Result<Vec<_>, _>>()?;
    if facts.is_empty() {
        return Err(ClaimError::Empty);
    }
    Ok(Claim { facts })
}

fn fact(text: &str) -> Result<Fact, ClaimError> {
    let meaning = match operator(text) {
        None => {
            let call = call(text, text)?;
            if call.function.kind() != Kind::Answer {
                return Err(ClaimError::NotAFact(text.to_owned()));
            }
            Meaning::Answer(call)
        }
        Some((left, comparison, right)) => {
            let (left, right) = (term(left, text)?, term(right, text)?);
            if !comparable(&left, comparison, &right) {
                return Err(ClaimError::Incomparable(text.to_owned()));
            }
            Meaning::Comparison(left, comparison, right)
        }
    };
    Ok(Fact {
        text: text.to_owned(),
        meaning,
    })
}

/// Splits at the first operator.
fn operator(text: &str) -> Option<(&str, Comparison, &str)> {
    let at = text.find(['<', '>', '='])?;
    let (left, rest) = text.split_at(at);
    let operators = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::MoreOrEqual),
        ("<", Comparison::Less),
        (">", Comparison::More),
        ("=", Comparison::Equal),
    ];
    operators.into_iter().find_map(|(sign, comparison)| {
        Some((left.trim(), comparison, rest.strip_prefix(sign)?.trim()))
    })
}

fn comparable(left: &Term, comparison: Comparison, right: &Term) -> bool {
    let kind = |term: &Term| match term {
        Term::Call(call) => Some(call.function.kind()),
        Term::Literal(_) => None,
    };
    let is_number = |term: &Term| match term {
        Term::Call(call) => call.function.kind() == Kind::Number,
        Term::Literal(text) => Decimal::parse(text).is_some(),
    };
    match (kind(left), kind(right)) {
        (Some(Kind::Answer), _) | (_, Some(Kind::Answer)) | (None, None) => false,
        (Some(Kind::Key), other) | (other, Some(Kind::Key)) => {
            comparison == Comparison::Equal && other != Some(Kind::Number)
        }
        _ => is_number(left) && is_number(right),
    }
}

fn term(text: &str, fact: &str) -> Result<Term, ClaimError> {
    let is_word = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
    };
    if text.contains('(') {
        call(text, fact).map(Term::Call)
    } else if is_word(text) {
        Ok(Term::Literal(text.to_owned()))
    } else {
        Err(ClaimError::NotAFact(fact.to_owned()))
    }
}

/// Reads `name(subject,key,...)`, where the last argument may be a list in brackets.
fn call(text: &str, fact: &str) -> Result<Call, ClaimError> {
    let not_a_fact = || ClaimError::NotAFact(fact.to_owned());
    let (name, rest) = text.split_once('(').ok_or_else(not_a_fact)?;
    let inner = rest.strip_suffix(')').ok_or_else(not_a_fact)?;
    let name = name.trim();
    let (_, function, _, wanted) = Function::TABLE
        .into_iter()
        .find(|row| row.0 == name)
        .ok_or_else(|| ClaimError::UnknownFunction {
            name: name.to_owned(),
            fact: fact.to_owned(),
        })?;
    let (subject, keys) = inner.split_once(',').unwrap_or((inner, ""));
    let keys = keys.trim();
    let list = keys
        .strip_prefix('[')
        .and_then(|keys| keys.strip_suffix(']'));
    let words: Vec<String> = list
        .unwrap_or(keys)
        .split(',')
        .map(|key| key.trim().to_owned())
        .filter(|key| !key.is_empty() || !keys.is_empty())
        .collect();
    let count_fits = match wanted {
        usize::MAX => list.is_some() && !words.is_empty(),
        wanted => list.is_none() && words.len() == wanted,
    };
    let is_plain = |word: &str| !word.is_empty() && !word.contains(['(', ')', '[', ']']);
    if !count_fits || !is_plain(subject.trim()) || !words.iter().all(|word| is_plain(word)) {
        return Err(ClaimError::Arguments {
            name: name.to_owned(),
            fact: fact.to_owned(),
        });
    }
    Ok(Call {
        function,
        subject: subject.trim().to_owned(),
        keys: words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_with_or_without_spaces() {
        let claim =
            claim("value(a,2020)<0 ; least( a , 2021 , 2024 ) >= 1.5;max(b)=culinary").unwrap();
        assert_eq!(claim.facts().len(), 3);
        assert_eq!(claim.facts()[0].text, "value(a,2020)<0");
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_its_place() {
        let error = |text: &str| claim(text).unwrap_err();
        assert_eq!(error(" ; "), ClaimError::Empty);
        for text in [
            "value(a,2020)",
            "a",
            "value(a,2020",
            "value(a,2020)<",
            "<3",
            "value(a,2020)<1 2",
        ] {
            assert!(
                matches!(error(text), ClaimError::NotAFact(_)),
                "{text}: {:?}",
                error(text)
            );
        }
        assert_eq!(
            error("rises(a,1,2); grows(a,1,2)"),
            ClaimError::UnknownFunction {
                name: "grows".into(),
                fact: "grows(a,1,2)".into()
            }
        );
        for text in [
            "rises(a,1)",
            "none(a)",
            "max(a,1)=1",
            "share(a,b)>1",
            "share(a,[])>1",
            "value(a,[1])>1",
            "value(,1)>1",
        ] {
            assert!(
                matches!(error(text), ClaimError::Arguments { .. }),
                "{text}: {:?}",
                error(text)
            );
        }
        for text in [
            "max(a)>2020",
            "max(a)=value(a,1)",
            "1<2",
            "rises(a,1,2)=1",
            "value(a,1)=culinary",
        ] {
            assert!(
                matches!(error(text), ClaimError::Incomparable(_)),
                "{text}: {:?}",
                error(text)
            );
        }
        assert!(error("grows(a)").to_string().contains("grows"));
    }
}
