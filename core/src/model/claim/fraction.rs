//! Exact fractions of whole numbers, for comparing values, differences, ratios and shares without rounding.

use std::cmp::Ordering;

use crate::text::Decimal;

/// `top / bottom`, cut to lowest terms; `bottom` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    top: i128,
    bottom: i128,
}

impl Fraction {
    /// Nothing when `bottom` is 0.
    pub(super) fn new(top: i128, bottom: i128) -> Option<Self> {
        let divisor = greatest_divisor(top, bottom).checked_mul(bottom.signum())?;
        (divisor != 0).then(|| Self {
            top: top / divisor,
            bottom: bottom / divisor,
        })
    }

    pub(super) fn from_decimal(value: Decimal) -> Option<Self> {
        Self::new(
            i128::from(value.units()),
            10_i128.checked_pow(u32::from(value.decimals()))?,
        )
    }

    /// Nothing when the numbers grow too long to be exact, here and below.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let top = self
            .top
            .checked_mul(other.bottom)?
            .checked_add(other.top.checked_mul(self.bottom)?)?;
        Self::new(top, self.bottom.checked_mul(other.bottom)?)
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            top: -other.top,
            bottom: other.bottom,
        })
    }

    /// Nothing when `other` is 0, too.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        Self::new(
            self.top.checked_mul(other.bottom)?,
            self.bottom.checked_mul(other.top)?,
        )
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let left = self.top.checked_mul(other.bottom)?;
        Some(left.cmp(&other.top.checked_mul(self.bottom)?))
    }
}

fn greatest_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Fraction {
        Fraction::from_decimal(Decimal::parse(text).unwrap()).unwrap()
    }

    #[test]
    fn fractions_compare_exactly() {
        let third = read("1").over(read("3")).unwrap();
        assert_eq!(third.compare(read("0.33333333")), Some(Ordering::Greater));
        let sum = third.plus(third).unwrap().plus(third).unwrap();
        assert_eq!(sum.compare(read("1.00")), Some(Ordering::Equal));
        assert_eq!(read("-1").over(read("-2")), Fraction::new(1, 2));
        assert_eq!(read("4").minus(read("4.5")), Fraction::new(-1, 2));
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        assert!(read("1").over(read("0")).is_none());
    }
}
