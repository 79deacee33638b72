//! Tools that cargo builds from source. They run for seconds, so they are built for a quick build, not for speed: a
//! third of the time.

use super::Tool;
use crate::{Outcome, process, workspace};
use std::process::Command;

/// 0.22 needs a newer compiler.
const TRUNK_VERSION: &str = "0.21.14";

/// Compiler settings for a quick build.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    what_for: "to build the page",
    how_long: "3 to 10 minutes on two cores",
    look: || version("trunk", TRUNK_VERSION),
    by_hand: || shown(&install_trunk()),
    mend: || process::run(&mut install_trunk()),
};

pub(crate) const BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    what_for: "to join the program and the browser; its version is that in Cargo.lock",
    how_long: "2 to 6 minutes on two cores",
    look: look_for_bindgen,
    by_hand: || {
        bindgen_version().map_or_else(
            |trouble| trouble.to_string(),
            |it| shown(&install_bindgen(&it, true)),
        )
    },
    mend: mend_bindgen,
};

/// Tools of the long checks.
macro_rules! cargo_tool {
    ($name:ident, $package:literal, $asked:expr, $what_for:literal) => {
        pub(crate) const $name: Tool = Tool {
            name: $package,
            what_for: $what_for,
            how_long: "1 to 10 minutes on two cores",
            look: || process::output($package, $asked).ok_or_else(|| "not found".into()),
            by_hand: || shown(&install_latest($package)),
            mend: || process::run(&mut install_latest($package)),
        };
    };
}

cargo_tool!(
    MACHETE,
    "cargo-machete",
    &["--version"],
    "to find dependencies that nothing uses"
);
cargo_tool!(
    DENY,
    "cargo-deny",
    &["--version"],
    "to check licences and sources of dependencies"
);
cargo_tool!(
    MUTANTS,
    "cargo-mutants",
    &["mutants", "--version"],
    "to change core and see whether a test notices"
);

fn install_latest(package: &str) -> Command {
    let mut command = process::program("cargo");
    command
        .args(["install", package, "--locked", "--root", "target/tools"])
        .env("CARGO_TARGET_DIR", workspace::tools().join("build"))
        .envs(QUICK);
    command
}

fn version(program: &str, wanted: &str) -> Result<String, String> {
    let said = process::output(program, &["--version"]).ok_or("not found")?;
    let found = said.split_whitespace().nth(1).unwrap_or_default();
    if found == wanted {
        Ok(said)
    } else {
        Err(format!("found {said}, need {wanted}"))
    }
}

fn bindgen_version() -> Outcome<String> {
    workspace::locked("wasm-bindgen")
}

fn look_for_bindgen() -> Result<String, String> {
    let wanted = bindgen_version().map_err(|trouble| trouble.to_string())?;
    version("wasm-bindgen-test-runner", &wanted)?;
    version("wasm-bindgen", &wanted)
}

fn mend_bindgen() -> Outcome {
    let version = bindgen_version()?;
    process::run(&mut install_bindgen(&version, true)).or_else(|_| {
        // A registry that lags behind may lack one of the versions that the tool was released with.
        println!("wasm-bindgen-cli: trying again with the versions that the registry has ...");
        process::run(&mut install_bindgen(&version, false))
    })
}

fn install_trunk() -> Command {
    let mut command = install("trunk", TRUNK_VERSION);
    command.args(["--locked", "--no-default-features", "--features", "rustls"]);
    command
}

fn install_bindgen(version: &str, locked: bool) -> Command {
    let mut command = install("wasm-bindgen-cli", version);
    if locked {
        command.arg("--locked");
    }
    command
}

fn install(package: &str, version: &str) -> Command {
    let mut command = process::program("cargo");
    command
        .args([
            "install",
            package,
            "--version",
            version,
            "--root",
            "target/tools",
        ])
        .env("CARGO_TARGET_DIR", workspace::tools().join("build"))
        .envs(QUICK);
    command
}

/// The command as one types it in the root of the project.
fn shown(command: &Command) -> String {
    let settings: Vec<String> = QUICK
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    format!("{} {}", settings.join(" "), process::shown(command))
}

/// Whether cargo-nextest is there; the tests run without it as well, slower.
pub(crate) fn has_nextest() -> bool {
    process::output("cargo", &["nextest", "--version"]).is_some()
}
