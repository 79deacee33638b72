//! The compiler's target for the browser.

use super::Tool;
use crate::{Outcome, process};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) const WASM: Tool = Tool {
    name: "wasm target",
    what_for: "to compile for the browser",
    how_long: "less than a minute",
    look,
    by_hand: || format!("rustup target add {TARGET}"),
    mend,
};

fn look() -> Result<String, String> {
    let folder = process::output("rustc", &["--print", "target-libdir", "--target", TARGET]);
    match folder {
        Some(folder) if Path::new(&folder).is_dir() => Ok(TARGET.into()),
        _ => Err("not installed".into()),
    }
}

fn mend() -> Outcome {
    process::run(process::program("rustup").args(["target", "add", TARGET]))
}
