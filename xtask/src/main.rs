//! All automation of the project: `cargo xtask <command>`.

mod bake;
mod bench;
mod budget;
mod check;
mod deep;
mod files;
mod mutants;
mod process;
mod program;
mod reading;
mod report;
mod sample;
mod serve;
mod setup;
mod simulate;
mod steps;
mod test;
mod workspace;

use std::env;
use std::fmt;
use std::process::ExitCode;

/// What `cargo xtask` and `cargo xtask help` print.
const USAGE: &str = "\
cargo xtask serve [--port N] [--live] [--edition FOLDER] [--address URL]
                                       set up what is missing, build, serve the page (--live: reload on change)
cargo xtask test [STEP...]             set up what is missing, run every check, or only the steps named
cargo xtask deep [STEP...]             the checks that take hours, on the build in dist/
cargo xtask bench                      how long things take, natively and in the browser; writes docs/bench.md
cargo xtask check [EDITION] [--lang id|en]  tell every fault of an edition's tables
cargo xtask sample [--events N] [--nodes N] [--years A-B] [--seed N] [--out FOLDER]
                                       write a made-up edition, as large as you like, to try the page out
cargo xtask simulate --push NODE=PUSH [--push ...] [--lens cautious|strengths|midpoint] [--samples N] [--seed N]
                     [--year Y] [--edition FOLDER]
                                       ask the simulator what happens if; the answer is JSON
cargo xtask reading [EDITION]          how hard its texts are to read, by published measures
cargo xtask budget                     count the bytes of the built page against the budgets
cargo xtask doctor                     what is there, what is missing, the command that mends it
cargo xtask bake --edition FOLDER --out FOLDER [--address URL]
                                       the page of another edition with the program of the last build
                                       (--address: where it will be published)
cargo xtask bake                       Trunk's post_build hook; not for people";

/// Why a command could not do its work, in words for the person who started it.
#[derive(Debug)]
struct Trouble(String);

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The result of a command or of a part of it.
type Outcome<T = ()> = Result<T, Trouble>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "check" => return check::run(rest),
        "serve" => serve::run(rest),
        "test" => test::run(rest),
        "deep" => deep::run(rest),
        "bench" => bench::run(rest),
        "bake" => bake::run(rest),
        "budget" => budget::run(),
        "sample" => sample::run(rest),
        "simulate" => simulate::run(rest),
        "reading" => reading::run(rest),
        "doctor" => setup::doctor(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(Trouble(format!("no command {other:?}\n\n{USAGE}"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("xtask {command}: {trouble}");
            ExitCode::FAILURE
        }
    }
}
