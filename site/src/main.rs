//! `jelajah-site`: builds the site of an edition from files into a folder.

use jelajah_core::edition::home_address;
use jelajah_site::{Options, Program, Tables, build};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "\
jelajah-site --tables FOLDER --program FOLDER --public FOLDER --out FOLDER [--address URL] [--only-pages]
  --tables   the folder of an edition
  --program  a folder with program.wasm, glue.js and, while developing, reload.html
  --public   the stylesheets, the loader, and what is served as it is";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("jelajah-site: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [mut tables, mut program, mut public, mut out] = [const { None }; 4];
    let mut options = Options::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--only-pages" {
            options.only_pages = true;
            continue;
        }
        let value = rest.next().ok_or(USAGE)?;
        match argument.as_str() {
            "--tables" => tables = Some(PathBuf::from(value)),
            "--program" => program = Some(PathBuf::from(value)),
            "--public" => public = Some(PathBuf::from(value)),
            "--out" => out = Some(PathBuf::from(value)),
            "--address" => {
                let address = home_address(value);
                let wrong = || format!("{value:?} is no http(s) address of a folder with pages");
                options.address = Some(address.ok_or_else(wrong)?);
            }
            _ => return Err(USAGE.into()),
        }
    }
    let tables = read_folder(&tables.ok_or(USAGE)?, false)?;
    let folder = program.ok_or(USAGE)?;
    let program = Program {
        wasm: read(&folder.join("program.wasm"))?,
        glue: String::from_utf8(read(&folder.join("glue.js"))?)?,
        public: read_folder(&public.ok_or(USAGE)?, true)?,
        reload: fs::read_to_string(folder.join("reload.html")).unwrap_or_default(),
    };
    let out = out.ok_or(USAGE)?;
    for (name, bytes) in build(&Tables::from_iter(tables), &program, &options)?.iter() {
        write(&out.join(name), bytes)?;
    }
    Ok(())
}

/// The files of a folder, and of those below it if they are wanted, by their paths with `/` between the parts.
fn read_folder(folder: &Path, deep: bool) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let failed = |error| format!("{}: {error}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !path.is_dir() {
            files.insert(name.into_owned(), read(&path)?);
        } else if deep {
            let below = read_folder(&path, deep)?.into_iter();
            files.extend(below.map(|(rest, bytes)| ([&*name, "/", &rest].concat(), bytes)));
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, bytes).map_err(failed)
}
