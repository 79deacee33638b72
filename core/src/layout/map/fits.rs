//! The fits of a page: the whole map for boxes of three ratios, and the ring map for small ones. A page holds all of them,
//! and its stylesheet shows the one that suits the box.

use super::fit::{Fit, Plan};
use super::ring::ring_map;
use crate::model::live::Ecosystem;

/// A kind of box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxForm {
    /// The whole map, much wider than high.
    Wide,
    /// The whole map, wider than high.
    Middle,
    /// The whole map, nearly as high as wide.
    Tall,
    /// The ring map, for phones.
    Ring,
    /// The ring map, wider than high.
    Band,
}

impl BoxForm {
    /// All of them, in the order of [`fits`].
    pub const ALL: [Self; 5] = [Self::Wide, Self::Middle, Self::Tall, Self::Ring, Self::Band];

    /// Its class names.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Wide => "dia fit-wide",
            Self::Middle => "dia fit-mid",
            Self::Tall => "dia fit-tall",
            Self::Ring => "dia fit-ring",
            Self::Band => "dia fit-band",
        }
    }

    /// Whether it has room for the names of stages and groups only.
    #[must_use]
    pub const fn is_ring(self) -> bool {
        matches!(self, Self::Ring | Self::Band)
    }

    /// Width to height.
    #[must_use]
    pub const fn ratio(self) -> f64 {
        match self {
            Self::Wide => 2.0,
            Self::Middle => 1.6,
            Self::Tall => 1.2,
            Self::Ring => 0.92,
            Self::Band => 2.0,
        }
    }
}

/// The fit of each form, in the order of [`BoxForm::ALL`]: the one for the smallest box of its ratio. `captions` are the
/// names of the kinds beside their nodes, `groups` those on buttons, both in the order of [`NodeKind::ALL`].
///
/// [`NodeKind::ALL`]: crate::model::ecosystem::NodeKind::ALL
#[must_use]
pub fn fits(ecosystem: &Ecosystem, captions: [&str; 6], groups: [&str; 6]) -> [Option<Fit>; 5] {
    let plan = Plan::new(ecosystem);
    BoxForm::ALL.map(|form| {
        if form.is_ring() {
            let widths = (14..60).map(|step| f64::from(step) * 20.0);
            let mut rings = widths
                .filter_map(|width| ring_map(ecosystem, groups, (width, width / form.ratio())));
            rings.next()
        } else {
            plan.smallest(captions, form.ratio())
        }
    })
}
