//! Puts together what is served: under hashed names the stylesheets, the loader, the glue and the program; a page, a
//! single file and a manifest for each language, a page of recipes where it has words for it; the icons; the service
//! worker; the tables for download; the files for hosts; the checksums.

use crate::drawn::{self, Drawn, DrawnPage};
use crate::encode::hex;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::manifest::{self, Grounds};
use crate::page::{Assets, Page};
use crate::program::Program;
use crate::tables::Tables;
use crate::{
    compressed, difference, embedding, fits, hosting, icons, publish, scripts, sheet, single,
    styles, worker,
};
use sha2::{Digest, Sha256};

/// Folders of `public/` that are built from; the others are served as they are.
const SOURCES: [&str; 4] = ["styles/", "loader/", "worker/", "hosting/"];

/// The stylesheet for paper: it is no part of the others, so that nobody waits for it.
const PAPER: &str = "paper.css";

/// The stylesheets for what only the program draws and for what stands at the end of the page: nobody waits for them
/// before the first paint.
const LATE: [&str; 6] = [
    "foot.css",
    "learning.css",
    "live.css",
    OLDER,
    "prospects.css",
    "stage_what_if.css",
];

/// The stylesheet for browsers older than the rest of them asks for.
const OLDER: &str = "older.css";

/// The stylesheet of the pages of recipes.
const EMBEDDING: &str = "embedding.css";

/// The stylesheet of the worksheets.
const SHEET: &str = "sheet.css";

/// How a site is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will be published, over what the edition says: the folder's address, with `/` at its end.
    pub address: Option<String>,
    /// Whether only the pages are made, as fast as that goes, for somebody who develops them: no single files, nothing
    /// compressed, no files for hosts.
    pub only_pages: bool,
}

/// Builds the site of an edition. The same tables, program and options give the same bytes.
///
/// The edition stays in memory until the process ends: a page that is drawn borrows it for good.
///
/// # Errors
/// If the tables have faults, or the program's files are not what they should be.
pub fn build(tables: &Tables, program: &Program, options: &Options) -> Result<Files> {
    let opened = tables.open().map_err(Error::Faults)?;
    let edition = &*Box::leak(Box::new(opened.edition));
    let mut files = Files::default();
    let loader = scripts::Loader::read(program)?;
    for (path, bytes) in &program.public {
        if !SOURCES.iter().any(|folder| path.starts_with(folder)) {
            files.insert(path, bytes.as_slice());
        }
    }
    for (name, bytes) in tables.downloads() {
        files.insert(["data/", name].concat(), bytes);
    }
    icons::draw(program.text(icons::SOURCE)?, &mut files)?;
    let program_name = files.insert_hashed("jelajah", "wasm", program.wasm.as_slice());
    let checksum = checksum(&files, &program_name);

    let mut drawn = drawn::draw(edition, options.address.clone())?;
    let mut sheets = Sheets::of(program)?;
    sheets.first.push_str(&fits::rules(&drawn));
    publish::add_previews(&mut drawn, edition, &sheets.first, &mut files)?;
    let drawn = &drawn;
    let pages: Vec<Page<'_>> = (0..drawn.pages.len())
        .map(|place| Page::of(drawn, place, &checksum))
        .collect();

    // The served page tells how large the single file of its language is.
    let mut sizes = vec![0; pages.len()];
    if !options.only_pages {
        for (page, size) in pages.iter().zip(&mut sizes) {
            let text = single::file(page, &sheets.carried(program, &loader)?)?;
            *size = text.len();
            files.insert(page.single_name(), text);
        }
    }
    let assets = assets(program, program_name, &sheets, &loader, options, &mut files)?;
    for (page, size) in pages.iter().zip(sizes) {
        files.insert(page.file_name(), page.served(&assets, size)?);
        files.insert(manifest::name(page), manifest::text(page, &assets.grounds));
    }
    add_worker(program, &pages, &assets, &mut files)?;
    add_recipes(drawn, &sheets, &loader, &assets, &mut files)?;
    add_worksheets(drawn, &sheets, &loader, &assets, &mut files);
    publish::add_answers(drawn, &mut files);
    if !options.only_pages {
        hosting::add(program, &mut files, drawn.address.as_deref())?;
        compressed::add(&mut files)?;
        // `sha256sum --check SHA256SUMS` tells whether a copy is whole.
        let sums = files.checksums(|_| true);
        files.insert("SHA256SUMS", sums);
    }
    Ok(files)
}

/// The stylesheets, each as it is served.
struct Sheets {
    first: String,
    live: String,
    paper: String,
    embedding: String,
    sheet: String,
}

impl Sheets {
    fn of(program: &Program) -> Result<Self> {
        let beside = |own: &str| styles::joined(program, |name| [own, OLDER].contains(&name));
        Ok(Self {
            first: styles::joined(program, |name| {
                ![PAPER, EMBEDDING, SHEET].contains(&name) && !LATE.contains(&name)
            })?,
            live: styles::joined(program, |name| LATE.contains(&name))?,
            paper: styles::joined(program, |name| name == PAPER)?,
            embedding: beside(EMBEDDING)?,
            sheet: beside(SHEET)?,
        })
    }

