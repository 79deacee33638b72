//! `cargo xtask serve`: from a fresh machine to the page in the browser.

mod http;

use crate::{Outcome, Trouble, files, process, setup, workspace};
use std::net::TcpListener;

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
        return process::run(process::program("trunk").args([
            "serve",
            "--release",
            "--port",
            &port,
        ]));
    }
    build()?;
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
    println!("Building the release (some minutes the first time, then seconds) ...");
    process::run(process::program("trunk").args(["build", "--release"]))
}

/// The names of the single files in `dist/`.
fn single_files() -> Outcome<Vec<String>> {
    let names = files::below(&workspace::dist())?.into_iter();
    Ok(names
        .filter(|name| name.starts_with("jelajah-") && name.ends_with(".html"))
        .collect())
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
}

impl Options {
    fn read(arguments: &[String]) -> Outcome<Self> {
        let mut options = Self {
            port: 8080,
            live: false,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--live" => options.live = true,
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
