//! Checks in turn, each named with its time, all of them even if one fails.

use crate::{Outcome, Trouble};
use std::time::{Duration, Instant};

/// One check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) run: Work,
    /// Only makes sense on what the step of this name has built.
    pub(crate) after: Option<&'static str>,
}

/// What a check does.
pub(crate) enum Work {
    /// It looks at something.
    Look(fn() -> Outcome),
    /// It runs tests, and tells how many have passed.
    Tests(fn() -> Outcome<Option<u64>>),
}

/// A check that was run: how long it took, and what came of it.
pub(crate) type Done<'a> = (&'a Step, Duration, Outcome<Option<u64>>);

/// Whether there is a step of every name.
pub(crate) fn known(steps: &[Step], wanted: &[String]) -> Outcome {
    let is_known = |name: &String| steps.iter().any(|step| step.name == *name);
    match wanted.iter().find(|name| !is_known(name)) {
        None => Ok(()),
        Some(unknown) => {
            let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
            Err(Trouble(format!(
                "no step {unknown:?}; there are {}",
                names.join(", ")
            )))
        }
    }
}

/// Runs all steps, or those named.
pub(crate) fn run<'a>(steps: &'a [Step], wanted: &[String]) -> Vec<Done<'a>> {
    let mut done: Vec<Done<'a>> = Vec::new();
    for step in steps
        .iter()
        .filter(|step| wanted.is_empty() || wanted.iter().any(|name| name == step.name))
    {
        println!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        let broken = done
            .iter()
            .find(|(earlier, _, outcome)| Some(earlier.name) == step.after && outcome.is_err());
        let outcome = match broken {
            Some((earlier, _, _)) => {
                Err(Trouble(format!("not run, since {} failed", earlier.name)))
            }
            None => match step.run {
                Work::Look(look) => look().map(|()| None),
                Work::Tests(tests) => tests(),
            },
        };
        if let Err(trouble) = &outcome {
            println!("{trouble}");
        }
        done.push((step, start.elapsed(), outcome));
    }
    done
}

/// A line a step.
pub(crate) fn lines(done: &[Done<'_>]) -> String {
    let mut lines = format!(
        "{:<8} {:<12} {:>6} {:>8}  check\n",
        "", "step", "tests", "time"
    );
    for (step, time, outcome) in done {
        let (verdict, tests) = match outcome {
            Ok(tests) => ("ok", tests.map(|tests| tests.to_string())),
            Err(_) => ("FAILED", None),
        };
        lines.push_str(&format!(
            "{verdict:<8} {:<12} {:>6} {:>6.1} s  {}\n",
            step.name,
            tests.unwrap_or_default(),
            time.as_secs_f64(),
            step.what
        ));
    }
    let all: Duration = done.iter().map(|(_, time, _)| *time).sum();
    lines.push_str(&format!("in all {:.1} minutes\n", all.as_secs_f64() / 60.0));
    lines
}

/// Prints the lines; a failure if one failed.
pub(crate) fn summary(done: &[Done<'_>]) -> Outcome {
    println!("\n{}", lines(done));
    let failed: Vec<&str> = done
        .iter()
        .filter(|(_, _, outcome)| outcome.is_err())
        .map(|(step, _, _)| step.name)
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Trouble(format!("failed: {}", failed.join(", "))))
    }
}
