//! How the time of placing and routing grows with the nodes, at two and a half links a node: `cargo bench -p jelajah-core`.

#![allow(missing_docs)]

#[path = "../tests/ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_fixture::{gumukmas, with_hubs};
use jelajah_core::layout::map::Plan;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::model::live::Ecosystem;
use std::hint::black_box;

const KINDS: [&str; 6] = [
    "Hasil",
    "Tahap",
    "Sumber daya",
    "Pelaku",
    "Tantangan",
    "Peluang",
];

fn editions() -> [Ecosystem; 3] {
    [
        gumukmas(),
        with_hubs([1, 9, 200, 150, 70, 70], 1),
        with_hubs([1, 9, 800, 600, 300, 290], 1),
    ]
}

fn places(c: &mut Criterion) {
    let mut group = c.benchmark_group("fit");
    group.sample_size(10);
    for ecosystem in editions() {
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| {
            b.iter(|| Plan::new(black_box(&ecosystem)).fit(KINDS, (1280.0, 640.0)));
        });
    }
}

fn routes(c: &mut Criterion) {
    let mut group = c.benchmark_group("arrows");
    group.sample_size(10);
    for ecosystem in editions() {
        let Some(fit) = Plan::new(&ecosystem).fit(KINDS, (1280.0, 640.0)) else {
            continue;
        };
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| b.iter(|| arrows(black_box(&ecosystem), &fit)));
    }
}

criterion_group!(benches, places, routes);
criterion_main!(benches);
