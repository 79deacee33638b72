//! `docs/deep.md`: what the long checks found. They take hours and are seldom run all at once, so each has a row of its own
//! that says at which commit it was run last; a step that is not run keeps what it had.

use crate::steps::{Done, Step, Verdict};
use crate::{Outcome, files, process, workspace};
use std::path::PathBuf;

const HEAD: &str = "# The long checks

`cargo xtask deep` runs all of them, `cargo xtask deep <step>` one. Each row tells of the last time that its step was run.

| | step | tests | time | commit | check |
|---|---|---:|---:|---|---|
";

/// Where a step leaves what it has to tell beside its verdict.
pub(crate) fn told_by(step: &str) -> PathBuf {
    workspace::root().join(format!("target/deep/{step}.txt"))
}

/// Writes the report anew, with the rows of what was run.
pub(crate) fn write(steps: &[Step], done: &[Done<'_>]) -> Outcome {
    let path = workspace::root().join("docs/deep.md");
    let known = files::read(&path).unwrap_or_default();
    let commit = process::output("git", &["log", "-1", "--format=%h, %cs"]).unwrap_or_default();
    let told = |step: &str| files::read(&told_by(step)).ok();
    files::write(&path, renewed(&known, steps, done, &commit, told))
}

/// A report in which the rows and passages of what was run are new.
fn renewed(
    known: &str,
    steps: &[Step],
    done: &[Done<'_>],
    commit: &str,
    told: impl Fn(&str) -> Option<String>,
) -> String {
    let mut report = HEAD.to_owned();
    let mut passages = String::new();
    for step in steps {
        let now = done.iter().find(|(one, _, _)| one.name == step.name);
        let row = now.map(|one| row(one, commit));
        let row = row.or_else(|| known_row(known, step.name).map(str::to_owned));
        report +=
            &row.unwrap_or_else(|| format!("| not run | {} | | | | {} |", step.name, step.what));
        report.push('\n');
        let passage = now.and_then(|_| told(step.name));
        let passage = passage.or_else(|| known_passage(known, step.name).map(str::to_owned));
        if let Some(passage) = passage {
            passages += &format!("\n## {}\n```\n{}\n```\n", step.name, passage.trim());
        }
    }
    report + &passages
}

fn row((step, time, verdict): &Done<'_>, commit: &str) -> String {
    let (verdict, tests) = match verdict {
        Verdict::Passed(tests) => ("ok", tests.map(|tests| tests.to_string())),
        Verdict::Failed(_) => ("failed", None),
        Verdict::NotRun(_) => ("not run", None),
    };
    format!(
        "| {verdict} | {} | {} | {:.1} min | {commit} | {} |",
        step.name,
        tests.unwrap_or_default(),
        time.as_secs_f64() / 60.0,
        step.what
    )
}

fn known_row<'a>(report: &'a str, step: &str) -> Option<&'a str> {
    report.lines().find(|line| {
        line.split('|')
            .nth(2)
            .is_some_and(|name| name.trim() == step)
    })
}

fn known_passage<'a>(report: &'a str, step: &str) -> Option<&'a str> {
    let after = report.split_once(&format!("\n## {step}\n```\n"))?.1;
    Some(after.split_once("\n```")?.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Trouble;
    use crate::steps::Work;
    use std::time::Duration;

    fn step(name: &'static str) -> Step {
        Step {
            name,
            what: "it holds",
            run: Work::Look(|| Ok(())),
            after: None,
            needs: None,
        }
    }

    #[test]
    fn a_step_that_is_not_run_keeps_its_row_and_what_it_told() {
        let steps = [step("deny"), step("fuzz"), step("axe")];
        let time = Duration::from_secs(90);
        let both = [
            (&steps[0], time, Verdict::Passed(None)),
            (&steps[1], time, Verdict::Passed(Some(12))),
        ];
        let first = renewed("", &steps, &both, "aaa", |name| {
            (name == "fuzz").then(|| "12 properties\n".to_owned())
        });
        assert!(first.contains("| ok | fuzz | 12 | 1.5 min | aaa | it holds |"));
        assert!(first.contains("| not run | axe |"));
        let failed = [(&steps[0], time, Verdict::Failed(Trouble("no".into())))];
        let second = renewed(&first, &steps, &failed, "bbb", |_| None);
        assert!(second.contains("| failed | deny |  | 1.5 min | bbb |"));
        assert!(second.contains("| ok | fuzz | 12 | 1.5 min | aaa | it holds |"));
        assert!(second.contains("## fuzz\n```\n12 properties\n```"));
    }
}
