//! Modules import each other in one direction only.
//!
//! Compared are modules of one folder: an import from `a/x` to `b/y` counts as one from `a` to `b`. A module and those
//! inside it may know each other, since the outer one is the face of the inner ones; what it re-exports counts as an
//! import of the inner one.

use crate::source::{Source, root, sources};
use std::collections::{BTreeMap, BTreeSet};

/// The names of a path, from the root of its package.
type Path = Vec<String>;

/// The modules of a package and what they import of each other.
struct Package {
    /// Each module with its code.
    modules: BTreeMap<Path, String>,
    /// What a module re-exports of the modules inside it: module and name, and where the name comes from.
    reexports: BTreeMap<(Path, String), Path>,
}

impl Package {
    /// `folder` is where the sources lie, with a `/` at its end.
    fn new(folder: &str, sources: Vec<Source>) -> Self {
        let modules: BTreeMap<Path, String> = sources
            .into_iter()
            .map(|source| (module_path(&source.path, folder), source.code))
            .collect();
        let mut reexports = BTreeMap::new();
        for (module, code) in &modules {
            for path in code.split("use ").skip(1).flat_map(|rest| tree(rest).0) {
                let inner: Path = module.iter().chain(&path[..1]).cloned().collect();
                if path.len() > 1 && modules.contains_key(&inner) {
                    let name = path.last().cloned().unwrap_or_default();
                    reexports.insert((module.clone(), name), [module.clone(), path].concat());
                }
            }
        }
        Self { modules, reexports }
    }

    /// The module that a path from the root of the package leads into.
    fn module_of(&self, path: &[String]) -> Path {
        let is_module = |length: &usize| self.modules.contains_key(&path[..*length]);
        let length = (0..=path.len()).rev().find(is_module).unwrap_or(0);
        let module = path[..length].to_vec();
        let name = path.get(length).cloned().unwrap_or_default();
        match self.reexports.get(&(module.clone(), name)) {
            Some(inner) => self.module_of(inner),
            None => module,
        }
    }

    /// For each folder (a module) which of its modules import which.
    fn imports(&self) -> BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> {
        let mut imports: BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (module, code) in &self.modules {
            for path in named(code, module) {
                let other = self.module_of(&path);
                let shared = module
                    .iter()
                    .zip(&other)
                    .take_while(|(a, b)| a == b)
                    .count();
                if let (Some(from), Some(to)) = (module.get(shared), other.get(shared)) {
                    let folder = imports.entry(module[..shared].to_vec()).or_default();
                    folder.entry(from.clone()).or_default().insert(to.clone());
                }
            }
        }
        imports
    }

    /// The circles: the modules of a folder that can be reached from themselves, a line a circle.
    fn circles(&self) -> Vec<String> {
        let mut circles = Vec::new();
        for (folder, imports) in self.imports() {
            let reach = |from: &String| {
                let mut found = BTreeSet::new();
                let mut waiting = vec![from];
                while let Some(next) = waiting.pop() {
                    let new = imports.get(next).into_iter().flatten();
                    waiting.extend(new.filter(|to| found.insert((*to).clone())));
                }
                found
            };
            let reached: BTreeMap<&String, BTreeSet<String>> =
                imports.keys().map(|from| (from, reach(from))).collect();
            let circle = |from: &String| -> BTreeSet<&String> {
                let back = |to: &&String| reached.get(to).is_some_and(|all| all.contains(from));
                reached[from].iter().filter(back).collect()
            };
            let of_folder: BTreeSet<BTreeSet<&String>> = imports.keys().map(circle).collect();
            for circle in of_folder.iter().filter(|circle| !circle.is_empty()) {
                circles.push(format!("{}: {circle:?}", folder.join("/")));
            }
        }
        circles
    }
}

/// The module that a file holds: none for the root of the package.
fn module_path(file: &str, folder: &str) -> Path {
    let inside = file.trim_start_matches(folder).trim_end_matches(".rs");
    let mut path: Path = inside.split('/').map(str::to_owned).collect();
    if ["mod", "lib", "main"].contains(&inside.rsplit('/').next().unwrap_or_default()) {
        path.pop();
    }
    path
}

