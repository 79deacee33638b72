//! How long the timeline's places take, and how the time grows with the table: `cargo bench -p jelajah-core`.

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
use jelajah_core::layout::timeline::{Order, draw, place};
use jelajah_core::model::EventIndex;
use jelajah_core::model::window::Window;

fn places(c: &mut Criterion) {
    let mut group = c.benchmark_group("timeline");
    group.sample_size(20);
    for count in [100, 1_000, 10_000] {
        let world = generated(count, (2019, 2025), 2);
        let windows = [
            ("seven years", world.span()),
            ("one year", Window::from_years(2025, 2025)),
            (
                "four weeks",
                world
                    .span()
                    .zoomed(0.0, f64::from(world.span().last - 99), world.span()),
            ),
        ];
        for (name, window) in windows {
            let mut scene = world.scene(window, 1200.0);
            scene.year = Some(2025);
            group.bench_with_input(
                BenchmarkId::new(format!("place {name}"), count),
                &scene,
                |b, scene| {
                    b.iter(|| place(black_box(scene)));
                },
            );
        }
        let placed = place(&world.scene(world.span(), 1200.0));
        group.bench_function(BenchmarkId::new("draw", count), |b| {
            b.iter(|| draw(black_box(&placed), &world.locale()));
        });
        group.bench_function(BenchmarkId::new("order", count), |b| {
            b.iter(|| Order::new(&world.events, (0..count as u32).map(EventIndex)));
        });
    }
    group.finish();
}

criterion_group!(benches, places);
criterion_main!(benches);
