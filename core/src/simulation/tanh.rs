//! The hyperbolic tangent for sampled runs: a quotient of polynomials, the same for many samples side by side.
//!
//! The coefficients were fitted to the least largest error of `x P(x^2) / Q(x^2)` on [0, 9]. The quotient itself is off by
//! at most 2e-8; what f32 rounds away on the top of that stays below 4e-7, and is relative: small states keep their digits.

use super::four::{Four, add, div, mul, pmax, pmin, splat};

const P: [f32; 5] = [
    9.999_999_4e-1,
    1.337_669_2e-1,
    3.490_595_8e-3,
    2.053_284_5e-5,
    1.325_976_5e-8,
];

const Q: [f32; 5] = [
    1.0,
    4.671e-1,
    2.585_759_4e-2,
    3.277_728_7e-4,
    7.735_464_5e-7,
];

/// The hyperbolic tangent of four numbers below 1e5; each within [-1, 1], odd, and off by at most 4e-7 of itself. Beyond 9,
/// where the quotient grows past 1, it is cut.
#[inline(always)]
pub(super) fn tanh(x: Four) -> Four {
    let y = mul(x, x);
    let p = polynomial(y, &P);
    let q = polynomial(y, &Q);
    let quotient = div(mul(x, p), q);
    pmax(pmin(quotient, splat(1.0)), splat(-1.0))
}

/// `c[0] + c[1] y + c[2] y^2 + ...`
#[inline(always)]
fn polynomial(y: Four, c: &[f32; 5]) -> Four {
    let high = add(mul(add(mul(splat(c[4]), y), splat(c[3])), y), splat(c[2]));
    add(mul(add(mul(high, y), splat(c[1])), y), splat(c[0]))
}

#[cfg(test)]
mod tests {
    use super::super::four::numbers;
    use super::*;

    /// The hyperbolic tangent of one number.
    fn tanh(x: f32) -> f32 {
        numbers(super::tanh(splat(x)))[0]
    }

    #[test]
    fn it_is_off_by_less_than_4e_7_of_itself_and_odd() {
        for step in -60_000..60_000 {
            // Densest at zero, up to 12.
            let x = libm::powf(step as f32 / 60_000.0, 3.0) * 12.0;
            let (found, exact) = (f64::from(tanh(x)), libm::tanh(f64::from(x)));
            assert!(
                (found - exact).abs() <= 4e-7 * exact.abs(),
                "{x}: {found} {exact}"
            );
            assert_eq!(tanh(-x), -tanh(x));
        }
        assert_eq!(tanh(0.0), 0.0);
    }

    #[test]
    fn it_never_leaves_minus_one_to_one() {
        for step in 0..10_000 {
            let x = 6.0 + step as f32 / 2_000.0;
            assert!((1.0 - 4e-7..=1.0).contains(&tanh(x)) || x < 8.0, "{x}");
            assert!(tanh(x) <= 1.0 && tanh(-x) >= -1.0, "{x}");
        }
        for x in [12.0, 20.0, 58.0, 1e3, 1e5] {
            assert!((1.0 - tanh(x)).abs() < 4e-7);
        }
    }
}
