//! Puts together what is served: under hashed names the stylesheets, the loader, the glue and the program; a page, a
//! single file and a manifest for each language, a page of recipes where it has words for it; the icons; the service worker; the tables for download; the
//! files for hosts; the checksums. It draws nothing but icons: the renderer does.
//!
//! It is Trunk's post_build hook and then works in Trunk's staging folder. The program knows no edition, so another
//! edition can be baked from an earlier build, without Trunk.

pub(crate) mod compressed;
mod crawlers;
mod difference;
mod embedding;
mod encode;
mod glue;
mod hosting;
mod icons;
mod lettering;
mod manifest;
mod metadata;
mod names;
mod oembed;
mod older;
mod page;
mod preview;
mod preview_title;
mod program;
mod publish;
mod renderer;
mod scripts;
mod sheet;
mod single;
mod styles;
mod worker;

pub(crate) use publish::asked as asked_address;

use crate::{Outcome, Trouble, check, files, workspace};
use manifest::Grounds;
use page::{Assets, Page};
use renderer::DrawnPage;
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};

/// Folders of `public/` that are built from; the others are served as they are.
const SOURCES: [&str; 4] = ["styles", "loader", "worker", "hosting"];

/// The stylesheet for paper: it is no part of the others, so that nobody waits for it.
const PAPER: &str = "paper.css";

/// The stylesheets for what only the program draws and for what stands at the end of the page: nobody waits for them
/// before the first paint.
const LATE: [&str; 5] = [
    "foot.css",
    "learning.css",
    "live.css",
    OLDER,
    "prospects.css",
];

/// The stylesheet for browsers older than the rest of them asks for.
const OLDER: &str = "older.css";

/// The stylesheet of the pages of recipes.
const EMBEDDING: &str = "embedding.css";

/// The stylesheet of the worksheets.
const SHEET: &str = "sheet.css";

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
    let address = env::var(workspace::ADDRESS).ok();
    bake(
        &edition,
        address.as_deref(),
        &Built::take_from(&staging, for_readers)?,
        &staging,
        for_readers,
    )?;
    Ok(())
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
    let built = Built::of_last_build(&workspace::dist())?;
    let edition = files::whole(Path::new(edition))?;
    files::make_folder(out)?;
    files::write(&out.join(&built.program_name), &built.program)?;
    let id = bake(&edition, address, &built, out, true)?;
    println!("{}: the pages of {id}", out.display());
    Ok(())
}

