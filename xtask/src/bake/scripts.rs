//! The loader's scripts, from `public/loader/`, and the program as one.

use super::encode::base64;
use crate::{Outcome, files};
use std::path::Path;

/// The loader, as read: ES5, so that a browser too old for the program still understands the failure.
pub(crate) struct Loader {
    address: String,
    served: String,
    single: String,
    save: String,
    frame: String,
    paper: String,
    offline: String,
    whole: String,
    anchor: String,
    recipes: String,
    check: String,
    sheet: String,
}

impl Loader {
    /// Reads the sources.
    pub(crate) fn read(folder: &Path) -> Outcome<Self> {
        let read = |name: &str| files::read(&folder.join(name)).map(|source| squeezed(&source));
        Ok(Self {
            address: read("address.js")?,
            served: read("served.js")?,
            single: read("single.js")?,
            save: read("save.js")?,
            frame: read("frame.js")?,
            paper: read("paper.js")?,
            offline: read("offline.js")?,
            whole: read("whole.js")?,
            anchor: read("anchor.js")?,
            recipes: read("recipes.js")?,
            check: read("check.js")?,
            sheet: read("sheet.js")?,
        })
    }

    /// The one blocking script in the head of a served page.
    pub(crate) fn served(&self) -> String {
        wrapped(&format!("{}{}", self.address, self.served))
    }

    /// In the head of a single file, before the first paint.
    pub(crate) fn single_first(&self) -> String {
        wrapped(&self.address)
    }

    /// At the end of a single file.
    pub(crate) fn single_last(&self) -> String {
        [
            &self.single,
            &self.save,
            &self.frame,
            &self.whole,
            &self.anchor,
            &self.paper,
        ]
        .map(|part| wrapped(part))
        .concat()
    }

    /// What a served page can do where it lives: brought when the page is read, whatever comes of the program.
    pub(crate) fn home(&self) -> String {
        [
            &self.frame,
            &self.whole,
            &self.anchor,
            &self.paper,
            &self.offline,
        ]
        .map(|part| wrapped(part))
        .concat()
    }

    /// What a worksheet does.
    pub(crate) fn sheet(&self) -> String {
        wrapped(&self.sheet)
    }

    /// What the pages of recipes do.
    pub(crate) fn embedding(&self) -> String {
        [&self.recipes, &self.check, &self.frame]
            .map(|part| wrapped(part))
            .concat()
    }
}

/// The program as a script for pages that may not fetch.
pub(crate) fn bytes(program: &[u8]) -> String {
    format!(
        "var jelajahBytes=(function(text){{for(var bytes=new Uint8Array(text.length),i=0;i<text.length;i++)bytes[i]=text.charCodeAt(i);return bytes}})(atob(\"{}\"));\n",
        base64(program)
    )
}

fn wrapped(body: &str) -> String {
    format!("(function(root,me){{{body}}})(document.documentElement,document.currentScript);\n")
}

/// Without comment lines, indentation and line ends: every statement of the sources ends in `;`, `{`, `}` or `,`, or
/// goes on in the next line, and no text in them spans two.
fn squeezed(source: &str) -> String {
    source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .flat_map(|line| {
            let goes_on = line.ends_with(|end: char| end.is_alphanumeric());
            [line, if goes_on { " " } else { "" }]
        })
        .collect::<String>()
        .replace(" = ", "=")
        .replace(" (", "(")
        .replace(") {", "){")
        .replace("; }", "}")
        .replace("{ ", "{")
        .replace(" }", "}")
        .replace(", ", ",")
        .replace(": ", ":")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    fn loader() -> Loader {
        Loader::read(&workspace::root().join("public/loader")).unwrap()
    }

    #[test]
    fn comments_and_indentation_are_not_served() {
        assert_eq!(
            squeezed("// why\nvar a = 1;\nif (a) {\n  f(a, 2);\n}\n"),
            "var a=1;if(a){f(a,2);}"
        );
    }

    #[test]
    fn the_blocking_script_is_small() {
        let sent = miniz_oxide::deflate::compress_to_vec(loader().served().as_bytes(), 10).len();
        assert!(sent < 1_000, "{sent} bytes deflated");
    }

    #[test]
    fn the_loader_is_es5() {
        let loader = loader();
        let single = [loader.single_first(), loader.single_last()].concat();
        for script in [loader.served(), loader.home(), loader.embedding(), single] {
            for newer in ["=>", "let ", "const ", "`", "async ", "await "] {
                assert!(!script.contains(newer), "{newer:?} in {script}");
            }
        }
    }

    #[test]
    fn the_program_is_carried_as_base64() {
        assert!(bytes(b"foo").contains("atob(\"Zm9v\")"));
    }
}
