//! Sine and cosine of the angles of drawings: a few turns at most, the same bits on every platform. The full function
//! of the `libm` crate also reduces angles as large as the number of atoms, with kilobytes of digits of pi. Floor 0.
//!
//! The polynomials and the parts of pi are those of FreeBSD's msun, which `libm` uses as well:
//! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
//! business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice
//! is preserved.

use core::f64::consts::{FRAC_2_PI, FRAC_PI_4};

/// The first 33 bits of half of pi, the next 33, and what is left.
const HALF_PI: [f64; 3] = [
    1.570_796_326_734_125_6,
    6.077_100_506_303_966e-11,
    2.022_266_248_795_950_6e-21,
];

const SINE: [f64; 6] = [
    -1.666_666_666_666_663_2e-1,
    8.333_333_333_322_49e-3,
    -1.984_126_982_985_795e-4,
    2.755_731_370_707_006_8e-6,
    -2.505_076_025_340_686_3e-8,
    1.589_690_995_211_55e-10,
];

const COSINE: [f64; 6] = [
    4.166_666_666_666_66e-2,
    -1.388_888_888_887_411e-3,
    2.480_158_728_947_673e-5,
    -2.755_731_435_139_066_3e-7,
    2.087_572_321_298_175e-9,
    -1.135_964_755_778_819_5e-11,
];

/// Sine and cosine of an angle in radians, right to the last bit or the one before it for up to a thousand turns.
#[must_use]
pub fn sin_cos(angle: f64) -> (f64, f64) {
    if angle.abs() <= FRAC_PI_4 {
        return (sine(angle, 0.0), cosine(angle, 0.0));
    }
    let quarters = libm::rint(angle * FRAC_2_PI);
    let near = angle - quarters * HALF_PI[0];
    let middle = quarters * HALF_PI[1];
    let left = near - middle;
    let far = quarters * HALF_PI[2] - ((near - left) - middle);
    let reduced = left - far;
    let tail = (left - reduced) - far;
    let (sin, cos) = (sine(reduced, tail), cosine(reduced, tail));
    match quarters as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// Of an angle up to a quarter of pi, and what it lacks.
fn sine(x: f64, tail: f64) -> f64 {
    let z = x * x;
    let [first, rest @ ..] = SINE;
    let series = rest.iter().rev().fold(0.0, |sum, part| sum * z + part);
    let cube = z * x;
    x - ((z * (0.5 * tail - cube * series) - tail) - cube * first)
}

/// Of an angle up to a quarter of pi, and what it lacks.
fn cosine(x: f64, tail: f64) -> f64 {
    let z = x * x;
    let series = COSINE.iter().rev().fold(0.0, |sum, part| sum * z + part) * z;
    let half = 0.5 * z;
    let most = 1.0 - half;
    most + (((1.0 - most) - half) + (z * series - x * tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gives_what_the_full_function_gives() {
        for step in -200_000..=200_000 {
            let angle = f64::from(step) * 0.000_314_159_265;
            let (ours, theirs) = (sin_cos(angle), libm::sincos(angle));
            assert!((ours.0 - theirs.0).abs() < 2.3e-16, "sine of {angle}");
            assert!((ours.1 - theirs.1).abs() < 2.3e-16, "cosine of {angle}");
        }
        for quarter in 0..4000 {
            let angle = f64::from(quarter) * core::f64::consts::FRAC_PI_2;
            let (ours, theirs) = (sin_cos(angle), libm::sincos(angle));
            assert!((ours.0 - theirs.0).abs() < 2.3e-16, "sine of {angle}");
            assert!((ours.1 - theirs.1).abs() < 2.3e-16, "cosine of {angle}");
        }
    }
}
