//! Stable sorting whose code is there once. Floor 0.
//!
//! The standard library's sorts are compiled anew for each type of element and each order, 5 to 15 KB of program every
//! time; a page that sorts thirty small lists would be a third sorting. Here one sort orders places, and the list then
//! follows. It costs one allocation and an indirect call for each comparison.

use std::cmp::Ordering;

/// Sorts a list; elements that compare equal keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = ordered(list.len(), &|a, b| compare(&list[a], &list[b]));
    follow(&mut places, &mut |a, b| list.swap(a, b));
}

/// Sorts a list by a key; elements with the same key keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a list in its own order.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// The places from 0 to `count` in the order that `compare` gives them: runs of one, two, four and so on are merged.
fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in places.chunks(2 * run) {
            let (mut left, mut right) = (0, run);
            let ends = (run.min(pair.len()), pair.len());
            loop {
                let (one, other) = (pair.get(left), pair.get(right));
                match (one.filter(|_| left < ends.0), other) {
                    (Some(one), Some(other)) if compare(*one, *other).is_le() => {
                        merged.push(*one);
                        left += 1;
                    }
                    (_, Some(other)) => {
                        merged.push(*other);
                        right += 1;
                    }
                    (Some(one), None) => {
                        merged.push(*one);
                        left += 1;
                    }
                    (None, None) => break,
                }
            }
        }
        places = merged;
        run *= 2;
    }
    places
}

/// Brings each element to its place by swaps: the element that belongs at `i` stands at `places[i]`.
fn follow(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let next = places[at];
            swap(at, next);
            places[at] = at;
            at = next;
        }
        places[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_the_standard_one_and_stable() {
        // A fixed walk through lists of many lengths with many equal keys.
        let mut seed = 1_u32;
        for length in 0..200 {
            let list: Vec<(u32, usize)> = (0..length)
                .map(|place| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 28, place)
                })
                .collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            assert_eq!(ours, theirs);
        }
    }
}
