//! Checks in turn, each named with its time, all of them even if one fails.

use crate::setup::{self, Tool};
use crate::{Outcome, Trouble};
use std::env;
use std::time::{Duration, Instant};

/// One check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) run: Work,
    /// Only makes sense on what the step of this name has built.
    pub(crate) after: Option<&'static str>,
    /// What a machine may lack for good. Without it the step is not run, which is said loudly; where nothing may be left
    /// out (see [`all_must_run`]) it has failed.
    pub(crate) needs: Option<&'static Tool>,
}

/// What a check does.
pub(crate) enum Work {
    /// It looks at something.
    Look(fn() -> Outcome),
    /// It runs tests, and tells how many have passed.
    Tests(fn() -> Outcome<Option<u64>>),
}

/// What came of a check.
pub(crate) enum Verdict {
    /// It holds; how many tests have passed, where it runs tests.
    Passed(Option<u64>),
    Failed(Trouble),
    /// What it needs is not there and could not be brought.
    NotRun(Trouble),
}

/// A check that was run: how long it took, and what came of it.
pub(crate) type Done<'a> = (&'a Step, Duration, Verdict);

/// Whether a step that cannot be run has failed: so on a machine that decides what lands (`CI`), and where somebody says
/// so (`JELAJAH_ALL=1`).
pub(crate) fn all_must_run() -> bool {
    ["CI", "JELAJAH_ALL"]
        .iter()
        .any(|name| env::var(name).is_ok_and(|value| !["", "0", "false"].contains(&&*value)))
}

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
        let verdict = match broken(&done, step) {
            Some(earlier) => Verdict::Failed(Trouble(format!("not run, since {earlier} failed"))),
            None => tried(step, all_must_run()),
        };
        if let Verdict::Failed(trouble) | Verdict::NotRun(trouble) = &verdict {
            println!("{trouble}");
        }
        done.push((step, start.elapsed(), verdict));
    }
    done
}

/// The step that this one builds on, if that did not pass.
fn broken(done: &[Done<'_>], step: &Step) -> Option<&'static str> {
    done.iter()
        .find(|(earlier, _, verdict)| {
            Some(earlier.name) == step.after && !matches!(verdict, Verdict::Passed(_))
        })
        .map(|(earlier, _, _)| earlier.name)
}

/// Brings what the step needs, and runs it.
fn tried(step: &Step, must_run: bool) -> Verdict {
    if let Some(Err(trouble)) = step.needs.map(setup::set_up) {
        return if must_run {
            Verdict::Failed(trouble)
        } else {
            Verdict::NotRun(trouble)
        };
    }
    let outcome = match step.run {
        Work::Look(look) => look().map(|()| None),
        Work::Tests(tests) => tests(),
    };
    outcome.map_or_else(Verdict::Failed, Verdict::Passed)
}

/// A line a step.
pub(crate) fn lines(done: &[Done<'_>]) -> String {
    let mut lines = format!(
        "{:<8} {:<12} {:>6} {:>8}  check\n",
        "", "step", "tests", "time"
    );
    for (step, time, verdict) in done {
        let (verdict, tests) = match verdict {
            Verdict::Passed(tests) => ("ok", tests.map(|tests| tests.to_string())),
            Verdict::Failed(_) => ("FAILED", None),
            Verdict::NotRun(_) => ("NOT RUN", None),
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

/// Prints the lines, and last what was not run; a failure if one failed.
pub(crate) fn summary(done: &[Done<'_>]) -> Outcome {
    println!("\n{}", lines(done));
    for (step, _, verdict) in done {
        if let Verdict::NotRun(trouble) = verdict {
            println!("NOT RUN: {} ({}). {trouble}", step.name, step.what);
        }
    }
    let failed: Vec<&str> = done
        .iter()
        .filter(|(_, _, verdict)| matches!(verdict, Verdict::Failed(_)))
        .map(|(step, _, _)| step.name)
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Trouble(format!("failed: {}", failed.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Tool = Tool {
        name: "nowhere",
        what_for: "nothing",
        how_long: "no time",
        look: || Err("not found".into()),
        by_hand: || "apt-get install nowhere".into(),
        mend: || Err(Trouble("not to be had".into())),
    };

    fn step(name: &'static str, needs: Option<&'static Tool>) -> Step {
        Step {
            name,
            what: "it holds",
            run: Work::Look(|| Ok(())),
            after: None,
            needs,
        }
    }

    #[test]
    fn a_step_whose_programs_cannot_be_had_is_not_run_or_fails_where_all_must_run() {
        let lacking = step("hosting", Some(&NOWHERE));
        let verdict = tried(&lacking, false);
        assert!(matches!(verdict, Verdict::NotRun(_)));
        let done = [(&lacking, Duration::ZERO, verdict)];
        assert!(
            lines(&done).starts_with("         step") && lines(&done).contains("NOT RUN  hosting")
        );
        assert!(summary(&done).is_ok());
        let verdict = tried(&lacking, true);
        assert!(matches!(verdict, Verdict::Failed(_)));
        assert!(summary(&[(&lacking, Duration::ZERO, verdict)]).is_err());
    }

    #[test]
    fn a_step_that_builds_on_what_did_not_pass_is_not_tried() {
        let build = step("build", None);
        let mut later = step("e2e", None);
        later.after = Some("build");
        let failed = [(
            &build,
            Duration::ZERO,
            Verdict::Failed(Trouble("no".into())),
        )];
        assert_eq!(broken(&failed, &later), Some("build"));
        let passed = [(&build, Duration::ZERO, Verdict::Passed(None))];
        assert_eq!(broken(&passed, &later), None);
    }
}
