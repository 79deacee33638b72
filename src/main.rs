//! Natively the renderer of the static pages, in the browser the live app.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    native::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    live::main();
}

/// The renderer: `jelajah render <edition-folder> <out-folder>`.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use jelajah::Page;
    use leptos::prelude::*;
    use std::{env, fs, io, path::PathBuf};

    pub(crate) fn main() -> io::Result<()> {
        let arguments: Vec<String> = env::args().skip(1).collect();
        let [verb, edition, out] = arguments.as_slice() else {
            return Err(io::Error::other("usage: jelajah render <edition> <out>"));
        };
        if verb != "render" {
            return Err(io::Error::other(format!("{verb}: not known")));
        }
        let out = PathBuf::from(out);
        let id = edition.rsplit('/').next().unwrap_or(edition);
        for language in ["id", "en"] {
            let page = Owner::new()
                .with(|| view! { <Page language=language year=String::new() /> }.to_html());
            let body = format!(
                "<header id=\"kepala\"><nav><a href=\"index.html\" lang=\"id\">Bahasa Indonesia</a> <a href=\"en.html\" lang=\"en\">English</a></nav><p class=\"calm-line\" role=\"status\">Bagian interaktif tidak dapat dimuat.</p></header><main id=\"isi\">{page}</main><footer></footer>"
            );
            fs::write(out.join(format!("{language}.main.html")), body)?;
            fs::write(
                out.join(format!("{language}.head.json")),
                format!(
                    "{{\"lang\":\"{language}\",\"title\":\"Jelajah\",\"description\":\"Jelajah\"}}"
                ),
            )?;
        }
        fs::write(out.join("data.json"), "{}")?;
        fs::write(
            out.join("edition.json"),
            format!("{{\"id\":\"{id}\",\"languages\":[\"id\",\"en\"]}}"),
        )
    }
}

/// The live app.
#[cfg(target_arch = "wasm32")]
mod live {
    use jelajah::Page;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::HtmlElement;

    pub(crate) fn main() {
        let document = document();
        let Some(root) = document.document_element() else {
            return;
        };
        let whole = document
            .get_element_by_id("jelajah-data")
            .and_then(|block| block.text_content())
            .is_some_and(|text| js_sys::JSON::parse(&text).is_ok());
        let (Some(old), true, Ok(new)) = (
            document.get_element_by_id("isi"),
            whole,
            document.create_element("main"),
        ) else {
            let _ = root.set_attribute("data-jelajah", "failed");
            return;
        };
        new.set_id("isi");
        let language = match root.get_attribute("data-page-lang").as_deref() {
            Some("en") => "en",
            _ => "id",
        };
        let year = root.get_attribute("data-year").unwrap_or_default();
        mount_to(new.clone().unchecked_into::<HtmlElement>(), move || {
            view! { <Page language=language year=year /> }
        })
        .forget();
        let _ = old.replace_with_with_node_1(&new);
        let _ = root.set_attribute("data-jelajah", "live");
    }
}
