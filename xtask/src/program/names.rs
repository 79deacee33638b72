//! The names by which glue and program know each other. wasm-bindgen ends each with a checksum, so that libraries do not
//! meet under one name; between these two files they are 16 signs that no compression shortens, in both.

use std::collections::HashMap;
use walrus::Module;

/// What the program calls the script that it asks for functions.
const GLUE: &str = "g";

/// Gives all that the program asks of the glue, and what the glue calls under a name of wasm-bindgen's making, a short
/// name; returns the glue with these names.
pub(super) fn shortened(module: &mut Module, glue: &str) -> String {
    let mut names = HashMap::new();
    let mut scripts = Vec::new();
    let mut taken = 0;
    let mut short = || loop {
        taken += 1;
        let name = format!("i{taken}");
        if words(glue).all(|word| word != name) {
            return name;
        }
    };
    for import in module.imports.iter_mut() {
        let name = names.entry(import.name.clone()).or_insert_with(&mut short);
        import.name.clone_from(name);
        scripts.push(std::mem::replace(&mut import.module, GLUE.to_owned()));
    }
    for export in module.exports.iter_mut() {
        if export.name.starts_with("wasm_bindgen__") {
            let name = names.entry(export.name.clone()).or_insert_with(&mut short);
            export.name.clone_from(name);
        }
    }
    let renamed = words(glue).map(|word| names.get(word).map_or(word, String::as_str));
    let mut renamed: String = renamed.collect();
    scripts.sort();
    scripts.dedup();
    for script in scripts {
        renamed = renamed.replace(&format!("\"{script}\""), &format!("\"{GLUE}\""));
    }
    renamed
}

/// A script in its words and in what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let in_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let is_word = in_word(first);
        let end = rest.find(|sign| in_word(sign) != is_word);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks `./a.js` for `__f_1` and `__g_2`, and exports the first as `wasm_bindgen__h`.
    const MODULE: &[u8] = &[
        0, b'a', b's', b'm', 1, 0, 0, 0, // the header
        1, 4, 1, 0x60, 0, 0, // one type: takes and gives nothing
        2, 31, 2, // two functions from outside
        6, b'.', b'/', b'a', b'.', b'j', b's', 5, b'_', b'_', b'f', b'_', b'1', 0, 0, //
        6, b'.', b'/', b'a', b'.', b'j', b's', 5, b'_', b'_', b'g', b'_', b'2', 0, 0, //
        7, 19, 1, 15, b'w', b'a', b's', b'm', b'_', b'b', b'i', b'n', b'd', b'g', b'e', b'n', b'_',
        b'_', b'h', 0, 0,
    ];

    #[test]
    fn both_files_take_the_same_short_names_and_none_that_is_used() {
        let mut module = Module::from_buffer(MODULE).unwrap();
        let glue = "{__f_1: i1, __g_2: __g_20}; wasm.wasm_bindgen__h(\"./a.js\")";
        let glue = shortened(&mut module, glue);
        assert_eq!(glue, "{i2: i1, i3: __g_20}; wasm.i4(\"g\")");
        let asked = module.imports.iter().map(|it| (&*it.module, &*it.name));
        assert_eq!(asked.collect::<Vec<_>>(), [("g", "i2"), ("g", "i3")]);
        let given = module.exports.iter().map(|it| &*it.name);
        assert_eq!(given.collect::<Vec<_>>(), ["i4"]);
    }
}