    /// What a single file carries.
    fn carried<'p>(
        &'p self,
        program: &'p Program,
        loader: &scripts::Loader,
    ) -> Result<single::Carried<'p>> {
        Ok(single::Carried {
            styles: [&*self.first, &self.live].concat(),
            paper: &self.paper,
            icon: program.text(icons::SOURCE)?,
            program: &program.wasm,
            glue: &program.glue,
            first: loader.single_first(),
            last: loader.single_last(),
        })
    }
}

/// Adds what the served pages name, all of it under names that change with the content.
fn assets(
    program: &Program,
    program_name: String,
    sheets: &Sheets,
    loader: &scripts::Loader,
    options: &Options,
    files: &mut Files,
) -> Result<Assets> {
    let sent = |content: &[u8]| Ok(compressed::brotli(content, compressed::SMALLEST)?.len());
    Ok(Assets {
        styles: files.insert_hashed("styles", "css", &*sheets.first),
        paper: files.insert_hashed("paper", "css", &*sheets.paper),
        live: files.insert_hashed("live", "css", &*sheets.live),
        start: files.insert_hashed("start", "js", loader.served()),
        home: files.insert_hashed("home", "js", loader.home()),
        glue: files.insert_hashed("glue", "js", &*program.glue),
        program: program_name,
        load: if options.only_pages {
            0
        } else {
            sent(&program.wasm)? + sent(program.glue.as_bytes())?
        },
        // Only an opaque origin needs it; while developing, megabytes of it would be written at every change.
        bytes: (!options.only_pages)
            .then(|| files.insert_hashed("bytes", "js", scripts::bytes(&program.wasm))),
        grounds: Grounds::of(&sheets.first).ok_or_else(|| {
            Error::Program("public/styles/tokens.css has no --paper, light and dark".into())
        })?,
        reload: program.reload.clone(),
    })
}

/// Adds the service worker. Whoever keeps the first page needs of the others only what is theirs.
fn add_worker(
    program: &Program,
    pages: &[Page<'_>],
    assets: &Assets,
    files: &mut Files,
) -> Result<()> {
    let [first, others @ ..] = pages else {
        return Err(Error::Program("the edition has no language".into()));
    };
    let mut kept: Vec<String> = [
        &*assets.styles,
        &assets.paper,
        &assets.live,
        &assets.start,
        &assets.home,
        &assets.glue,
        &assets.program,
        icons::SOURCE,
    ]
    .map(str::to_owned)
    .into();
    kept.extend(
        pages
            .iter()
            .flat_map(|page| [page.file_name(), manifest::name(page)]),
    );
    let text = |files: &Files, page: &Page<'_>| -> Result<String> {
        let bytes = files.get(&page.file_name())?;
        Ok(String::from_utf8_lossy(bytes).into_owned())
    };
    let whole = text(files, first)?;
    let mut made = Vec::new();
    for page in others {
        let difference = difference::between(&whole, &text(files, page)?);
        let stem = page.file_name().replace(".html", "");
        made.push((
            page.file_name(),
            files.insert_hashed(&stem, "json", difference),
        ));
    }
    let source = program.text("worker/offline.js")?;
    let script = worker::script(source, files, &kept, &first.file_name(), &made)?;
    files.insert(worker::NAME, script);
    Ok(())
}

/// Adds the pages of recipes. They are not kept offline: who embeds is online.
fn add_recipes(
    drawn: &Drawn,
    sheets: &Sheets,
    loader: &scripts::Loader,
    assets: &Assets,
    files: &mut Files,
) -> Result<()> {
    let own = files.insert_hashed("embedding", "css", &*sheets.embedding);
    let script = files.insert_hashed("embedding", "js", loader.embedding());
    let names = embedding::Names {
        styles: [&assets.styles, &own],
        script: &script,
        program: &assets.program,
        bytes: assets.bytes.as_deref(),
    };
    let with_recipes = |page: &&DrawnPage| !page.embedding.is_empty();
    for page in drawn.pages.iter().filter(with_recipes) {
        files.insert(&*page.embedding, embedding::page(drawn, page, &names)?);
    }
    Ok(())
}

/// Adds the worksheets, with a style of their own.
fn add_worksheets(
    drawn: &Drawn,
    sheets: &Sheets,
    loader: &scripts::Loader,
    assets: &Assets,
    files: &mut Files,
) {
    if drawn.pages.iter().all(|page| page.sheet.is_none()) {
        return;
    }
    let script = files.insert_hashed("sheet", "js", loader.sheet());
    let own = files.insert_hashed("sheet", "css", &*sheets.sheet);
    for page in &drawn.pages {
        if let Some(sheet) = &page.sheet {
            let styles = [assets.styles.as_str(), &own];
            files.insert(&*sheet.file, sheet::page(page, sheet, styles, &script));
        }
    }
}

/// What two copies must share to tell and to do the same: the tables and the program. It is the checksum of their lines
/// in `SHA256SUMS`.
fn checksum(files: &Files, program: &str) -> String {
    let lines = files.checksums(|name| name.starts_with("data/") || name == program);
    hex(&Sha256::digest(lines.as_bytes()))
}
