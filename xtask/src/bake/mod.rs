//! Trunk's post_build hook: makes of what Trunk built what is served. It works in Trunk's staging folder and leaves
//! there, under hashed names, the stylesheet, the loader, the glue and the program; a page and a single file for each
//! complete language; the tables for download; the checksums. It draws nothing: the renderer does.

mod encode;
mod glue;
mod page;
mod renderer;
mod scripts;
mod single;
mod styles;

use crate::{Outcome, Trouble, files, workspace};
use page::{Assets, Page};
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};

/// Folders of `public/` that are built from; the others are served as they are.
const SOURCES: [&str; 2] = ["styles", "loader"];

/// Runs the hook.
pub(crate) fn run() -> Outcome {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Trouble(
                "bake is Trunk's post_build hook: run `trunk build` or `cargo xtask serve`".into(),
            )
        })?;
    let for_readers = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let public = workspace::root().join("public");
    let edition = workspace::edition()?;

    let drawn = renderer::draw(&edition)?;
    let built = Built::take_from(&staging)?;
    let styles = styles::joined(&public.join("styles"))?;
    let glue = glue::classic(&built.glue)?;
    let loader = scripts::Loader::read(&public.join("loader"))?;
    copy_public(&public, &staging)?;

    let assets = Assets {
        styles: put(&staging, "styles", "css", &styles)?,
        start: put(&staging, "start", "js", loader.served())?,
        glue: put(&staging, "glue", "js", &glue)?,
        program: built.program_name.clone(),
        // Only an opaque origin needs it; while developing, megabytes of it would be written at every change.
        bytes: if for_readers {
            Some(put(
                &staging,
                "bytes",
                "js",
                scripts::bytes(&built.program),
            )?)
        } else {
            None
        },
        icon: first_of(&public, &["icon.svg", "icons/icon.svg"]),
        manifest: first_of(&public, &["manifest.webmanifest"]),
        reload: built.reload_client,
    };
    for place in 0..drawn.pages.len() {
        let page = Page::of(&drawn, place);
        files::write(&staging.join(page.file_name()), page.served(&assets))?;
    }
    copy_tables(&edition, &staging)?;
    if !for_readers {
        return Ok(());
    }
    let carried = single::Carried {
        styles: &styles,
        icon: match &assets.icon {
            Some(icon) => Some(files::read(&public.join(icon))?),
            None => None,
        },
        glue: &glue,
        first: loader.single_first(),
        last: loader.single_last(),
        program: encode::base64(&encode::deflate(&built.program)),
    };
    for place in 0..drawn.pages.len() {
        let page = Page::of(&drawn, place);
        files::write(
            &staging.join(page.single_name()),
            single::file(&page, &carried)?,
        )?;
    }
    write_checksums(&staging)
}

/// What Trunk left in the staging folder.
struct Built {
    program_name: String,
    program: Vec<u8>,
    glue: String,
    reload_client: String,
}

impl Built {
    /// Takes Trunk's output; its page and its module script are not served.
    fn take_from(staging: &Path) -> Outcome<Self> {
        let entries = files::list(staging)?;
        let the_one = |ending: &str| {
            let mut fitting = entries
                .iter()
                .filter(|path| files::name(path).ends_with(ending));
            match (fitting.next(), fitting.next()) {
                (Some(path), None) => Ok(path),
                _ => Err(Trouble(format!(
                    "expected one file *{ending} from Trunk in {}",
                    staging.display()
                ))),
            }
        };
        let program = the_one("_bg.wasm")?;
        let glue = the_one(".js")?;
        let index = staging.join("index.html");
        let built = Self {
            program_name: files::name(program).to_owned(),
            program: files::read_bytes(program)?,
            glue: files::read(glue)?,
            reload_client: page::reload_client(&files::read(&index)?),
        };
        files::remove(glue)?;
        files::remove(&index)?;
        Ok(built)
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

fn copy_tables(edition: &str, staging: &Path) -> Outcome {
    for path in files::list(&workspace::root().join(edition))? {
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
