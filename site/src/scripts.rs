//! The loader's scripts, from `public/loader/`, and the program as one.

use crate::encode::base64;
use crate::error::Result;
use crate::program::Program;

/// The loader, as read: ES5, so that a browser too old for the program still understands the failure.
pub(crate) struct Loader {
    address: String,
    lines: String,
    served: String,
    single: String,
    save: String,
    frame: String,
    section: String,
    cited: String,
    links: String,
    paper: String,
    offline: String,
    thrift: String,
    whole: String,
    anchor: String,
    recipes: String,
    check: String,
    sheet: String,
}

impl Loader {
    /// Reads the sources.
    pub(crate) fn read(program: &Program) -> Result<Self> {
        let read = |name: &str| program.text(&["loader/", name].concat()).map(squeezed);
        Ok(Self {
            address: read("address.js")?,
            lines: read("lines.js")?,
            served: read("served.js")?,
            single: read("single.js")?,
            save: read("save.js")?,
            frame: read("frame.js")?,
            section: read("section.js")?,
            cited: read("cited.js")?,
            links: read("links.js")?,
            paper: read("paper.js")?,
            offline: read("offline.js")?,
            thrift: read("thrift.js")?,
            whole: read("whole.js")?,
            anchor: read("anchor.js")?,
            recipes: read("recipes.js")?,
            check: read("check.js")?,
            sheet: read("sheet.js")?,
        })
    }

    /// The one blocking script in the head of a served page.
    pub(crate) fn served(&self) -> String {
        wrapped(&[&*self.address, &self.lines, &self.served].concat())
    }

    /// In the head of a single file, before the first paint.
    pub(crate) fn single_first(&self) -> String {
        wrapped(&self.address)
    }

    /// At the end of a single file.
    pub(crate) fn single_last(&self) -> String {
        [
            // First of all: it keeps the page as it was read.
            &self.save,
            &[&*self.lines, &self.single].concat(),
            &self.frame,
            &self.section,
            // Before links, which leave alone what was pressed for something else.
            &self.cited,
            &self.links,
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
            &self.section,
            // Before links, which leave alone what was pressed for something else.
            &self.cited,
            &self.links,
            &self.whole,
            &self.anchor,
            &self.paper,
            &self.offline,
            &self.thrift,
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
        [&self.recipes, &self.check, &self.frame, &self.links]
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

/// The element that names the files is found by what it says: where a host starts scripts in its own way, none is the
/// current one. A single file names none.
fn wrapped(body: &str) -> String {
    format!(
        "(function(root,me){{{body}}})(document.documentElement,document.querySelector('[data-wasm],[data-program]')||document.documentElement);\n"
    )
}

/// Without comment lines, indentation and line ends: every statement of the sources ends in `;`, `{`, `}` or `,`, or
/// goes on in the next line, and no text in them spans two.
fn squeezed(source: &str) -> String {
    let joined: String = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .flat_map(|line| {
            let goes_on = line.ends_with(|end: char| end.is_alphanumeric());
            [line, if goes_on { " " } else { "" }]
        })
        .collect();
    let tight = [
        (" = ", "="),
        (" + ", "+"),
        (" ? ", "?"),
        (" == ", "=="),
        (" != ", "!="),
        (" === ", "==="),
        (" && ", "&&"),
        (" || ", "||"),
        (" (", "("),
        (") ", ")"),
        ("; }", "}"),
        (";}", "}"),
        ("{ ", "{"),
        (" }", "}"),
        (", ", ","),
        (": ", ":"),
    ];
    tight.iter().fold(joined, |script, (loose, tight)| {
        script.replace(loose, tight)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compressed;
    use crate::program::of_project;

    fn loader() -> Loader {
        Loader::read(&of_project()).unwrap()
    }

    #[test]
    fn comments_and_indentation_are_not_served() {
        assert_eq!(
            squeezed("// why\nvar a = 1;\nif (a) {\n  f(a, 2);\n}\n"),
            "var a=1;if(a){f(a,2)}"
        );
    }

    #[test]
    fn the_blocking_script_is_small() {
        // As all that is sent is counted. To find what an address means for the stage is 250 of it.
        let script = loader().served();
        let sent = compressed::brotli(script.as_bytes(), compressed::SMALLEST).unwrap();
        assert!(sent.len() < 1_850, "{} bytes", sent.len());
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
