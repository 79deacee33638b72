//! The hyperbolic tangent for sampled runs: a quotient of polynomials, the same for many samples side by side.
//!
//! The coefficients were fitted to the least largest error of `x P(x^2) / Q(x^2)` on [0, 9]. The quotient itself is off by
//! at most 2e-8; what f32 rounds away on the top of that stays below 4e-7, and is relative: small states keep their digits.

/// Beyond this, `tanh` is 1 to the last place of an f32.
const LIMIT: f32 = 9.0;

const P: [f32; 5] = [
    9.999_999_4e-1,
    1.337_669_2e-1,
    3.490_595_8e-3,
    2.053_284_5e-5,
    1.325_976_5e-8,
];

const Q: [f32; 5] = [
    1.0,
    4.670_999_9e-1,
    2.585_759_4e-2,
    3.277_728_7e-4,
    7.735_464_5e-7,
];

/// The hyperbolic tangent of a number that is one; within [-1, 1], odd, and off by at most 4e-7 of itself.
#[inline(always)]
#[must_use]
pub fn tanh(x: f32) -> f32 {
    let x = clamp(x, LIMIT);
    let y = x * x;
    let p = (((P[4] * y + P[3]) * y + P[2]) * y + P[1]) * y + P[0];
    let q = (((Q[4] * y + Q[3]) * y + Q[2]) * y + Q[1]) * y + Q[0];
    clamp(x * p / q, 1.0)
}

/// Written so that it becomes two instructions on many numbers at once, which `f32::clamp` does not.
#[inline(always)]
fn clamp(x: f32, limit: f32) -> f32 {
    let x = if x < limit { x } else { limit };
    if x > -limit { x } else { -limit }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for x in [20.0, f32::MAX, f32::INFINITY] {
            assert!((1.0 - tanh(x)).abs() < 4e-7);
        }
    }
}
