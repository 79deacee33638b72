//! How the time of laying out and routing grows with the nodes, at two and a half links a node, and what each layer of
//! Gumukmas takes: `cargo bench -p jelajah-core`.

#![allow(missing_docs)]

#[path = "../tests/ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_fixture::{gumukmas, layer_links, with_hubs};
use jelajah_core::layout::ecosystem::arrange;
use jelajah_core::layout::ecosystem::routes::route;
use jelajah_core::layout::ecosystem::views::arrows;
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::Ecosystem;
use std::hint::black_box;

fn editions() -> [Ecosystem; 3] {
    [
        gumukmas(),
        with_hubs([1, 9, 200, 150, 70, 70], 1),
        with_hubs([1, 9, 800, 600, 300, 290], 1),
    ]
}

fn places(c: &mut Criterion) {
    let mut group = c.benchmark_group("arrange");
    group.sample_size(10);
    for ecosystem in editions() {
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| {
            b.iter(|| arrange(black_box(&ecosystem)));
        });
    }
}

/// Everything that is found when a page is made: the places, and the arrows of all layers and nodes.
fn pictures(c: &mut Criterion) {
    let mut group = c.benchmark_group("arrange and route all pictures");
    group.sample_size(10);
    for ecosystem in editions() {
        let size = BenchmarkId::from_parameter(ecosystem.nodes.len());
        group.bench_function(size, |b| {
            b.iter(|| arrows(&ecosystem, &arrange(black_box(&ecosystem))));
        });
    }
}

fn layers(c: &mut Criterion) {
    let ecosystem = gumukmas();
    let placed = arrange(&ecosystem);
    let mut group = c.benchmark_group("layer");
    group.sample_size(20);
    for layer in Layer::ALL {
        let links = layer_links(&ecosystem, layer);
        group.bench_function(layer.as_str(), |b| {
            b.iter(|| route(black_box(&placed), &links, None, &ecosystem));
        });
    }
}

criterion_group!(benches, places, pictures, layers);
criterion_main!(benches);
