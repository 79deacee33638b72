//! How the time of laying out and routing grows with the nodes, and what a tap on this edition costs.

#![allow(missing_docs)]

#[path = "../tests/ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_fixture::{generated, gumukmas, layer_links, links_of};
use jelajah_core::layout::ecosystem::arrange;
use jelajah_core::layout::path::route;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Ecosystem, Layer};
use jelajah_core::text::Language;
use std::hint::black_box;

fn editions() -> [Ecosystem; 3] {
    [
        gumukmas(),
        generated([1, 9, 200, 150, 70, 70], 1),
        generated([1, 9, 800, 600, 300, 290], 1),
    ]
}

fn places(c: &mut Criterion) {
    let mut group = c.benchmark_group("arrange");
    group.sample_size(10);
    for ecosystem in editions() {
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| {
            b.iter(|| arrange(black_box(&ecosystem), Language(0)));
        });
    }
}

fn focus(c: &mut Criterion) {
    let mut group = c.benchmark_group("focus");
    group.sample_size(10);
    for ecosystem in editions() {
        let placed = arrange(&ecosystem, Language(0));
        let node = NodeIndex(ecosystem.nodes.len() as u32 / 2);
        let links = links_of(&ecosystem, node);
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| {
            b.iter(|| route(black_box(&placed), &links, Some(node), &ecosystem));
        });
    }
}

fn layers(c: &mut Criterion) {
    let ecosystem = gumukmas();
    let placed = arrange(&ecosystem, Language(0));
    let mut group = c.benchmark_group("layer");
    group.sample_size(20);
    for layer in Layer::ALL {
        let links = layer_links(&ecosystem, layer);
        group.bench_function(layer.as_str(), |b| {
            b.iter(|| route(black_box(&placed), &links, None, &ecosystem));
        });
    }
}

/// Far more arrows than are ever drawn at once.
fn many(c: &mut Criterion) {
    let ecosystem = generated([1, 9, 800, 600, 300, 290], 1);
    let placed = arrange(&ecosystem, Language(0));
    let mut links = layer_links(&ecosystem, Layer::Challenges);
    links.truncate(200);
    let mut group = c.benchmark_group("many");
    group.sample_size(10);
    group.bench_function(BenchmarkId::from_parameter(links.len()), |b| {
        b.iter(|| route(black_box(&placed), &links, None, &ecosystem));
    });
}

criterion_group!(benches, places, focus, layers, many);
criterion_main!(benches);
