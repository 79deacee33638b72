//! How long the time strip's places take, and how the time grows with the table: `cargo bench -p jelajah-core`.

#[path = "../tests/timeline/fixture.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared with the tests, which use all of it"
)]
mod fixture;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use fixture::generated;
use jelajah_core::layout::strip::{Form, Look, Scene, Size, draw, place};
use jelajah_core::layout::timeline::Order;
use jelajah_core::model::EventIndex;

fn places(c: &mut Criterion) {
    let mut group = c.benchmark_group("timeline");
    group.sample_size(10);
    for count in [55, 1_000, 10_000] {
        let world = generated(count, (2019, 2025), 2);
        let strips = [
            ("small", Form::Small, 1248.0, 111.0),
            ("large", Form::Large, 1334.0, 401.0),
        ];
        for (name, form, width, height) in strips {
            let scene = Scene {
                events: &world.events,
                lanes: &world.lanes,
                chapters: &world.chapters,
                period: (2020, 2024),
                window: None,
                first: None,
                locale: world.locale(),
                size: Size {
                    width,
                    height,
                    letters: 1.0,
                    form,
                },
            };
            group.bench_with_input(
                BenchmarkId::new(format!("place {name}"), count),
                &scene,
                |b, scene| {
                    b.iter(|| place(black_box(scene)));
                },
            );
            let placed = place(&scene);
            let keeps = |_| true;
            let look = Look {
                year: Some(2022),
                event: None,
                keeps: &keeps,
            };
            group.bench_function(BenchmarkId::new(format!("draw {name}"), count), |b| {
                b.iter(|| draw(black_box(&placed), &look, &world.locale()));
            });
        }
        group.bench_function(BenchmarkId::new("order", count), |b| {
            b.iter(|| Order::new(&world.events, (0..count as u32).map(EventIndex)));
        });
    }
    group.finish();
}

criterion_group!(benches, places);
criterion_main!(benches);
