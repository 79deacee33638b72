//! What the pages "Sematkan" are made of.

use super::*;
use crate::error::Error;

fn drawn() -> Drawn {
    let page = |lang: &str, embedding: &str| DrawnPage {
        lang: lang.into(),
        title: "A < B & \"C\"".into(),
        brand: "Contoh".into(),
        tongue: lang.to_uppercase(),
        embedding: embedding.into(),
        sections: vec![("angka".into(), "Angka & lain".into())],
        ..DrawnPage::default()
    };
    Drawn {
        id: "contoh".into(),
        version: "1.0.0".into(),
        years: vec!["2021".into()],
        pages: vec![page("id", "a.html"), page("en", "b.html")],
        ..Drawn::default()
    }
}

fn made(drawn: &Drawn, place: usize) -> Result<String> {
    let names = Names {
        styles: ["s.css", "e.css"],
        script: "e.js",
        program: "p.wasm",
        bytes: Some("bytes.js"),
    };
    page(drawn, &drawn.pages[place], &names)
}

#[test]
fn every_slot_of_the_template_is_filled_in_each_language() {
    for place in [0, 1] {
        let page = made(&drawn(), place).unwrap();
        let outside: String = page
            .split("data-template=\"")
            .enumerate()
            .map(|(at, part)| match part.split_once('"') {
                Some((_, after)) if at > 0 => after,
                _ => part,
            })
            .collect();
        assert!(!outside.contains('{'), "{outside}");
    }
}

#[test]
fn both_languages_say_everything_and_fill_the_same_slots() {
    let slots = |wording: &str| -> Vec<String> {
        let mut found: Vec<String> = wording
            .split('{')
            .skip(1)
            .filter_map(|part| part.split('}').next().map(str::to_owned))
            .collect();
        found.sort();
        found
    };
    let (own, other) = (Words::of("id").unwrap(), Words::of("en").unwrap());
    for ((key, one), (_, two)) in own.rows.iter().zip(&other.rows) {
        assert!(!one.is_empty() && !two.is_empty(), "{key}");
        assert_eq!(slots(one), slots(two), "{key}");
        for wording in [one, two] {
            assert_eq!(wording.matches('`').count() % 2, 0, "{key}");
        }
    }
}

#[test]
fn every_word_is_used() {
    let words = Words::of("id").unwrap();
    let page = made(&drawn(), 0).unwrap();
    for (key, wording) in &words.rows {
        let said = words.with_names(wording, &drawn().pages[0]).unwrap();
        assert!(
            page.contains(&markup(&said)) || page.contains(&markup(wording)),
            "{key}"
        );
    }
}

#[test]
fn a_language_without_words_is_refused_by_name() {
    let mut drawn = drawn();
    drawn.pages[0].lang = "jv".into();
    let Err(Error::Program(said)) = made(&drawn, 0) else {
        panic!("a page without words")
    };
    assert!(said.contains("jv") && said.contains("words.csv"), "{said}");
}

#[test]
fn nothing_inline_runs_and_what_the_edition_says_is_escaped() {
    let page = made(&drawn(), 0).unwrap();
    assert!(page.contains("A &lt; B &amp; ") && !page.contains("A < B"));
    assert!(page.contains("<option value=\"angka\">Angka &amp; lain</option>"));
    assert!(!page.contains("<style") && !page.contains(" style=\""));
    for script in page.split("<script").skip(1) {
        assert!(script.starts_with(" defer src=\""), "{script}");
    }
}

#[test]
fn a_code_says_what_to_put_in_where_no_script_can() {
    let page = made(&drawn(), 0).unwrap();
    assert!(page.contains("src=\"https://ALAMAT-SITUS/index.html#?embed=1\""));
    assert!(page.contains("src=\"https://SITUS-KANTOR/jelajah-contoh.html?v=1.0.0#?embed=1\""));
    let at_home = Drawn {
        address: Some("https://contoh.id/".into()),
        ..drawn()
    };
    assert!(
        made(&at_home, 0)
            .unwrap()
            .contains("src=\"https://contoh.id/index.html#?embed=1\"")
    );
}
