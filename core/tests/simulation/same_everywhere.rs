//! The same seed gives the same answer on every machine; `tests/web.rs` asks the same in a browser.

use crate::fingerprint::{FINGERPRINT, fingerprint};
use crate::made::real;

#[test]
fn the_answer_is_the_one_that_every_machine_gives() {
    assert_eq!(fingerprint(&real().0), FINGERPRINT);
}
