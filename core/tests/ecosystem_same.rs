//! The same edition gives the same picture, to the last bit: one number for all that is placed, routed and drawn. If a
//! picture changes, look at it, and take its new number only if you meant to change it.

mod ecosystem_fixture;

use ecosystem_fixture::{
    Dice, LANGUAGES, caption, generated, generated_in, gumukmas, gumukmas_in, layer_links,
    links_of, with_hubs,
};
use jelajah_core::geom::Point;
use jelajah_core::layout::ecosystem::routes::route;
use jelajah_core::layout::ecosystem::{arrange, draw, views};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, Layer, Sign};
use jelajah_core::model::live::Ecosystem;

/// A number for what `Debug` writes of values, without the names of fields and types, which may change (FNV-1a).
fn print(text: &str) -> u64 {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let values = text.split_inclusive([':', '{', '(']).flat_map(|part| {
        match part.strip_suffix([':', '{', '(']) {
            Some(part) => part.trim_end().trim_end_matches(is_name).bytes(),
            None => part.bytes(),
        }
    });
    let step = |print: u64, byte: u8| (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    values.fold(0xcbf2_9ce4_8422_2325, step)
}

/// Where everything stands, the layers' arrows, and the picture of a chosen node.
fn picture(ecosystem: &Ecosystem) -> u64 {
    let placed = arrange(ecosystem);
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
    let found = LANGUAGES.map(|language| picture(&gumukmas_in(language)));
    same(
        &found,
        &[7_567_520_281_534_556_684, 9_178_135_429_568_474_268],
    );
    let placed = arrange(&ecosystem);
    let arrows = views::arrows(&ecosystem, &placed);
    same(
        &[print(&format!("{arrows:?}"))],
        &[12_847_730_360_187_069_667],
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
    let found = all.map(|counts| picture(&generated_in(1, counts, 31)));
    same(
        &found,
        &[
            8_152_592_345_199_737_175,
            2_239_178_634_805_318_295,
            3_158_311_875_910_073_607,
            14_242_369_758_318_096_262,
            7_612_739_729_314_535_347,
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
    let found = all.map(|counts| picture(&with_hubs(counts, 8)));
    same(
        &found,
        &[
            5_048_225_502_226_628_306,
            10_465_241_677_650_678_140,
            5_513_639_746_985_735_009,
            5_934_397_497_203_128_360,
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
        node.name = names[place % names.len()].to_owned();
    }
    same(&[picture(&ecosystem)], &[14_735_405_970_851_544_926]);
}

/// Names of up to two lines of long words, and of one letter.
fn renamed(mut ecosystem: Ecosystem, dice: &mut Dice) -> Ecosystem {
    for node in &mut ecosystem.nodes {
        let words: Vec<String> = (0..dice.below(5))
            .map(|_| "Mengembangkan".chars().take(1 + dice.below(13)).collect())
            .collect();
        node.name = words.join(" ");
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
            let placed = arrange(&ecosystem);
            all += &format!("{placed:?}");
            all += &draw::picture(&ecosystem, &placed, &[], None, caption).to_svg();
        }
    }
    same(&[print(&all)], &[4_085_852_837_391_466_322]);
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
    let found = [10, 16, 30].map(|seed| picture(&mixture(seed)));
    same(
        &found,
        &[
            14_371_055_249_211_830_831,
            17_115_414_507_250_041_100,
            17_697_804_413_037_161_323,
        ],
    );
}

#[test]
fn distances_to_outlines_of_every_kind_are_the_same_everywhere() {
    let mut all = String::new();
    let placed = arrange(&generated([2, 5, 3, 2, 4, 4], 31));
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
            all += &draw::polarity_badge_glyph(sign, family).to_svg();
        }
    }
    same(&[print(&all)], &[10_049_797_831_180_410_038]);
}

#[test]
fn an_arrow_of_every_picture_leads_to_a_node_that_is_drawn() {
    let ecosystem = with_hubs([2, 6, 20, 25, 8, 3], 12);
    let placed = arrange(&ecosystem);
    let arrows = views::arrows(&ecosystem, &placed);
    let drawn = |index: NodeIndex| placed.node(index).is_some();
    for arrow in &arrows {
        let link = ecosystem.link(arrow.link);
        assert!(drawn(link.from) && drawn(link.to));
    }
    same(
        &[print(&format!("{arrows:?}"))],
        &[13_199_338_334_093_504_540],
    );
}
