//! One number for all that comes out of a question, to the last bit. Shared with the tests that run in a browser.

use jelajah_core::model::NodeIndex;
use jelajah_core::model::live::Ecosystem;
use jelajah_core::simulation::{Lens, Map, Push, Question, settle_midpoint};

/// What [`fingerprint`] gives for Gumukmas on every machine. It changes with the map, the method or the generator.
pub(crate) const FINGERPRINT: u64 = 5_321_588_687_540_379_887;

/// Every bit of gamma, counts, medians, correlations, a run and the midpoint states goes into it.
pub(crate) fn fingerprint(ecosystem: &Ecosystem) -> u64 {
    let map = Map::of(ecosystem);
    let pushes = [
        Push {
            node: NodeIndex(6),
            by: -0.3,
        },
        Push {
            node: NodeIndex(10),
            by: 0.7,
        },
    ];
    // FNV-1a.
    let mut print: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |bits: u64| print = (print ^ bits).wrapping_mul(0x0100_0000_01b3);
    for lens in Lens::ALL {
        take(map.gamma(lens).to_bits());
        let watched: Vec<NodeIndex> = ecosystem.indices().collect();
        let mut question = Question::new(&map, &pushes, lens, 2026, 500).watching(&watched);
        question.advance(500);
        for node in question.answer().nodes {
            for bits in [node.up, node.down, node.median.to_bits()] {
                take(u64::from(bits));
            }
        }
        for node in watched {
            for deciding in question.deciding(node) {
                take(u64::from(deciding.link.0));
                take(u64::from(deciding.r.to_bits()));
            }
        }
        for state in question.run(123).steps.concat() {
            take(u64::from(state.to_bits()));
        }
    }
    for state in settle_midpoint(&map, &pushes) {
        take(state.to_bits());
    }
    print
}
