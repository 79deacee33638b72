//! Four numbers side by side, under the names of WebAssembly's instructions. In the browser they are these instructions;
//! natively plain code that gives the same bits.
//!
//! The program is built for size, and then no compiler turns plain loops into instructions for four numbers: the same
//! kernel, written that way, took three times as long.

#[cfg(target_arch = "wasm32")]
pub(super) use core::arch::wasm32::{
    f32x4_abs as abs, f32x4_add as add, f32x4_div as div, f32x4_mul as mul, f32x4_pmax as pmax,
    f32x4_pmin as pmin, f32x4_splat as splat, f32x4_sub as sub, v128 as Four,
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::{Four, abs, add, div, four, mul, numbers, pmax, pmin, splat, steps, sub};
#[cfg(target_arch = "wasm32")]
pub(super) use wasm::{four, numbers, steps};

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Four;
    use core::arch::wasm32::{
        f32x4, f32x4_extract_lane, f32x4_ge, f32x4_le, f32x4_splat, f32x4_sub, v128_and,
    };

    /// Four numbers from a list.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub(crate) fn four([a, b, c, d]: [f32; 4]) -> Four {
        f32x4(a, b, c, d)
    }

    /// Four numbers as a list.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub(crate) fn numbers(four: Four) -> [f32; 4] {
        [
            f32x4_extract_lane::<0>(four),
            f32x4_extract_lane::<1>(four),
            f32x4_extract_lane::<2>(four),
            f32x4_extract_lane::<3>(four),
        ]
    }

    /// 1 for a number from `least` on, -1 for one from `-least` down, else 0.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub(crate) fn steps(four: Four, least: f32) -> Four {
        let one = f32x4_splat(1.0);
        f32x4_sub(
            v128_and(f32x4_ge(four, f32x4_splat(least)), one),
            v128_and(f32x4_le(four, f32x4_splat(-least)), one),
        )
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Four([f32; 4]);

    #[inline(always)]
    fn each(one: Four, other: Four, what: impl Fn(f32, f32) -> f32) -> Four {
        let ([a, b, c, d], [e, f, g, h]) = (one.0, other.0);
        Four([what(a, e), what(b, f), what(c, g), what(d, h)])
    }

    #[inline(always)]
    pub(crate) const fn four(numbers: [f32; 4]) -> Four {
        Four(numbers)
    }

    #[inline(always)]
    pub(crate) const fn numbers(four: Four) -> [f32; 4] {
        four.0
    }

    #[inline(always)]
    pub(crate) const fn splat(number: f32) -> Four {
        Four([number; 4])
    }

    #[inline(always)]
    pub(crate) fn add(one: Four, other: Four) -> Four {
        each(one, other, |one, other| one + other)
    }

    #[inline(always)]
    pub(crate) fn sub(one: Four, other: Four) -> Four {
        each(one, other, |one, other| one - other)
    }

    #[inline(always)]
    pub(crate) fn mul(one: Four, other: Four) -> Four {
        each(one, other, |one, other| one * other)
    }

    #[inline(always)]
    pub(crate) fn div(one: Four, other: Four) -> Four {
        each(one, other, |one, other| one / other)
    }

    #[inline(always)]
    pub(crate) fn abs(one: Four) -> Four {
        each(one, one, |one, _| one.abs())
    }

    #[inline(always)]
    pub(crate) fn pmin(one: Four, other: Four) -> Four {
        each(
            one,
            other,
            |one, other| if other < one { other } else { one },
        )
    }

    #[inline(always)]
    pub(crate) fn pmax(one: Four, other: Four) -> Four {
        each(
            one,
            other,
            |one, other| if one < other { other } else { one },
        )
    }

    #[inline(always)]
    pub(crate) fn steps(one: Four, least: f32) -> Four {
        each(one, one, |one, _| {
            f32::from(i8::from(one >= least) - i8::from(one <= -least))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_numbers_the_first_is_taken_as_in_a_browser() {
        for zeros in [[0.0_f32, -0.0], [-0.0, 0.0]] {
            let [one, other] = zeros.map(splat);
            for taken in [pmin(one, other), pmax(one, other)] {
                assert_eq!(numbers(taken)[0].to_bits(), zeros[0].to_bits());
            }
        }
    }
}
