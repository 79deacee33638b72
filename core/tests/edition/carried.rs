//! What a page carries for its live parts: it comes back whole, holds what they need and nothing else, and what was
//! damaged on its way is refused.

use jelajah_core::carried::Carried;
use jelajah_core::edition::Edition;
use jelajah_core::layout::map::Plan;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::model::live::LiveEdition;
use jelajah_core::model::{LinkIndex, NodeIndex, PlaceIndex};
use jelajah_core::text::{BORROWED, Language};

use crate::folder::Folder;

const JAVANESE: Language = Language(2);

fn contoh() -> Edition {
    Folder::contoh().open().unwrap().edition
}

fn gumukmas() -> Edition {
    Folder::gumukmas().open().unwrap().edition
}

/// What the page of a language carries.
fn carried(edition: &Edition, language: Language) -> Carried {
    let edition = edition.live(language);
    let fit = Plan::new(&edition.ecosystem).smallest(["KIND"; 6], 1.6);
    let fits = vec![arrows(&edition.ecosystem, &fit.unwrap()), Vec::new()];
    Carried { edition, fits }
}

fn written(carried: &Carried) -> String {
    carried.write().unwrap()
}

#[test]
fn an_edition_comes_back_as_it_was_written_in_each_of_its_languages() {
    for edition in [contoh(), gumukmas()] {
        for language in (0..edition.about.languages.len() as u8).map(Language) {
            let carried = carried(&edition, language);
            let again = Carried::read(&written(&carried)).unwrap();
            assert_eq!(again, carried);
            // The static page draws what was read back: what is written of that is the same again.
            assert_eq!(written(&again), written(&carried));
        }
    }
}

#[test]
fn nothing_that_is_carried_ends_the_element_that_holds_it() {
    let folder = Folder::gumukmas().replace("events.csv", "KKN", "</script>&lt;<b>KKN");
    let carried = carried(&folder.open().unwrap().edition, Language(0));
    let text = written(&carried);
    assert!(text.contains("/script>"));
    assert!(!text.contains(['<', '&']) && !text.contains(|letter: char| letter.is_control()));
    assert_eq!(Carried::read(&text).unwrap().edition, carried.edition);
}

#[test]
fn a_page_carries_its_own_language_and_no_text_that_it_shows_as_it_was_read() {
    let edition = gumukmas();
    let [indonesian, english] = [0, 1].map(Language);
    let text = written(&carried(&edition, english));
    let event = &edition.events[0];
    assert!(text.contains(event.title.get(english)) && !text.contains(event.title.get(indonesian)));
    assert!(!text.contains(event.text.get(english)));
    assert!(!text.contains(&edition.sources[0].title));
}

#[test]
fn a_page_carries_what_it_borrows_with_its_sign_and_from_whom() {
    let edition = contoh();
    let javanese = edition.live(JAVANESE);
    assert_eq!(
        (javanese.language.as_str(), javanese.lender.as_deref()),
        ("jv", Some("id"))
    );
    for (one, other) in edition
        .ecosystem
        .nodes
        .iter()
        .zip(&javanese.ecosystem.nodes)
    {
        assert_eq!(one.name.get(JAVANESE), other.name);
    }
    let is_borrowed = |live: &LiveEdition| {
        let titles = live.events.iter().map(|event| &event.title);
        let names = live.ecosystem.nodes.iter().map(|node| &node.name);
        let texts = titles.chain(names).map(String::as_str);
        let mut texts = texts.chain([live.words.get("ecosystem.node")]);
        texts.any(|text| text.contains(BORROWED))
    };
    let own = edition.live(Language(0));
    assert_eq!(own.lender, None);
    assert!(is_borrowed(&javanese) && !is_borrowed(&own));
}

#[test]
fn a_text_that_was_cut_is_refused() {
    let text = written(&carried(&contoh(), JAVANESE));
    for (end, _) in text.char_indices().step_by(61) {
        assert_eq!(Carried::read(&text[..end]), None, "{end} of {}", text.len());
    }
    assert_eq!(Carried::read(&[&text, "a"].concat()), None);
    assert_eq!(Carried::read("{\"content\":[],\"arrows\":[]}"), None);
}

#[test]
fn a_text_in_which_a_letter_is_another_one_is_refused() {
    let text = written(&carried(&contoh(), Language(0)));
    let letters: Vec<char> = text.chars().collect();
    for (place, letter) in letters.iter().enumerate().step_by(101) {
        for other in ['\u{100}', 'a', '\u{1ff}', '\u{fffd}'] {
            if *letter != other {
                let mut damaged = letters.clone();
                damaged[place] = other;
                let damaged: String = damaged.into_iter().collect();
                assert_eq!(Carried::read(&damaged), None, "{other:?} at {place}");
            }
        }
    }
}

#[test]
fn an_index_that_leads_out_of_its_list_is_refused() {
    let whole = carried(&contoh(), Language(0));
    let refuses = |what: &str, damage: &dyn Fn(&mut Carried)| {
        let mut damaged = whole.clone();
        damage(&mut damaged);
        assert_ne!(damaged, whole, "{what} is damaged");
        assert_eq!(Carried::read(&written(&damaged)), None, "{what}");
    };
    let node = NodeIndex(whole.edition.ecosystem.nodes.len() as u32);
    let link = LinkIndex(whole.edition.ecosystem.links.len() as u32);
    let place = PlaceIndex(whole.edition.places.len() as u32);
    refuses("a chapter's node", &|it| {
        it.edition.chapters[0].nodes.push(node)
    });
    refuses("a chapter's link", &|it| {
        it.edition.chapters[0].links.push(link)
    });
    refuses("a place's parent", &|it| {
        it.edition.places[0].parent = Some(place)
    });
    refuses("an event's place", &|it| {
        it.edition.events[0].places.push(place)
    });
    refuses("an event's node", &|it| {
        it.edition.events[0].nodes.push(node)
    });
    refuses("an event's lane", &|it| it.edition.lanes.clear());
    refuses("an event's theme", &|it| it.edition.themes.clear());
    refuses("a link's end", &|it| {
        it.edition.ecosystem.links[0].to = node
    });
    refuses("an emphasis", &|it| {
        it.edition.ecosystem.emphases[0].fed_by.push(link)
    });
    refuses("a figure's series", &|it| it.edition.series.clear());
    refuses("a figure's node", &|it| {
        it.edition.figures[0].bears_on.push(node)
    });
    refuses("a question", &|it| {
        it.edition.scenarios[0].asks = Some(node)
    });
    refuses("an arrow's link", &|it| it.fits[0][0].link = link);
    refuses("an arrow without a line", &|it| it.fits[0][0].line.clear());
}
