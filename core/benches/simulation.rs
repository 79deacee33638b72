//! What a question takes, and how the time grows with nodes, links and samples: `cargo bench -p jelajah-core --bench
//! simulation`. Natively four numbers at once are plain code; the browser's side is `tests/bench/what-if.mjs`.

#![allow(missing_docs)]

#[path = "../tests/ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;
#[path = "../tests/simulation/made.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared with the tests, which use all of it"
)]
mod made;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use jelajah_core::model::NodeIndex;
use jelajah_core::simulation::{Lens, Map, Push, Question, SAMPLES, settle_midpoint};
use made::{Chance, drawn, drawn_with, push, real};

/// Both lenses to the end, with the links that decide what becomes of some nodes.
fn ask(map: &Map, pushes: &[Push], watched: &[NodeIndex], samples: u32) -> u32 {
    let mut moved = 0;
    for lens in Lens::ALL {
        let mut question = Question::new(map, pushes, lens, 1, samples).watching(watched);
        question.advance(samples);
        moved += question.answer().nodes[0].up;
        moved += watched
            .iter()
            .map(|node| question.deciding(*node).len() as u32)
            .sum::<u32>();
    }
    moved
}

fn gumukmas(c: &mut Criterion) {
    let (ecosystem, map) = real();
    let pushes = made::pushes(&ecosystem, "t_modal=-0.5");
    let all: Vec<NodeIndex> = ecosystem.indices().collect();
    let mut group = c.benchmark_group("gumukmas");
    group.sample_size(20);
    for (name, watched) in [
        ("every node's deciding links", &all[..]),
        ("one node's", &all[..1]),
    ] {
        group.bench_function(format!("a question, {name}"), |b| {
            b.iter(|| ask(black_box(&map), &pushes, watched, SAMPLES));
        });
    }
    group.bench_function("the midpoint", |b| {
        b.iter(|| settle_midpoint(black_box(&map), &pushes));
    });
    group.bench_function("the map with gamma", |b| {
        b.iter(|| Map::of(black_box(&ecosystem)));
    });
    group.finish();
}

/// At two and a half links a node.
fn nodes(c: &mut Criterion) {
    let mut group = c.benchmark_group("nodes");
    group.sample_size(10);
    for count in [25, 100, 500, 2_000] {
        let map = drawn(count, &mut Chance::new(1));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("a question", count), |b| {
            b.iter(|| ask(black_box(&map), &[push(0, 0.5)], &[NodeIndex(1)], SAMPLES));
        });
        group.bench_function(BenchmarkId::new("gamma", count), |b| {
            b.iter(|| Map::new(count, black_box(&map).arrows().to_vec()));
        });
    }
    group.finish();
}

/// Among 500 nodes.
fn links(c: &mut Criterion) {
    let mut group = c.benchmark_group("links");
    group.sample_size(10);
    for count in [500, 1_250, 2_500, 5_000] {
        let map = drawn_with(500, count, &mut Chance::new(1));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("a question", count), |b| {
            b.iter(|| ask(black_box(&map), &[push(0, 0.5)], &[NodeIndex(1)], SAMPLES));
        });
    }
    group.finish();
}

/// On the map of Gumukmas.
fn samples(c: &mut Criterion) {
    let (ecosystem, map) = real();
    let pushes = made::pushes(&ecosystem, "t_modal=-0.5");
    let mut group = c.benchmark_group("samples");
    group.sample_size(10);
    for count in [200, 2_000, 20_000] {
        group.throughput(Throughput::Elements(u64::from(count)));
        group.bench_function(BenchmarkId::new("a question", count), |b| {
            b.iter(|| ask(black_box(&map), &pushes, &[NodeIndex(1)], count));
        });
    }
    group.finish();
}

criterion_group!(benches, gumukmas, nodes, links, samples);
criterion_main!(benches);
