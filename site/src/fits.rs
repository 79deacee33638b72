//! Which fit of the map a box shows. That depends on how long an edition's names are, so these rules are made with its pages
//! and stand at the end of the stylesheet. Where all names are too small to be read, there is the ring; where that is too
//! small, a list.

use crate::drawn::{Drawn, DrawnPage};
use std::fmt::Write;

/// The class names of the forms, in the order in which pages give their fits.
const FORMS: [&str; 5] = ["fit-wide", "fit-mid", "fit-tall", "fit-ring", "fit-band"];
/// The order in which forms are tried, the last that suits wins: with which ratio of the box, in hundredths, each is taken
/// before those that it comes after.
const ORDER: [(usize, Option<u32>); 8] = [
    (3, None),
    (4, None),
    (3, Some(120)),
    (2, None),
    (1, None),
    (0, None),
    (1, Some(178)),
    (2, Some(138)),
];
/// Browsers without container queries are asked for the window: what the stage takes beside the map, in pixels, and what
/// share of the window is left to the map.
const BESIDE: (f64, f64) = (0.715, 0.79);
const ABOVE: f64 = 84.0;
/// What a phone shows above and below its map.
const PHONE: f64 = 218.0;

/// The rules for the fits of all pages, those of each language for its page.
pub(crate) fn rules(drawn: &Drawn) -> String {
    drawn.pages.iter().map(of_page).collect()
}

fn of_page(page: &DrawnPage) -> String {
    let mut out = String::new();
    let html = ["html[lang=", &page.lang, "] "].concat();
    let fit = |form: usize| page.fits.get(form).copied().flatten();
    for (form, name) in FORMS.iter().enumerate() {
        if let Some((_, most, _)) = fit(form) {
            let _ = write!(out, "{html}.{name}{{max-width:{most:.0}px}}");
        }
    }
    let show = |form: usize| {
        let name = FORMS[form];
        format!(
            "{html}.fits>.dia:not(.ego),{html}.fits>.map-list{{display:none}}{html}.fits>.dia.{name}{{display:block}}"
        )
    };
    for (form, most) in ORDER {
        let Some((width, _, height)) = fit(form) else {
            continue;
        };
        let ratio = most.map_or(String::new(), |most| {
            format!(" and (max-aspect-ratio:{most}/100)")
        });
        let _ = write!(
            out,
            "@container map (min-width:{:.0}px) and (min-height:{:.0}px){ratio}{{{}}}",
            width.ceil(),
            (width * height).ceil(),
            show(form)
        );
    }
    out.push_str("@supports not (container-type:size){");
    let windows = [(3, PHONE, (1.0, 1.0)), (0, ABOVE, BESIDE)];
    for (form, above, (wide, high)) in windows {
        let Some((width, _, height)) = fit(form) else {
            continue;
        };
        let _ = write!(
            out,
            "@media (min-width:{:.0}px) and (min-height:{:.0}px){{{}}}",
            (width / wide).ceil(),
            ((width * height + above) / high).ceil(),
            show(form)
        );
    }
    out.push('}');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_shown_where_its_language_can_read_it_and_never_where_a_language_lacks_it() {
        let page = |lang: &str, least: f64, tall: Option<(f64, f64, f64)>| DrawnPage {
            lang: lang.to_owned(),
            fits: vec![Some((least, 1300.0, 0.5)), None, tall, None, None],
            ..DrawnPage::default()
        };
        let drawn = Drawn {
            pages: vec![
                page("id", 820.0, Some((700.0, 1000.0, 0.8))),
                page("en", 860.2, None),
            ],
            ..Drawn::default()
        };
        let rules = rules(&drawn);
        assert!(
            rules
                .contains("@container map (min-width:861px) and (min-height:431px){html[lang=en] ")
        );
        assert!(rules.contains("html[lang=id] .fit-wide{max-width:1300px}"));
        assert!(
            rules.contains("html[lang=id] .fits>.dia.fit-tall{")
                && !rules.contains("html[lang=en] .fits>.dia.fit-tall{")
        );
        assert!(!rules.contains("fit-ring"));
    }
}
