//! wasm-bindgen's JavaScript as a classic script: module scripts are refused to an opaque origin, classic ones are not.

use crate::{Outcome, Trouble};
use jelajah_site::bare;

/// Wraps the module so that it leaves nothing but its init function, as `jelajahInit`.
pub(crate) fn classic(module: &str) -> Outcome<String> {
    let unexpected = |what: &str| {
        Trouble(format!(
            "the glue from wasm-bindgen is not as expected: {what}"
        ))
    };
    let body = module
        .rfind("export {")
        .map(|cut| &module[..cut])
        .ok_or_else(|| unexpected("no `export {` at its end"))?;
    let imports = |line: &str| line.starts_with("import ");
    if body.lines().any(imports) {
        return Err(unexpected(
            "it imports another script, which a classic one cannot",
        ));
    }
    if !body.contains("function __wbg_init(") {
        return Err(unexpected("no function __wbg_init"));
    }
    let body = without_streams(body);
    let body = body
        .lines()
        .map(|line| line.strip_prefix("export ").unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
        // The loader always names the program, so the address of the module is never asked for.
        .replace("import.meta.url", "''");
    Ok(format!(
        "var jelajahInit = (function () {{\n{}return __wbg_init;\n}})();\n",
        bare(&body)
    ))
}

/// The module without the classes that hand Rust streams to JavaScript: a dependency exports them, nothing makes one.
fn without_streams(module: &str) -> String {
    const NAME: &str = "IntoUnderlying";
    let mut out = String::with_capacity(module.len());
    // What ends the statement that is left out; such a line stands at the margin.
    let mut until: Option<&str> = None;
    for line in module.lines() {
        let bare = line.strip_prefix("export ").unwrap_or(line);
        if let Some(end) = until {
            if line == end || (end == ";" && line.ends_with(end)) {
                until = None;
            }
        } else if bare.starts_with("class ") && bare[6..].starts_with(NAME) {
            until = Some("}");
        } else if bare.starts_with("const ") && bare[6..].starts_with(NAME) {
            until = (!line.ends_with(';')).then_some(";");
        } else if !bare.starts_with("if (Symbol.dispose) IntoUnderlying") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::classic;

    #[test]
    fn the_module_becomes_one_global() {
        let module = "let wasm;\nexport function f() {}\nasync function __wbg_init(m) {\n  m = new URL('a', import.meta.url);\n}\n\nexport { initSync, __wbg_init as default };\n";
        let script = classic(module).unwrap();
        assert!(script.starts_with("var jelajahInit = (function () {\nlet wasm;\nfunction f() {}"));
        assert!(script.ends_with("return __wbg_init;\n})();\n"));
        assert!(!script.contains("export") && !script.contains("import"));
    }

    #[test]
    fn classes_that_nothing_makes_are_not_served() {
        let module = "let a;\nexport class IntoUnderlyingSink {\n    free() {\n    }\n}\nif (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\nconst IntoUnderlyingSinkFinalization = (a)\n    ? { b() {} }\n    : new C(d => e);\nlet f;\n";
        assert_eq!(super::without_streams(module), "let a;\nlet f;\n");
    }

    #[test]
    fn glue_that_imports_is_refused() {
        let module = "import * as a from './snippets/a.js';\nfunction __wbg_init() {}\nexport { __wbg_init as default };";
        assert!(classic(module).unwrap_err().0.contains("imports"));
    }
}
