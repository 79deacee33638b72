//! The meaning of the method on models whose answers are published: press perturbation of the snowshoe hares (QPress),
//! vegetation V, hares H, predators P.

use crate::made::Chance;

type Matrix = [[f64; 3]; 3];

const V: usize = 0;
const H: usize = 1;
const P: usize = 2;

/// Effects: of whom, on whom, with which sign.
type Effects = Vec<(usize, usize, f64)>;

/// `eaten *-> eater` in QPress: the eater gains, the eaten loses.
fn eats(eaten: usize, eater: usize) -> Effects {
    vec![(eaten, eater, 1.0), (eater, eaten, -1.0)]
}

fn models() -> [Effects; 5] {
    let limits = |node| vec![(node, node, -1.0)];
    let a = [limits(V), limits(P), eats(V, H), eats(H, P)].concat();
    let b = [a.clone(), vec![(V, P, 1.0)]].concat();
    let c = [b.clone(), limits(H)].concat();
    let d = [a.clone(), eats(V, P)].concat();
    let e = [d.clone(), limits(H)].concat();
    [a, b, c, d, e]
}

fn minor(m: &Matrix, [a, b]: [usize; 2], [c, d]: [usize; 2]) -> f64 {
    m[a][c] * m[b][d] - m[a][d] * m[b][c]
}

fn determinant(m: &Matrix) -> f64 {
    m[0][0] * minor(m, [1, 2], [1, 2]) - m[0][1] * minor(m, [1, 2], [0, 2])
        + m[0][2] * minor(m, [1, 2], [0, 1])
}

/// All eigenvalues lie left of zero (Routh and Hurwitz).
fn is_stable(m: &Matrix) -> bool {
    let first = -(m[0][0] + m[1][1] + m[2][2]);
    let second = minor(m, [0, 1], [0, 1]) + minor(m, [0, 2], [0, 2]) + minor(m, [1, 2], [1, 2]);
    let third = -determinant(m);
    first > 0.0 && third > 0.0 && first * second > third
}

/// The share of stable samples in which hares fall when vegetation is pressed up.
fn hares_fall(effects: &Effects, chance: &mut Chance) -> f64 {
    let (mut stable, mut fall) = (0, 0);
    while stable < 20_000 {
        // Rows feel, columns act.
        let mut m = [[0.0; 3]; 3];
        for (of, on, sign) in effects {
            m[*on][*of] += sign * chance.unit();
        }
        if !is_stable(&m) {
            continue;
        }
        stable += 1;
        // The answer to a press on V is the first column of -m^-1, by Cramer's rule.
        let hares = minor(&m, [H, P], [V, P]) / determinant(&m);
        fall += i32::from(hares < 0.0);
    }
    f64::from(fall) / f64::from(stable)
}

#[test]
fn more_vegetation_makes_hares_fall_as_often_as_published() {
    let chance = &mut Chance::new(2);
    for (effects, wanted) in models().iter().zip([0.0, 0.36, 0.41, 0.42, 0.47]) {
        let share = hares_fall(effects, chance);
        assert!(
            (share - wanted).abs() < 0.015,
            "{share}, published {wanted}"
        );
        assert!(wanted > 0.0 || share == 0.0);
    }
}
