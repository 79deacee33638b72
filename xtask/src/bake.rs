//! `cargo xtask bake`: the site of an edition, with the program that Trunk built.
//!
//! It is Trunk's post_build hook and then works in Trunk's staging folder. The program knows no edition, so another
//! edition can be baked from an earlier build, without Trunk.

use crate::program::{Site, build_site, take_from};
use crate::{Outcome, Trouble, files, workspace};
use std::env;
use std::path::{Path, PathBuf};

/// Runs the hook; with `--edition FOLDER --out FOLDER` bakes that edition with the program of the last build.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if !arguments.is_empty() {
        return run_for_another(arguments);
    }
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Trouble(
                "without --edition and --out, bake is Trunk's post_build hook: run `trunk build` or `cargo xtask serve`".into(),
            )
        })?;
    let for_readers = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    take_from(&staging, for_readers)?;
    build_site(&Site {
        tables: &workspace::edition()?,
        out: &staging,
        address: env::var(workspace::ADDRESS).ok().as_deref(),
        only_pages: !for_readers,
    })
}

fn run_for_another(arguments: &[String]) -> Outcome {
    let usage = || Trouble("bake takes --edition FOLDER --out FOLDER [--address URL]".into());
    let (mut edition, mut out, mut address) = (None, None, None);
    for pair in arguments.chunks(2) {
        let [flag, value] = pair else {
            return Err(usage());
        };
        match flag.as_str() {
            "--edition" => edition = Some(value),
            "--out" => out = Some(Path::new(value)),
            "--address" => address = Some(value.as_str()),
            _ => return Err(usage()),
        }
    }
    let (Some(edition), Some(out)) = (edition, out) else {
        return Err(usage());
    };
    build_site(&Site {
        tables: &files::whole(Path::new(edition))?,
        out,
        address,
        only_pages: false,
    })?;
    println!("{}: the pages of {edition}", out.display());
    Ok(())
}
