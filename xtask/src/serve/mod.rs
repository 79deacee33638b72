//! `cargo xtask serve`: from a fresh machine to the page in the browser.

mod http;

use crate::{Outcome, Trouble, files, process, setup, workspace};
use jelajah_core::edition::home_address;
use jelajah_site::policy::is_single;
use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many ports are tried when the first is taken.
const TRIES: u16 = 20;

/// Sets up, builds, serves.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let options = Options::read(arguments)?;
    setup::for_building()?;
    if options.live {
        println!(
            "Building and serving with reload on change (the first build takes some minutes) ..."
        );
        let port = options.port.to_string();
        let mut trunk = trunk(&options.built);
        return process::run(trunk.args(["serve", "--release", "--port", &port]));
    }
    build_as(&options.built)?;
    let (listener, port) = listen(options.port)?;
    println!("\nThe page:      http://127.0.0.1:{port}/");
    for name in single_files()? {
        println!("A single file: {}", workspace::dist().join(name).display());
    }
    println!("Stop with Ctrl+C.");
    http::serve(&listener, &workspace::dist());
    Ok(())
}

/// Builds the release into `dist/`.
pub(crate) fn build() -> Outcome {
    build_as(&What::default())
}

fn build_as(what: &What) -> Outcome {
    println!("Building the release (some minutes the first time, then seconds) ...");
    process::run(trunk(what).args(["build", "--release"]))
}

/// What is built where it is not the usual.
#[derive(Default)]
struct What {
    /// The folder of another edition.
    edition: Option<PathBuf>,
    /// Where it will be published, over what the edition says.
    address: Option<String>,
}

/// Trunk, told what to build.
fn trunk(what: &What) -> Command {
    let mut trunk = process::program("trunk");
    if let Some(edition) = &what.edition {
        trunk.env(workspace::EDITION, edition);
    }
    if let Some(address) = &what.address {
        trunk.env(workspace::ADDRESS, address);
    }
    // Where the packages lie on this machine is no part of the program: the same sources give the same bytes.
    if let Some(packages) = packages() {
        let flags = format!("--remap-path-prefix={}=packages", packages.display());
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    trunk
}

/// The folder where cargo keeps the sources of packages.
fn packages() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    Some(home?.join("registry/src"))
}

/// The names of the single files in `dist/`.
fn single_files() -> Outcome<Vec<String>> {
    let names = files::below(&workspace::dist())?.into_iter();
    Ok(names.filter(|name| is_single(name)).collect())
}

fn listen(first: u16) -> Outcome<(TcpListener, u16)> {
    let ports = first..=first.saturating_add(TRIES);
    let mut bound = ports.filter_map(|port| {
        TcpListener::bind(("127.0.0.1", port))
            .ok()
            .map(|it| (it, port))
    });
    bound
        .next()
        .ok_or_else(|| Trouble(format!("the ports from {first} on are taken; try --port")))
}

struct Options {
    port: u16,
    live: bool,
    built: What,
}

impl Options {
    fn read(arguments: &[String]) -> Outcome<Self> {
        let mut options = Self {
            port: 8080,
            live: false,
            built: What::default(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--live" => options.live = true,
                "--edition" => {
                    let folder = rest.next();
                    let folder =
                        folder.ok_or_else(|| Trouble("--edition needs a folder".into()))?;
                    options.built.edition = Some(files::whole(Path::new(folder))?);
                }
                "--address" => {
                    let address = rest.next();
                    let address = address.ok_or_else(|| Trouble("--address needs a URL".into()))?;
                    // Refused before anything is built.
                    let whole = home_address(address);
                    options.built.address = Some(whole.ok_or_else(|| {
                        Trouble(format!(
                            "--address takes the http(s) address of the folder with the pages, not {address:?}"
                        ))
                    })?);
                }
                "--port" => {
                    let port = rest.next().and_then(|port| port.parse().ok());
                    options.port = port.ok_or_else(|| Trouble("--port needs a number".into()))?;
                }
                other => return Err(Trouble(format!("serve does not know {other:?}"))),
            }
        }
        Ok(options)
    }
}
