//! The simulator's engine by itself, for `what-if.mjs`, which builds it: in the browser it sets
//! `globalThis.askProgram`, with the arguments of `askReference` in `what-if-reference.js` but for gamma, which it computes.

#![allow(missing_docs)]

fn main() {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    let ask = Closure::<dyn Fn(js_sys::Array) -> js_sys::Array>::new(browser::ask);
    let name = "askProgram".into();
    let _ = js_sys::Reflect::set(&js_sys::global(), &name, ask.as_ref().unchecked_ref());
    ask.forget();
}

mod browser {
    use jelajah_core::model::NodeIndex;
    use jelajah_core::model::ecosystem::{Sign, Strength};
    use jelajah_core::simulation::{Arrow, Lens, Map, Push, Question};
    use js_sys::{Array, Float64Array};
    use wasm_bindgen::JsValue;

    /// Nodes, links, pushes, watched nodes, lens (0 cautious, 1 strengths), seed, samples: numbers and lists of numbers. Gives
    /// gamma, and how often each node rose and fell, its median, the deciding links as node, link and correlation.
    pub(super) fn ask(asked: Array) -> Array {
        let list = |place| Float64Array::new(&asked.get(place)).to_vec();
        let number = |place| asked.get(place).as_f64().unwrap_or_default();
        let node = |number: f64| NodeIndex(number as u32);
        let arrow = |link: &[f64]| Arrow {
            is_assumed: link[4] > 0.0,
            ..Arrow::new(
                node(link[0]),
                node(link[1]),
                [Sign::Plus, Sign::Minus, Sign::Open][link[2] as usize],
                [Strength::Weak, Strength::Medium, Strength::Strong][link[3] as usize],
            )
        };
        let map = Map::new(number(0) as usize, list(1).chunks(5).map(arrow).collect());
        let push = |pair: &[f64]| Push {
            node: node(pair[0]),
            by: pair[1] as f32,
        };
        let pushes: Vec<Push> = list(2).chunks(2).map(push).collect();
        let watched: Vec<NodeIndex> = list(3).into_iter().map(node).collect();
        let lens = Lens::ALL[number(4) as usize];
        let samples = number(6) as u32;
        let question = Question::new(&map, &pushes, lens, number(5) as u64, samples);
        let mut question = question.watching(&watched);
        question.advance(samples);
        let mut found = Vec::new();
        for node in question.answer().nodes {
            found.extend([
                f64::from(node.up),
                f64::from(node.down),
                f64::from(node.median),
            ]);
        }
        let mut deciding = Vec::new();
        for node in &watched {
            for one in question.deciding(*node) {
                deciding.extend([f64::from(node.0), f64::from(one.link.0), f64::from(one.r)]);
            }
        }
        [
            JsValue::from(map.gamma(lens)),
            Float64Array::from(found.as_slice()).into(),
            Float64Array::from(deciding.as_slice()).into(),
        ]
        .into_iter()
        .collect()
    }
}
