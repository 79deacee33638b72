//! The same edition gives the same picture, to the last bit: one number for all that is placed, routed and drawn. If a
//! picture changes, look at it, and take its new number only if you meant to change it.

mod ecosystem_fixture;

use ecosystem_fixture::{Dice, caption, generated, gumukmas, layer_links, links_of, with_hubs};
use jelajah_core::geom::Point;
use jelajah_core::layout::ecosystem::{arrange, draw, views};
use jelajah_core::layout::path::route;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Basis, Ecosystem, FlowFamily, Layer, Sign};
use jelajah_core::text::{Language, Text};

/// FNV-1a of a text.
fn print(text: &str) -> u64 {
    let step = |print: u64, byte: u8| (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Where everything stands, the layers' arrows, and the picture of a chosen node.
fn picture(ecosystem: &Ecosystem, language: Language) -> u64 {
    let placed = arrange(ecosystem, language);
    let mut all = format!("{placed:?}");
    for layer in Layer::ALL {
        let mut links = layer_links(ecosystem, layer);
        links.retain(|link| {
            let link = ecosystem.link(*link);
            placed.node(link.from).is_some() && placed.node(link.to).is_some()
        });
        links.truncate(24);
        all += &format!("{:?}", route(&placed, &links, None, ecosystem));
    }
    for node in &placed.nodes {
        all += &node.ring(7.0);
    }
    if let Some(chosen) = placed.nodes.iter().map(|node| node.index).nth(1) {
        let mut links = links_of(ecosystem, chosen);
        links.retain(|link| {
            let link = ecosystem.link(*link);
            placed.node(link.from).is_some() && placed.node(link.to).is_some()
        });
        let routes = route(&placed, &links, Some(chosen), ecosystem);
        all += &draw::picture(ecosystem, &placed, &routes, Some(chosen), caption).to_svg();
        for route in &routes {
            all += &format!(
                "{:?}",
                draw::miniature_arrow(&route.d, route.head, ecosystem.link(route.link))
            );
        }
    }
    all += &draw::miniature_nodes(&placed).to_svg();
    print(&all)
}

/// Fails with all numbers that came out, to be copied.
fn same(found: &[u64], wanted: &[u64]) {
    assert_eq!(found, wanted, "{found:#?}");
}

#[test]
fn gumukmas_and_its_arrows_are_the_same_everywhere() {
    let ecosystem = gumukmas();
    let found = [0, 1].map(|language| picture(&ecosystem, Language(language)));
    same(
        &found,
        &[10_567_420_357_455_786_251, 7_950_510_390_204_044_067],
    );
    let placed = arrange(&ecosystem, Language(0));
    let arrows = views::arrows(&ecosystem, &placed);
    same(
        &[print(&format!("{arrows:?}"))],
        &[4_079_158_244_924_965_529],
    );
}

#[test]
fn editions_of_few_nodes_are_the_same_everywhere() {
    let all = [
        [1, 1, 1, 1, 1, 1],
        [1, 4, 0, 0, 5, 0],
        [2, 5, 3, 2, 4, 4],
        [0, 3, 6, 5, 0, 6],
        [1, 0, 0, 9, 5, 3],
    ];
    let found = all.map(|counts| picture(&generated(counts, 31), Language(1)));
    same(
        &found,
        &[
            9_397_034_065_469_995_330,
            13_406_810_819_701_542_307,
            8_018_757_167_429_648_065,
            220_633_317_215_197_501,
            7_308_130_406_104_263_882,
        ],
    );
}

#[test]
fn editions_of_many_nodes_are_the_same_everywhere() {
    let all = [
        [3, 9, 12, 18, 6, 6],
        [5, 15, 30, 40, 12, 11],
        [1, 10, 13, 19, 7, 7],
        [9, 2, 200, 3, 40, 1],
    ];
    let found = all.map(|counts| picture(&with_hubs(counts, 8), Language(0)));
    same(
        &found,
        &[
            11_603_338_762_017_661_668,
            9_163_305_280_607_313_199,
            17_119_701_300_324_303_919,
            7_046_089_166_055_779_194,
        ],
    );
}

#[test]
fn names_of_one_word_and_of_broken_ones_are_the_same_everywhere() {
    let names = [
        "Infrastruktur-infrastruktur-kreatif",
        "Alat-alat",
        "R-2 dan 9-9-baru - lama",
        "Ékonomi-àpik untuk semua -yang lain",
        "Pertanggungjawaban",
        "",
    ];
    let mut ecosystem = generated([2, 6, 6, 6, 4, 4], 3);
    for (place, node) in ecosystem.nodes.iter_mut().enumerate() {
        node.name = Text::new(vec![names[place % names.len()].to_owned()]);
    }
    same(
        &[picture(&ecosystem, Language(0))],
        &[8_395_546_491_378_440_549],
    );
}

/// Names of up to two lines of long words, and of one letter.
fn renamed(mut ecosystem: Ecosystem, dice: &mut Dice) -> Ecosystem {
    for node in &mut ecosystem.nodes {
        let words: Vec<String> = (0..dice.below(5))
            .map(|_| "Mengembangkan".chars().take(1 + dice.below(13)).collect())
            .collect();
        node.name = Text::new(vec![words.join(" ")]);
    }
    ecosystem
}

#[test]
fn places_of_any_mixture_of_kinds_and_names_are_the_same_everywhere() {
    let mut dice = Dice(77);
    let mut all = String::new();
    for round in 0..60 {
        let most = [3, 11, 16, 24, 8, 8];
        let counts = most.map(|most| {
            let many = dice.below(most);
            if dice.below(5) == 0 { 0 } else { many }
        });
        if counts.iter().sum::<usize>() > 0 {
            let ecosystem = renamed(generated(counts, round), &mut dice);
            let placed = arrange(&ecosystem, Language(0));
            all += &format!("{placed:?}");
            all += &draw::picture(&ecosystem, &placed, &[], None, caption).to_svg();
        }
    }
    same(&[print(&all)], &[4_005_619_023_021_341_219]);
}

/// An edition of up to forty nodes in any mixture of kinds.
fn mixture(seed: u64) -> Ecosystem {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..5 {
        dice.below(3);
    }
    let counts = loop {
        let counts = [3, 7, 8, 9, 6, 6].map(|most| {
            let many = dice.below(most + 1);
            if dice.below(6) == 0 { 0 } else { many }
        });
        if counts.iter().sum::<usize>() > 1 {
            break counts;
        }
    };
    let ecosystem = match seed % 2 {
        0 => generated(counts, seed),
        _ => with_hubs(counts, seed),
    };
    match seed % 3 {
        0 => renamed(ecosystem, &mut dice),
        _ => ecosystem,
    }
}

#[test]
fn captions_arrows_and_signs_of_any_mixture_of_kinds_are_the_same_everywhere() {
    // In the first an arrow leads out of a gap, in the second a caption makes way, in the third an arrow is just too
    // short for its sign.
    let found = [10, 16, 30].map(|seed| picture(&mixture(seed), Language(0)));
    same(
        &found,
        &[
            2_607_527_478_811_509_554,
            17_494_088_215_705_268_554,
            16_404_845_718_652_218_533,
        ],
    );
}

#[test]
fn distances_to_outlines_of_every_kind_are_the_same_everywhere() {
    let mut all = String::new();
    let placed = arrange(&generated([2, 5, 3, 2, 4, 4], 31), Language(0));
    for node in &placed.nodes {
        for step in 0..40 {
            let turn = f64::from(step);
            let at = Point::new(
                node.centre.x + turn * 11.0 - 220.0,
                node.centre.y + turn * turn - 180.0,
            );
            all += &format!("{:?}", node.outline.distance(at));
        }
    }
    same(&[print(&all)], &[14_977_853_939_152_045_408]);
}

#[test]
fn glyphs_of_every_family_and_sign_are_the_same_everywhere() {
    let mut all = String::new();
    for family in FlowFamily::ALL {
        for basis in [Basis::Cited, Basis::Reading, Basis::Assumption] {
            all += &draw::glyph(family, basis).to_svg();
        }
        for sign in [Sign::Plus, Sign::Minus, Sign::Open] {
            all += &draw::sign_glyph(sign, family).to_svg();
        }
    }
    same(&[print(&all)], &[10_316_332_931_644_989_172]);
}

#[test]
fn an_arrow_of_every_picture_leads_to_a_node_that_is_drawn() {
    let ecosystem = with_hubs([2, 6, 20, 25, 8, 3], 12);
    let placed = arrange(&ecosystem, Language(0));
    let arrows = views::arrows(&ecosystem, &placed);
    let drawn = |index: NodeIndex| placed.node(index).is_some();
    for arrow in &arrows {
        let link = ecosystem.link(arrow.link);
        assert!(drawn(link.from) && drawn(link.to));
    }
    same(
        &[print(&format!("{arrows:?}"))],
        &[5_527_027_148_768_130_663],
    );
}