/// Writes into the folder `out`, which holds the program already, everything else that is served; gives the edition's id.
fn bake(
    edition: &Path,
    address: Option<&str>,
    built: &Built,
    out: &Path,
    for_readers: bool,
) -> Outcome<String> {
    let address = address.map(asked_address).transpose()?;
    let mut drawn = renderer::draw(edition)?;
    let public = workspace::root().join("public");
    let styles = styles::joined(&public.join("styles"), |name| {
        ![PAPER, EMBEDDING, SHEET].contains(&name) && !LATE.contains(&name)
    })?;
    let live = styles::joined(&public.join("styles"), |name| LATE.contains(&name))?;
    let paper = styles::joined(&public.join("styles"), |name| name == PAPER)?;
    let beside =
        |own: &str| styles::joined(&public.join("styles"), |name| [own, OLDER].contains(&name));
    let (of_embedding, of_sheets) = (beside(EMBEDDING)?, beside(SHEET)?);
    let loader = scripts::Loader::read(&public.join("loader"))?;
    let icon = files::read(&public.join(icons::SOURCE))?;
    copy_public(&public, out)?;
    copy_tables(edition, out)?;
    icons::write(&icon, out)?;
    let read = check::open_edition(edition)
        .map_err(|faults| Trouble(format!("the edition has {} faults", faults.len())))?;
    publish::complete(&mut drawn, &read.edition, address, &styles, out)?;
    let drawn = &drawn;

    let checksum = checksum(out, &built.program_name)?;
    let page = |place| Page::of(drawn, place, &checksum);
    // The served page tells how large the single file of its language is.
    let mut sizes = vec![0; drawn.pages.len()];
    if for_readers {
        let carried = single::Carried {
            styles: &[&*styles, &live].concat(),
            paper: &paper,
            icon: &icon,
            program: &built.program,
            glue: &built.glue,
            first: loader.single_first(),
            last: loader.single_last(),
        };
        for (place, size) in sizes.iter_mut().enumerate() {
            let text = single::file(&page(place), &carried)?;
            *size = text.len();
            files::write(&out.join(page(place).single_name()), text)?;
        }
    }
    let assets = Assets {
        styles: put(out, "styles", "css", &styles)?,
        paper: put(out, "paper", "css", &paper)?,
        live: put(out, "live", "css", &live)?,
        start: put(out, "start", "js", loader.served())?,
        home: put(out, "home", "js", loader.home())?,
        glue: put(out, "glue", "js", &built.glue)?,
        program: built.program_name.clone(),
        load: if for_readers { built.load()? } else { 0 },
        // Only an opaque origin needs it; while developing, megabytes of it would be written at every change.
        bytes: if for_readers {
            Some(put(out, "bytes", "js", scripts::bytes(&built.program))?)
        } else {
            None
        },
        grounds: Grounds::of(&styles).ok_or_else(|| {
            Trouble("public/styles/tokens.css has no --paper, light and dark".into())
        })?,
        reload: built.reload_client.clone(),
    };
    let mut kept = vec![
        assets.styles.clone(),
        assets.paper.clone(),
        assets.live.clone(),
        assets.start.clone(),
        assets.home.clone(),
        assets.glue.clone(),
        assets.program.clone(),
        icons::SOURCE.to_owned(),
    ];
    for (place, size) in sizes.into_iter().enumerate() {
        let page = page(place);
        let manifest = manifest::name(&page);
        files::write(&out.join(page.file_name()), page.served(&assets, size)?)?;
        files::write(&out.join(&manifest), manifest::text(&page, &assets.grounds))?;
        kept.extend([page.file_name(), manifest]);
    }
    // Whoever keeps the first page needs of the others only what is theirs.
    let first = page(0);
    let whole = files::read(&out.join(first.file_name()))?;
    let mut made = Vec::new();
    for place in 1..drawn.pages.len() {
        let other = page(place);
        let text = files::read(&out.join(other.file_name()))?;
        let stem = other.file_name().replace(".html", "");
        let name = put(out, &stem, "json", difference::between(&whole, &text))?;
        made.push((other.file_name(), name));
    }
    // They are not kept offline: who embeds is online.
    let embedding_styles = put(out, "embedding", "css", &of_embedding)?;
    let names = embedding::Names {
        styles: [&assets.styles, &embedding_styles],
        script: &put(out, "embedding", "js", loader.embedding())?,
        program: &assets.program,
        bytes: assets.bytes.as_deref(),
    };
    let with_recipes = |page: &&DrawnPage| !page.embedding.is_empty();
    for drawn_page in drawn.pages.iter().filter(with_recipes) {
        let page = embedding::page(drawn, drawn_page, &names)?;
        files::write(&out.join(&drawn_page.embedding), page)?;
    }
    if drawn.pages.iter().any(|page| page.sheet.is_some()) {
        let script = put(out, "sheet", "js", loader.sheet())?;
        let own = put(out, "sheet", "css", &of_sheets)?;
        for page in &drawn.pages {
            if let Some(sheet) = &page.sheet {
                let styles = [assets.styles.as_str(), &own];
                files::write(
                    &out.join(&sheet.file),
                    sheet::page(page, sheet, styles, &script),
                )?;
            }
        }
    }
    let worker = files::read(&public.join("worker/offline.js"))?;
    files::write(
        &out.join(worker::NAME),
        worker::script(&worker, out, &kept, &first.file_name(), &made)?,
    )?;
    publish::write(drawn, out)?;
    if !for_readers {
        return Ok(drawn.id.clone());
    }
    hosting::write(&public.join("hosting"), out, drawn.address.as_deref())?;
    compressed::write_beside(out)?;
    write_checksums(out)?;
    Ok(drawn.id.clone())
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
    /// Takes Trunk's output and trims it, for readers as far as it goes; its page and its module script are not served.
    fn take_from(staging: &Path, for_readers: bool) -> Outcome<Self> {
        let program = the_one(staging, "", "_bg.wasm")?;
        let glue = the_one(staging, "", ".js")?;
        let index = staging.join("index.html");
        let script = glue::classic(&files::read(&glue)?)?;
        let (mut trimmed, script) = program::trimmed(&files::read_bytes(&program)?, &script)?;
        if for_readers {
            trimmed = program::optimised(trimmed)?;
        }
        let reload_client = page::reload_client(&files::read(&index)?);
        for made_by_trunk in [&program, &glue, &index] {
            files::remove(made_by_trunk)?;
        }
        Ok(Self {
            program_name: put(staging, "jelajah", "wasm", &trimmed)?,
            program: trimmed,
            glue: script,
            reload_client,
        })
    }

    /// What an earlier build left in the folder that is served.
    fn of_last_build(dist: &Path) -> Outcome<Self> {
        let program = the_one(dist, "jelajah-", ".wasm")?;
        Ok(Self {
            program_name: files::name(&program).to_owned(),
            program: files::read_bytes(&program)?,
            glue: files::read(&the_one(dist, "glue-", ".js")?)?,
            reload_client: String::new(),
        })
    }
}

impl Built {
    /// What a page loads to become live, as hosts send it.
    fn load(&self) -> Outcome<usize> {
        let sent = |content: &[u8]| compressed::brotli(content, compressed::SMALLEST);
        Ok(sent(&self.program)?.len() + sent(self.glue.as_bytes())?.len())
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
        let is_table = path.extension().is_some_and(|ending| ending == "csv");
        if is_table || path.ends_with("edition.toml") {
            let to = staging.join("data").join(files::name(&path));
            files::write(&to, files::read_bytes(&path)?)?;
        }
    }
    Ok(())
}

/// What two copies must share to tell and to do the same: the tables and the program. It is the checksum of their lines
/// in `SHA256SUMS`.
fn checksum(folder: &Path, program: &str) -> Outcome<String> {
    let is_part = |name: &String| {
        let table = name.starts_with("data/") && !compressed::is_compressed(name);
        table || name == program
    };
    let parts = files::below(folder)?.into_iter().filter(is_part);
    let lines = checksums(folder, parts)?;
    Ok(encode::hex(&Sha256::digest(lines.as_bytes())))
}

/// `sha256sum --check SHA256SUMS` tells whether a copy is whole.
fn write_checksums(folder: &Path) -> Outcome {
    let own = "SHA256SUMS";
    let others = files::below(folder)?.into_iter().filter(|name| name != own);
    let lines = checksums(folder, others)?;
    files::write(&folder.join(own), lines)
}

fn checksums(folder: &Path, names: impl Iterator<Item = String>) -> Outcome<String> {
    let mut lines = String::new();
    for name in names {
        let digest = Sha256::digest(files::read_bytes(&folder.join(&name))?);
        lines.push_str(&format!("{}  {name}\n", encode::hex(&digest)));
    }
    Ok(lines)
}
