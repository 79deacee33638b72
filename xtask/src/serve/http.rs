//! A server for one folder, on this machine only, under the strictest policy that the page has to work with.

use crate::files;
use jelajah_site::policy::{ISOLATION, policy_for};
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Serves until the process ends.
pub(crate) fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_path_buf();
        // A reader who goes away in the middle is no error.
        thread::spawn(move || answer(stream, &folder).ok());
    }
}

fn answer(stream: TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(&stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut host = String::new();
    for header in lines {
        let header = header?;
        if header.is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("host")
        {
            host = format!("http://{}", value.trim());
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let found =
        file_for(folder, target).and_then(|path| fs::read(&path).ok().map(|body| (path, body)));
    match found {
        _ if method != "GET" && method != "HEAD" => send(
            &stream,
            "405 Method Not Allowed",
            Path::new(""),
            b"",
            true,
            &host,
        ),
        Some((path, body)) => send(&stream, "200 OK", &path, &body, method == "GET", &host),
        None => send(
            &stream,
            "404 Not Found",
            Path::new(""),
            b"not found\n",
            method == "GET",
            &host,
        ),
    }
}

fn send(
    mut stream: &TcpStream,
    status: &str,
    path: &Path,
    body: &[u8],
    with_body: bool,
    host: &str,
) -> io::Result<()> {
    let isolation: String = ISOLATION
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {}\r\ncontent-length: {}\r\ncontent-security-policy: {}\r\nx-content-type-options: nosniff\r\ncache-control: no-cache\r\n{isolation}connection: close\r\n\r\n",
        media_type(path),
        body.len(),
        policy_for(files::name(path), host)
    )?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file that a request asks for; nothing outside the folder.
fn file_for(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let inside = path
        .split('/')
        .all(|part| part != ".." && !part.contains('\\') && !part.contains('%'));
    let name = if path.is_empty() { "index.html" } else { path };
    inside.then(|| folder.join(name))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("csv") => "text/csv; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sent_with_what_the_header_files_say() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let folder = crate::workspace::root().join("public");
        thread::spawn(move || serve(&listener, &folder));
        let mut stream = TcpStream::connect(address).unwrap();
        let request = format!("GET /icon.svg HTTP/1.1\r\nHost: {address}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let sent = io::read_to_string(stream).unwrap().to_lowercase();
        let policy = policy_for("icon.svg", &format!("http://{address}"));
        let policy = ("content-security-policy", &*policy);
        for (name, value) in ISOLATION.into_iter().chain([policy]) {
            let line = format!("\r\n{name}: {value}\r\n").to_lowercase();
            assert!(sent.contains(&line), "{name}: {sent}");
        }
    }

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new("dist");
        assert_eq!(file_for(folder, "/"), Some(folder.join("index.html")));
        assert_eq!(
            file_for(folder, "/data/a.csv?x#y"),
            Some(folder.join("data/a.csv"))
        );
        for outside in [
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "Cargo.toml",
            "",
        ] {
            assert_eq!(file_for(folder, outside), None, "{outside}");
        }
    }
}
