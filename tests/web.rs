//! What only a browser can tell: run by `cargo xtask test web`, inside Chromium.
#![cfg(feature = "live")]

#[path = "../core/tests/ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;
#[path = "../core/tests/simulation/fingerprint.rs"]
mod fingerprint;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_tests_run_inside_a_document() {
    let document = web_sys::window().and_then(|window| window.document());
    assert!(document.is_some_and(|document| document.document_element().is_some()));
}

#[wasm_bindgen_test]
fn a_question_has_the_same_answer_as_natively_to_the_last_bit() {
    let ecosystem = ecosystem_fixture::gumukmas();
    assert_eq!(
        fingerprint::fingerprint(&ecosystem),
        fingerprint::FINGERPRINT
    );
}
