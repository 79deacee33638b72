//! How the time to read an edition, to carry it to the browser, to draw its charts and to write its addresses grows with
//! what is in it: the editions of `target/bench`, which `cargo xtask bench` writes, at 1, 10 and 100 times the content.

#![allow(missing_docs, clippy::unwrap_used)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jelajah_core::carried::Carried;
use jelajah_core::chart::{ChartScene, draw};
use jelajah_core::edition::Edition;
use jelajah_core::edition::native::{Rules, open};
use jelajah_core::model::{EventIndex, NodeIndex};
use jelajah_core::state::ViewState;
use jelajah_core::state::address::{Names, read, write};
use jelajah_core::text::Language;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

type Files = BTreeMap<String, Vec<u8>>;

const SIZES: [&str; 3] = ["1", "10", "100"];

fn files(size: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../target/bench")
        .join(size);
    let entries = std::fs::read_dir(&folder)
        .unwrap_or_else(|_| panic!("{} is missing: cargo xtask bench", folder.display()));
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn edition(files: &Files) -> Edition {
    match open(&mut |name| files.get(name).cloned(), &Rules::default()) {
        Ok(opened) => opened.edition,
        Err(faults) => panic!("{} faults", faults.len()),
    }
}

fn carried(edition: &Edition) -> Carried {
    Carried {
        edition: edition.live(Language(0)),
        fits: Vec::new(),
    }
}

fn reading(c: &mut Criterion) {
    let mut group = c.benchmark_group("edition");
    group.sample_size(10);
    for size in SIZES {
        let files = files(size);
        group.bench_function(BenchmarkId::new("read and check", size), |b| {
            b.iter(|| edition(black_box(&files)));
        });
        let edition = edition(&files);
        group.bench_function(BenchmarkId::new("write for the browser", size), |b| {
            b.iter(|| carried(black_box(&edition)).write());
        });
        let text = carried(&edition).write().unwrap();
        group.bench_function(BenchmarkId::new("read in the browser", size), |b| {
            b.iter(|| Carried::read(black_box(&text)));
        });
        let edition = edition.live(Language(0));
        let names = Names::of(&edition);
        let state = ViewState {
            event: Some(EventIndex(edition.events.len() as u32 - 1)),
            node: Some(NodeIndex(edition.ecosystem.nodes.len() as u32 - 1)),
            ..ViewState::default()
        };
        let address = write(&state, &names);
        group.bench_function(BenchmarkId::new("read and write an address", size), |b| {
            b.iter(|| write(&read(black_box(&address), &names), &names));
        });
        group.bench_function(BenchmarkId::new("draw all charts", size), |b| {
            b.iter(|| {
                for figure in &edition.figures {
                    let scene = ChartScene {
                        figure,
                        series: &edition.series,
                        year: None,
                        item: None,
                        base: None,
                        index: false,
                        marks: edition.marks,
                        width: 560.0,
                        words: &edition.words,
                    };
                    let _ = black_box(draw(&scene));
                }
            });
        });
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
