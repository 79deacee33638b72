//! Brings what the build and the tests need. Each tool is looked for first, on the search path and among the project's
//! own tools; only what is missing is fetched, into the project (`target/tools`, `node_modules`) wherever that is
//! possible. When nothing is missing this takes no time worth noticing.

mod browser;
mod cargo_tools;
mod engines;
mod node;
mod packages;
mod servers;
mod target;
mod text_browsers;

use crate::{Outcome, Trouble};
use std::time::Instant;

pub(crate) use browser::{chromedriver, chromium, quick_chromium};
pub(crate) use cargo_tools::{DENY, MACHETE, MUTANTS, has_nextest};
pub(crate) use engines::ENGINES;
pub(crate) use node::{LIGHTHOUSE, OLD_BROWSERS};
pub(crate) use servers::{SERVERS, WORDPRESS};
pub(crate) use text_browsers::TEXT_BROWSERS;

/// Something that the project needs on the machine.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) what_for: &'static str,
    pub(crate) how_long: &'static str,
    /// The version that is there, or what is wrong.
    pub(crate) look: fn() -> Result<String, String>,
    /// The command that mends it by hand.
    pub(crate) by_hand: fn() -> String,
    /// Mends it; answers for what it could not.
    pub(crate) mend: fn() -> Outcome,
}

/// What building the page needs.
const FOR_BUILDING: [Tool; 5] = [
    target::WASM,
    cargo_tools::TRUNK,
    cargo_tools::BINDGEN,
    node::NODE,
    node::PACKAGES,
];

/// What the tests need on top.
const FOR_TESTING: [Tool; 1] = [browser::BROWSER];

/// What one step of the tests needs, and a machine may lack for good.
const FOR_ONE_STEP: [Tool; 4] = [ENGINES, SERVERS, TEXT_BROWSERS, WORDPRESS];

/// Sets up what building the page needs.
pub(crate) fn for_building() -> Outcome {
    FOR_BUILDING.iter().try_for_each(set_up)
}

/// Sets up what the tests need.
pub(crate) fn for_testing() -> Outcome {
    for_building()?;
    FOR_TESTING.iter().try_for_each(set_up)?;
    browser::add_shell();
    Ok(())
}

pub(crate) fn set_up(tool: &Tool) -> Outcome {
    let Err(wrong) = (tool.look)() else {
        return Ok(());
    };
    println!(
        "{}: {wrong}. Setting it up ({}) ...",
        tool.name, tool.how_long
    );
    let start = Instant::now();
    (tool.mend)()?;
    match (tool.look)() {
        Ok(version) => {
            println!(
                "{}: {version} is there now, after {} s.",
                tool.name,
                start.elapsed().as_secs()
            );
            Ok(())
        }
        Err(wrong) => Err(Trouble(format!(
            "{}: still {wrong}. By hand: {}",
            tool.name,
            (tool.by_hand)()
        ))),
    }
}

/// Lists what is there and what is missing, with the command that mends it. Changes nothing.
pub(crate) fn doctor() -> Outcome {
    let mut missing = 0;
    for tool in FOR_BUILDING.iter().chain(&FOR_TESTING) {
        match (tool.look)() {
            Ok(version) => println!("ok       {:<18} {version}", tool.name),
            Err(wrong) => {
                missing += 1;
                println!("MISSING  {:<18} {wrong}; {}", tool.name, tool.what_for);
                println!("         {:<18} mend: {}", "", (tool.by_hand)());
            }
        }
    }
    for tool in &FOR_ONE_STEP {
        match (tool.look)() {
            Ok(version) => println!("ok       {:<18} {version}", tool.name),
            Err(wrong) => {
                println!("absent   {:<18} {wrong}; only {}", tool.name, tool.what_for);
                println!("         {:<18} mend: {}", "", (tool.by_hand)());
            }
        }
    }
    if missing == 0 {
        return Ok(());
    }
    Err(Trouble(format!(
        "{missing} missing; `cargo xtask serve` and `cargo xtask test` set up what they need by themselves"
    )))
}
