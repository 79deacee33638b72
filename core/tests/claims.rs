//! The claims of the fourteen figures hold, and none of them is empty.

mod fixture;

use fixture::{Fixture, load};
use jelajah_core::model::claim::{Claim, ClaimError};
use jelajah_core::model::indicator::Figure;
use jelajah_core::text::Decimal;

fn false_facts(fixture: &Fixture, figure: &Figure) -> Vec<String> {
    let claim =
        Claim::parse(&figure.claim).unwrap_or_else(|error| panic!("{}: {error}", figure.id));
    let facts = claim
        .false_facts(figure, &fixture.series)
        .unwrap_or_else(|error| panic!("{}: {error}", figure.id));
    facts.into_iter().map(|fact| fact.text.clone()).collect()
}

/// The values of each series in reverse order, the keys kept, and the cells of a matrix turned over.
fn reverse(fixture: &mut Fixture) {
    for series in &mut fixture.series {
        let values: Vec<Decimal> = series
            .points
            .iter()
            .rev()
            .map(|point| point.value)
            .collect();
        for (point, value) in series.points.iter_mut().zip(values) {
            point.value = value;
        }
    }
}

fn negate(fixture: &mut Fixture) {
    for series in &mut fixture.series {
        for point in &mut series.points {
            point.value = Decimal::new(-point.value.units(), point.value.decimals());
        }
    }
    for matrix in fixture
        .figures
        .iter_mut()
        .filter_map(|figure| figure.matrix.as_mut())
    {
        for cell in matrix.rows.iter_mut().flat_map(|row| row.cells.iter_mut()) {
            cell.named = !cell.named;
        }
    }
}

#[test]
fn all_forty_three_facts_hold() {
    let fixture = load();
    let mut count = 0;
    for figure in &fixture.figures {
        assert_eq!(
            false_facts(&fixture, figure),
            Vec::<String>::new(),
            "{}",
            figure.id
        );
        count += Claim::parse(&figure.claim).map_or(0, |claim| claim.facts().len());
    }
    assert_eq!(count, 43);
}

#[test]
fn every_fact_but_none_turns_false_when_the_points_are_negated_or_reversed() {
    let (mut negated, mut reversed) = (load(), load());
    negate(&mut negated);
    reverse(&mut reversed);
    for (place, figure) in load().figures.iter().enumerate() {
        let mut wrong = false_facts(&negated, &negated.figures[place]);
        wrong.extend(false_facts(&reversed, &reversed.figures[place]));
        if let Ok(claim) = Claim::parse(&figure.claim) {
            for fact in claim.facts() {
                let may_stay = fact.text.starts_with("none(");
                assert!(
                    may_stay || wrong.contains(&fact.text),
                    "{}: {}",
                    figure.id,
                    fact.text
                );
            }
        }
    }
}

/// Whether `claim` holds for a figure of the fixture.
fn holds(figure: &str, claim: &str) -> Result<bool, ClaimError> {
    let fixture = load();
    Claim::parse(claim)?.holds(fixture.figure(figure), &fixture.series)
}

#[test]
fn each_function_gives_what_its_name_says() {
    for (figure, claim, wanted) in [
        ("jember_growth", "value(jbr_growth,2020)=-2.98", true),
        ("jember_growth", "diff(jbr_growth,2019,2020)=-8.49", true),
        ("jember_growth", "diff(jbr_growth,2020,2019)>8.49", false),
        (
            "qris_merchants",
            "ratio(qris_jt,2020-03,2023-10)>10.43",
            true,
        ),
        (
            "qris_merchants",
            "ratio(qris_jt,2020-03,2023-10)>10.44",
            false,
        ),
        (
            "jobs_by_subsector",
            "share(emp_subsector_2021,[culinary])<56.86",
            true,
        ),
        (
            "jember_growth",
            "least(jbr_growth,2019,2024)=-2.98; most(jbr_growth,2019,2024)=5.51",
            true,
        ),
        (
            "jember_growth",
            "max(jbr_growth)=2019; min(jbr_growth)=2020",
            true,
        ),
        (
            "jember_growth",
            "rises(jbr_growth,2020,2024); falls(jbr_growth,2019,2024)",
            true,
        ),
        ("jember_growth", "climbs(jbr_growth,2020,2023)", true),
        ("jember_growth", "climbs(jbr_growth,2020,2024)", false),
        ("kkn_students", "sinks(jbr_kkn_students,2024,2025)", true),
        (
            "jember_accom_food",
            "none(jbr_growth_accom_food,2021)",
            true,
        ),
        (
            "jember_accom_food",
            "none(jbr_growth_accom_food,2020)",
            false,
        ),
        (
            "named_parties",
            "named(named_parties,2022)>=1; cell(named_parties,komunitas,2024)=0",
            true,
        ),
        ("named_parties", "named(named_parties,2022)<=0", false),
    ] {
        assert_eq!(holds(figure, claim), Ok(wanted), "{claim}");
    }
}

#[test]
fn a_missing_point_makes_a_fact_false_and_never_skips_it() {
    for (figure, claim) in [
        ("jember_growth", "value(jbr_growth,2018)<100"),
        ("jember_growth", "least(jbr_growth,2018,2024)<100"),
        ("jember_growth", "least(jbr_growth,2020,2020)<100"),
        ("creative_jobs", "rises(emp_2021_2025,2020,2025)"),
        (
            "jobs_by_subsector",
            "share(emp_subsector_2021,[culinary,opera])>1",
        ),
        ("named_parties", "named(named_parties,2021)=0"),
        ("named_parties", "cell(named_parties,opera,2022)=0"),
        // Outside the window.
        ("creative_growth", "value(growth,2011)>6"),
        ("east_java_online", "rises(apjii,2018,2024)"),
    ] {
        assert_eq!(holds(figure, claim), Ok(false), "{claim}");
    }
    assert_eq!(holds("creative_growth", "none(growth,2011)"), Ok(true));
}

#[test]
fn a_tie_has_no_largest() {
    let mut fixture = load();
    let at = fixture
        .series
        .iter()
        .position(|series| series.id == "jbr_growth");
    let series = at.map(|at| &mut fixture.series[at]);
    if let Some(series) = series {
        series.points[0].value = Decimal::new(-2980, 3);
        let claim = Claim::parse("min(jbr_growth)=2020");
        let figure = fixture.figure("jember_growth");
        assert_eq!(
            claim.and_then(|claim| claim.holds(figure, &fixture.series)),
            Ok(false)
        );
    }
}

#[test]
fn only_what_the_figure_draws_may_be_named() {
    for claim in [
        "value(growth,2022)>0",
        "value(growth,2022)>value(jbr_growth,2022)",
        "named(jbr_growth,2022)=1",
    ] {
        let error = holds("jember_growth", claim);
        assert!(
            matches!(error, Err(ClaimError::NotDrawn { .. })),
            "{claim}: {error:?}"
        );
    }
}
