//! The program as it is served: without what only unused parts of the glue would call.

use walrus::{ModuleConfig, passes};

use super::names::shortened;
use crate::{Outcome, Trouble, files, process, workspace};

/// The program without the exports that the glue does not name, and without all that only those keep; and the glue. They
/// know each other by short names.
///
/// # Errors
/// If it is no module of WebAssembly.
pub(crate) fn trimmed(program: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut module = ModuleConfig::new()
        .generate_producers_section(false)
        .parse(program)
        .map_err(|trouble| Trouble(format!("the program cannot be read: {trouble}")))?;
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !names(glue, &export.name))
        .map(walrus::Export::id)
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    passes::gc::run(&mut module);
    let glue = shortened(&mut module, glue);
    Ok((module.emit_wasm(), glue))
}

/// The program once more through wasm-opt, which finds more to leave out now that less of it is asked for: 1 KB in brotli.
/// Where there is no wasm-opt but Trunk's own, it stays as it is.
///
/// # Errors
/// If wasm-opt fails.
pub(crate) fn optimised(trimmed: Vec<u8>) -> Outcome<Vec<u8>> {
    if workspace::find("wasm-opt").is_none() {
        return Ok(trimmed);
    }
    let root = workspace::root();
    let [before, after] = ["before", "after"].map(|name| root.join(format!("target/{name}.wasm")));
    files::write(&before, &trimmed)?;
    let index = files::read(&root.join("index.html"))?;
    process::run(
        process::program("wasm-opt")
            .args([
                before.as_os_str(),
                "-Oz".as_ref(),
                "-o".as_ref(),
                after.as_os_str(),
            ])
            .args(parameters(&index)),
    )?;
    let smaller = files::read_bytes(&after)?;
    files::remove(&before)?;
    files::remove(&after)?;
    Ok(smaller)
}

/// The parameters that Trunk's page gives wasm-opt.
fn parameters(index: &str) -> impl Iterator<Item = &str> {
    let given = index.split("data-wasm-opt-params=\"").nth(1);
    let given = given.and_then(|rest| rest.split('"').next());
    given.unwrap_or_default().split_whitespace()
}

/// Whether the script says `wasm.<name>`.
fn names(glue: &str, name: &str) -> bool {
    let said = format!("wasm.{name}");
    glue.match_indices(&said).any(|(at, _)| {
        let next = glue[at + said.len()..].chars().next();
        !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_' || next == '$')
    })
}

#[cfg(test)]
mod tests {
    use super::{names, parameters, trimmed};

    /// Two functions, exported as `a` and `ab`.
    const MODULE: &[u8] = &[
        0, b'a', b's', b'm', 1, 0, 0, 0, // the header
        1, 4, 1, 0x60, 0, 0, // one type: takes and gives nothing
        3, 3, 2, 0, 0, // two functions of it
        7, 10, 2, 1, b'a', 0, 0, 2, b'a', b'b', 0, 1, // their names outside
        10, 8, 2, 2, 0, 0x0b, 3, 0, 0x01, 0x0b, // their bodies
    ];

    #[test]
    fn what_the_glue_does_not_call_is_left_out() {
        let both = trimmed(MODULE, "wasm.a(); wasm.ab()").unwrap().0;
        let one = trimmed(MODULE, "wasm.ab()").unwrap().0;
        assert!(one.len() < both.len());
        let module = walrus::Module::from_buffer(&one).unwrap();
        let left: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!((left, module.funcs.iter().count()), (vec!["ab"], 1));
    }

    #[test]
    fn a_name_is_not_taken_for_its_beginning() {
        assert!(names("wasm.ab;", "ab") && !names("wasm.ab;", "a"));
    }

    #[test]
    fn wasm_opt_is_given_the_same_parameters_again() {
        let page =
            r#"<link data-wasm-opt="z" data-wasm-opt-params="--enable-simd --low-memory-unused">"#;
        let found: Vec<_> = parameters(page).collect();
        assert_eq!(found, ["--enable-simd", "--low-memory-unused"]);
        assert_eq!(parameters("<link>").count(), 0);
    }

    #[test]
    fn what_is_no_program_is_said() {
        assert!(trimmed(b"no program", "").is_err());
    }
}
