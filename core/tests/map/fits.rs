//! The fits of a page: each box has type that can be read, and what is carried of them comes back as it was.

use crate::editions::{KINDS, kept};
use crate::small::GROUPS;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::layout::map::fits::{BoxForm, fits};

#[test]
fn the_kept_editions_have_a_fit_for_every_form_and_its_smallest_box_is_not_large() {
    for name in ["gumukmas", "contoh"] {
        for language in [0, 1] {
            let edition = kept(name, language);
            let fits = fits(&edition.ecosystem, KINDS[language], GROUPS[language]);
            for (form, fit) in BoxForm::ALL.into_iter().zip(fits) {
                let (least, most) = fit.unwrap().widths();
                let bound = if form.is_ring() { 600.0 } else { 960.0 };
                assert!(least <= bound && most > 1.5 * least, "{form:?} {least}");
            }
        }
    }
}

#[test]
fn arrows_are_carried_to_the_last_unit_in_few_bytes() {
    for language in [0, 1] {
        let edition = kept("gumukmas", language);
        let ecosystem = &edition.ecosystem;
        let fits = fits(ecosystem, KINDS[language], GROUPS[language]);
        let all: Vec<Vec<Arrow>> = fits
            .iter()
            .flatten()
            .map(|fit| arrows(ecosystem, fit))
            .collect();
        let bytes = postcard::to_allocvec(&all).unwrap();
        let again: Vec<Vec<Arrow>> = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(again, all);
        assert!(bytes.len() < 7_000, "{}", bytes.len());
    }
}
