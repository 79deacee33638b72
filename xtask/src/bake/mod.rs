//! Puts together what is served: under hashed names the stylesheet, the loader, the glue and the program; a page and a
//! single file for each complete language; the tables for download; the checksums. It draws nothing: the renderer does.
//!
//! It is Trunk's post_build hook and then works in Trunk's staging folder. The program knows no edition, so another
//! edition can be baked from an earlier build, without Trunk.

mod encode;
mod glue;
mod page;
mod renderer;
mod scripts;
mod single;
mod styles;

use crate::{Outcome, Trouble, files, workspace};
use page::{Assets, Page};
use renderer::Drawn;
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};

/// Folders of `public/` that are built from; the others are served as they are.
const SOURCES: [&str; 2] = ["styles", "loader"];

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
    let edition = workspace::edition()?;
    let drawn = renderer::draw(&edition)?;
    bake(
        &edition,
        &drawn,
        &Built::take_from(&staging)?,
        &staging,
        for_readers,
    )
}

fn run_for_another(arguments: &[String]) -> Outcome {
    let [edition_flag, edition, out_flag, out] = arguments else {
        return Err(Trouble("bake takes --edition FOLDER --out FOLDER".into()));
    };
    if edition_flag != "--edition" || out_flag != "--out" {
        return Err(Trouble("bake takes --edition FOLDER --out FOLDER".into()));
    }
    let built = Built::of_last_build(&workspace::dist())?;
    let edition = files::whole(Path::new(edition))?;
    let drawn = renderer::draw(&edition)?;
    let out = Path::new(out);
    files::make_folder(out)?;
    files::write(&out.join(&built.program_name), &built.program)?;
    bake(&edition, &drawn, &built, out, true)?;
    println!("{}: the pages of {}", out.display(), drawn.id);
    Ok(())
}

/// Writes into the folder `out`, which holds the program already, everything else that is served.
fn bake(edition: &Path, drawn: &Drawn, built: &Built, out: &Path, for_readers: bool) -> Outcome {
    let public = workspace::root().join("public");
    let styles = styles::joined(&public.join("styles"))?;
    let loader = scripts::Loader::read(&public.join("loader"))?;
    copy_public(&public, out)?;

    let assets = Assets {
        styles: put(out, "styles", "css", &styles)?,
        start: put(out, "start", "js", loader.served())?,
        glue: put(out, "glue", "js", &built.glue)?,
        program: built.program_name.clone(),
        // Only an opaque origin needs it; while developing, megabytes of it would be written at every change.
        bytes: if for_readers {
            Some(put(out, "bytes", "js", scripts::bytes(&built.program))?)
        } else {
            None
        },
        icon: first_of(&public, &["icon.svg", "icons/icon.svg"]),
        manifest: first_of(&public, &["manifest.webmanifest"]),
        reload: built.reload_client.clone(),
    };
    for place in 0..drawn.pages.len() {
        let page = Page::of(drawn, place);
        files::write(&out.join(page.file_name()), page.served(&assets))?;
    }
    copy_tables(edition, out)?;
    if !for_readers {
        return Ok(());
    }
    let carried = single::Carried {
        styles: &styles,
        icon: match &assets.icon {
            Some(icon) => Some(files::read(&public.join(icon))?),
            None => None,
        },
        glue: &built.glue,
        first: loader.single_first(),
        last: loader.single_last(),
        program: encode::base64(&encode::deflate(&built.program)?),
    };
    for place in 0..drawn.pages.len() {
        let page = Page::of(drawn, place);
        files::write(
            &out.join(page.single_name()),
            single::file(&page, &carried)?,
        )?;
    }
    write_checksums(out)
}

/// What the pages of any edition run.
struct Built {
    program_name: String,
    program: Vec<u8>,
    /// As a classic script.
    glue: String,
    /// Empty but under `trunk serve`.
    reload_client: String,
}

impl Built {
    /// Takes Trunk's output; its page and its module script are not served.
    fn take_from(staging: &Path) -> Outcome<Self> {
        let program = the_one(staging, "", "_bg.wasm")?;
        let glue = the_one(staging, "", ".js")?;
        let index = staging.join("index.html");
        let built = Self {
            program_name: files::name(&program).to_owned(),
            program: files::read_bytes(&program)?,
            glue: glue::classic(&files::read(&glue)?)?,
            reload_client: page::reload_client(&files::read(&index)?),
        };
        files::remove(&glue)?;
        files::remove(&index)?;
        Ok(built)
    }

    /// What an earlier build left in the folder that is served.
    fn of_last_build(dist: &Path) -> Outcome<Self> {
        let program = the_one(dist, "", "_bg.wasm")?;
        Ok(Self {
            program_name: files::name(&program).to_owned(),
            program: files::read_bytes(&program)?,
            glue: files::read(&the_one(dist, "glue-", ".js")?)?,
            reload_client: String::new(),
        })
    }
}

/// The one file of a folder whose name begins and ends so.
fn the_one(folder: &Path, beginning: &str, ending: &str) -> Outcome<PathBuf> {
    let entries = files::list(folder)?.into_iter();
    let mut fitting = entries.filter(|path| {
        let name = files::name(path);
        name.starts_with(beginning) && name.ends_with(ending)
    });
    match (fitting.next(), fitting.next()) {
        (Some(path), None) => Ok(path),
        _ => Err(Trouble(format!(
            "expected one file {beginning}*{ending} in {}: build the release first",
            folder.display()
        ))),
    }
}

/// Writes a file under a name that changes with its content; returns the name.
fn put(staging: &Path, stem: &str, ending: &str, content: impl AsRef<[u8]>) -> Outcome<String> {
    let digest = encode::hex(&Sha256::digest(content.as_ref()));
    let name = format!("{stem}-{}.{ending}", &digest[..16]);
    files::write(&staging.join(&name), content)?;
    Ok(name)
}

/// The first of some files of `public/` that is there.
fn first_of(public: &Path, names: &[&str]) -> Option<String> {
    let there = names.iter().find(|name| public.join(name).is_file());
    there.map(|name| (*name).to_owned())
}

fn copy_public(public: &Path, staging: &Path) -> Outcome {
    for file in files::below(public)? {
        let source = SOURCES
            .iter()
            .any(|folder| file.starts_with(&format!("{folder}/")));
        if !source {
            files::write(
                &staging.join(&file),
                files::read_bytes(&public.join(&file))?,
            )?;
        }
    }
    Ok(())
}

fn copy_tables(edition: &Path, staging: &Path) -> Outcome {
    for path in files::list(edition)? {
        if path.extension().is_some_and(|ending| ending == "csv") {
            let to = staging.join("data").join(files::name(&path));
            files::write(&to, files::read_bytes(&path)?)?;
        }
    }
    Ok(())
}

/// `sha256sum --check SHA256SUMS` tells whether a copy is whole.
fn write_checksums(staging: &Path) -> Outcome {
    let mut lines = String::new();
    for file in files::below(staging)? {
        let digest = Sha256::digest(files::read_bytes(&staging.join(&file))?);
        lines.push_str(&format!("{}  {file}\n", encode::hex(&digest)));
    }
    files::write(&staging.join("SHA256SUMS"), lines)
}
