#[path = "../tests/fixture/mod.rs"]
mod fixture;
use fixture::*;
use jelajah_core::layout::ecosystem::{arrange, draw};
use jelajah_core::layout::path::route;
use jelajah_core::model::ecosystem::*;
use jelajah_core::text::Language;
use std::time::Instant;

fn main() {
    let out = std::env::args().nth(1).unwrap();
    let css = std::fs::read_to_string("/tmp/eco_css.html").unwrap();
    let sprite = std::fs::read_to_string("/work/shared/design/icons.svg").unwrap();
    let eco = gumukmas();
    for lang in [0u8, 1] {
        let t = Instant::now();
        let placed = arrange(&eco, Language(lang));
        println!(
            "arrange {:?} {}x{}",
            t.elapsed(),
            placed.width,
            placed.height
        );
        for n in &placed.nodes {
            let b = n.outline.bounds();
            println!(
                "{} {:.0}x{:.0} at {:.0} {:.0}",
                eco.node(n.index).id,
                b.width,
                b.height,
                n.centre.x,
                n.centre.y
            );
        }
        let mut ask = |name: &str, links: &[jelajah_core::model::LinkIndex], focus| {
            let t = Instant::now();
            let routes = route(&placed, links, focus, &eco);
            println!(
                "{name}-{lang}: {} arrows {:.2} ms",
                links.len(),
                t.elapsed().as_secs_f64() * 1e3
            );
            let svg = draw::picture(&eco, &placed, &routes, focus, caption).to_svg();
            let mut svg = svg.replace("<svg ", "<svg class=\"dia\" ");
            svg.truncate(svg.rfind("</svg>").unwrap());
            for n in &placed.nodes {
                if let Some(i) = n.icon {
                    let on = focus == Some(n.index)
                        || links.iter().any(|l| {
                            let l = eco.link(*l);
                            l.from == n.index || l.to == n.index
                        });
                    svg += &format!(
                        "<g class=\"nd {}{}\"><use href=\"#k-{}\" x=\"{}\" y=\"{}\" width=\"22\" height=\"22\"/></g>",
                        n.kind.as_str(),
                        if on { "" } else { " quiet" },
                        n.kind.as_str(),
                        i.x,
                        i.y
                    );
                }
            }
            svg += "</svg>";
            std::fs::write(
                format!("{out}/{name}-{lang}.html"),
                format!("{css}<div style='display:none'>{sprite}</div>{svg}"),
            )
            .unwrap();
        };
        for layer in Layer::ALL {
            ask(layer.as_str(), &layer_links(&eco, layer), None);
        }
        for node in eco.indices() {
            ask(
                &eco.node(node).id.clone(),
                &links_of(&eco, node),
                Some(node),
            );
        }
    }
}
