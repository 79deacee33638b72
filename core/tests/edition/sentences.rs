//! Relations as a person reads them: sentences from either end, in every language.

use jelajah_core::model::LinkIndex;
use jelajah_core::text::Language;

use crate::folder::Folder;

#[test]
fn every_relation_reads_as_a_sentence_from_either_end() {
    let edition = Folder::contoh().open().unwrap().edition;
    for (place, tongue) in edition.about.languages.iter().enumerate() {
        let language = Language(place as u8);
        let ecosystem = edition.live(language).ecosystem;
        let mut read = String::new();
        for node in ecosystem.indices() {
            read += &format!("{}\n", ecosystem.node(node).name);
            let mut tell = |way, links: Vec<LinkIndex>| {
                for link in links {
                    read += &format!("  {way} {}\n", edition.sentence(link, language));
                }
            };
            tell("→", ecosystem.given_by(node).collect());
            tell("←", ecosystem.received_by(node).collect());
        }
        insta::assert_snapshot!(format!("relations_{}", tongue.code), read);
    }
}

#[test]
fn both_names_are_written_small_inside_a_longer_sentence() {
    let edition = Folder::gumukmas().open().ok().unwrap().edition;
    for link in edition.ecosystem.link_indices() {
        for language in [Language(0), Language(1)] {
            let (clause, sentence) = (
                edition.clause(link, language),
                edition.sentence(link, language),
            );
            assert!(clause.starts_with(char::is_lowercase), "{clause}");
            assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
            assert!(
                sentence.ends_with('.') && !sentence.contains('&'),
                "{sentence}"
            );
        }
    }
}

#[test]
fn a_name_of_its_own_kind_keeps_its_capital_if_the_table_says_so() {
    let folder = Folder::gumukmas()
        .replace(
            "nodes.csv",
            "name_id,name_en,",
            "name_id,name_en,inline_id,inline_en,",
        )
        .replace(
            "nodes.csv",
            "Individu kreatif,Creative individuals,",
            "Individu kreatif,Creative individuals,Individu kreatif,Creative Individuals,",
        );
    let text = folder.text("nodes.csv");
    let mut lines = text.lines();
    let mut whole = vec![
        lines.next().unwrap().to_owned(),
        lines.next().unwrap().to_owned(),
    ];
    for line in lines {
        // Two empty cells after the two names, neither of which holds a comma.
        let cells: Vec<&str> = line.splitn(5, ',').collect();
        whole.push(format!(
            "{},{},{},{},,,{}",
            cells[0], cells[1], cells[2], cells[3], cells[4]
        ));
    }
    let folder = folder.with("nodes.csv", whole.join("\n").into_bytes());
    let edition = folder.open().unwrap().edition;
    let nodes = &edition.ecosystem.nodes;
    assert_eq!(nodes[0].inline.get(Language(1)), "Creative Individuals");
    assert_eq!(
        nodes[1].inline.get(Language(1)),
        "creative businesses (MSMEs)"
    );
}