/// All paths that begin with `crate` or `super`, from the root of the package.
fn named(code: &str, module: &Path) -> Vec<Path> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = &code[..at];
            // `pub(crate)` has no `::`, and a later `super::` belongs to the first.
            if before.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':') {
                continue;
            }
            for path in tree(&code[at..]).0 {
                let up = path.iter().take_while(|name| *name == "super").count();
                let base = if path[0] == "crate" {
                    0
                } else {
                    module.len().saturating_sub(up)
                };
                let rest = path[up.max(1)..].iter();
                paths.push(module[..base].iter().chain(rest).cloned().collect());
            }
        }
    }
    paths
}

/// The paths of a tree of names as `use` writes them, and what follows it.
fn tree(text: &str) -> (Vec<Path>, &str) {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        let mut paths = Vec::new();
        while !rest.is_empty() && !rest.starts_with('}') {
            let (inner, after) = tree(rest);
            paths.extend(inner);
            let end = after.find([',', '}']).unwrap_or(after.len());
            rest = after[end..].trim_start_matches(',').trim_start();
        }
        return (paths, rest.get(1..).unwrap_or_default());
    }
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let end = text.find(|sign| !is_name(sign)).unwrap_or(text.len());
    let (name, rest) = (text[..end].to_owned(), &text[end..]);
    let (inner, rest) = match rest.strip_prefix("::") {
        Some(inner) => tree(inner),
        None => (vec![Vec::new()], rest),
    };
    let with_name = |path: Path| [vec![name.clone()], path].concat();
    (inner.into_iter().map(with_name).collect(), rest)
}

/// Circles that still stand. The list only gets shorter: one that has ended must be taken out.
const STANDING: [&str; 2] = [
    r#"site/src/: {"embedding", "manifest", "metadata", "oembed", "page", "preview", "preview_title"}"#,
    r#"src/: {"browser", "markup"}"#,
];

#[test]
fn no_more_modules_import_each_other_in_a_circle() {
    let mut circles = Vec::new();
    for folder in ["core/src/", "site/src/", "src/", "xtask/src/"] {
        if root().join(folder).exists() {
            let package = Package::new(folder, sources(folder));
            let found = package.circles().into_iter();
            circles.extend(found.map(|circle| format!("{folder}{circle}")));
        }
    }
    assert_eq!(circles, STANDING);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The circles of a package of these files.
    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let sources = files.iter().map(|(path, code)| Source::new(path, code));
        Package::new("src/", sources.collect()).circles()
    }

    #[test]
    fn a_circle_is_found_through_folders_braces_and_reexports() {
        let files = [
            ("src/lib.rs", "mod a; mod b; mod c;"),
            ("src/a/mod.rs", "mod x; pub use x::{Name as Other, Thing};"),
            ("src/a/x.rs", "use crate::b::{self, y::{Deep}};"),
            ("src/b.rs", "fn f() { crate::c::g() }"),
            ("src/c.rs", "use super::{a::Thing};"),
        ];
        assert_eq!(circles(&files), [r#": {"a", "b", "c"}"#]);
        let siblings = [
            ("src/a/mod.rs", "mod x; mod y; pub(crate) use y::Name;"),
            ("src/a/x.rs", "use super::Name;"),
            ("src/a/y.rs", "use super::x::f;"),
        ];
        assert_eq!(circles(&siblings), [r#"a: {"x", "y"}"#]);
    }

    #[test]
    fn a_module_and_those_inside_it_may_know_each_other() {
        let files = [
            ("src/a/mod.rs", "mod x; use x::f; pub struct Scene;"),
            ("src/a/x.rs", "use super::Scene; use crate::b::Point;"),
            ("src/b.rs", ""),
        ];
        assert_eq!(circles(&files), [] as [&str; 0]);
    }
}
