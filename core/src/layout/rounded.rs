//! Points in whole steps, `STEPS` to a unit: as exact as a picture needs, in fewer bytes than the numbers of a drawing.

use crate::geom::Point;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes a point, rounded.
pub(super) fn write<const STEPS: i32, S: Serializer>(
    point: &Point,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    [point.x, point.y]
        .map(|value| libm::round(value * f64::from(STEPS)) as i32)
        .serialize(serializer)
}

/// Reads what [`write`] wrote.
pub(super) fn read<'d, const STEPS: i32, D: Deserializer<'d>>(
    deserializer: D,
) -> Result<Point, D::Error> {
    let [x, y] = <[i32; 2]>::deserialize(deserializer)?;
    let steps = f64::from(STEPS);
    Ok(Point::new(f64::from(x) / steps, f64::from(y) / steps))
}
