//! Nodes, links, and what challenges and opportunities bear upon.

use super::cursor::{Ids, Reader, Row};
use crate::edition::fault::Problem;
use crate::model::ecosystem::{
    Basis, Ecosystem, Emphasis, FlowFamily, Link, Node, NodeKind, Sign, Strength,
};
use crate::model::{LinkIndex, NodeIndex, SourceIndex};
use crate::sorting::sort;
use crate::text::{Text, inline};

/// Reads the ecosystem, and the ids of its nodes.
pub(super) fn ecosystem<'t>(reader: &mut Reader<'t>) -> (Ecosystem, Ids<'t>) {
    let rows = reader.rows("nodes");
    let ids = reader.ids("nodes", &rows, "id");
    let nodes = rows.iter().map(|row| node(reader, *row)).collect();
    let links = links(reader, &ids);
    let mut ecosystem = Ecosystem {
        nodes,
        links,
        emphases: Vec::new(),
    };
    ecosystem.emphases = emphases(reader, &ecosystem, &ids);
    (ecosystem, ids)
}

/// The nodes that a cell names.
pub(super) fn nodes(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    column: &str,
    ids: &Ids<'_>,
) -> Vec<NodeIndex> {
    reader
        .refer_all(row, column, ids)
        .into_iter()
        .map(NodeIndex)
        .collect()
}

/// The links that a cell names as `from>to`.
pub(super) fn named_links(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    column: &str,
    ecosystem: &Ecosystem,
    ids: &Ids<'_>,
) -> Vec<LinkIndex> {
    let mut found = Vec::new();
    for name in row.names(column) {
        let ends = name
            .split_once('>')
            .and_then(|(from, to)| Some((ids.find(from)?, ids.find(to)?)));
        let link = ends.and_then(|(from, to)| {
            let wanted = (NodeIndex(from), NodeIndex(to));
            ecosystem
                .links
                .iter()
                .position(|link| (link.from, link.to) == wanted)
        });
        match link {
            Some(place) => found.push(LinkIndex(place as u32)),
            None if ids.are_missing() || !reader.has("links") => {}
            None => {
                let known = reader.rows("links").into_iter();
                let known: Vec<String> = known
                    .map(|link| [link.get("from"), ">", link.get("to")].concat())
                    .collect();
                let meant = reader.nearest(name, known.iter().map(String::as_str));
                reader.fault_meaning(row, column, Problem::UnknownReference, name, meant);
            }
        }
    }
    found
}

fn node(reader: &mut Reader<'_>, row: Row<'_>) -> Node {
    let kinds = NodeKind::ALL.map(NodeKind::as_str);
    let (basis, sources) = basis(reader, row);
    let name = reader.text(row, "name_");
    for (column, wording) in reader.text_columns("name_").iter().zip(name.wordings()) {
        if wording.contains('&') {
            reader.fault(row, column, Problem::SignForAnd, wording);
        }
    }
    Node {
        id: row.get("id").to_owned(),
        kind: NodeKind::ALL[reader.word(row, "kind", &kinds)],
        inline: inline_name(reader, row, &name),
        name,
        text: reader.text(row, "text_"),
        from_year: reader.year(row, "from_year"),
        basis,
        sources,
    }
}

/// The name inside a sentence: as the columns `inline_*` have it, which need not be there, or the name without its
/// capital.
fn inline_name(reader: &mut Reader<'_>, row: Row<'_>, name: &Text) -> Text {
    let given = reader.aid(row, "inline_");
    let wordings = given.wordings().zip(name.wordings());
    let wordings = wordings.map(|(given, name)| match given {
        "" => inline(name),
        _ => given.to_owned(),
    });
    Text::new(wordings.collect())
}

/// What a row rests on; only an assumption needs no source.
fn basis(reader: &mut Reader<'_>, row: Row<'_>) -> (Basis, Vec<SourceIndex>) {
    let basis = Basis::ALL[reader.word(row, "basis", &Basis::ALL.map(Basis::as_str))];
    (basis, reader.cited(row, basis != Basis::Assumption))
}

fn links(reader: &mut Reader<'_>, ids: &Ids<'_>) -> Vec<Link> {
    const SIGNS: [Sign; 5] = [
        Sign::Plus,
        Sign::Minus,
        Sign::Minus,
        Sign::Minus,
        Sign::Open,
    ];
    const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Medium, Strength::Strong];
    let rows = reader.rows("links");
    let mut links: Vec<Link> = Vec::with_capacity(rows.len());
    let mut ends = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = *row;
        let from = reader.refer(row, "from", row.get("from"), ids);
        let to = reader.refer(row, "to", row.get("to"), ids);
        if from.is_some() && from == to {
            reader.fault(row, "to", Problem::SelfLink, row.get("to"));
        }
        let flow = FlowFamily::from_flow(row.get("flow"));
        if flow.is_none() {
            reader.fault(row, "flow", Problem::UnknownWord, row.get("flow"));
        }
        let (basis, sources) = basis(reader, row);
        ends.push((row.get("from"), row.get("to"), links.len()));
        links.push(Link {
            from: NodeIndex(from.unwrap_or(0)),
            to: NodeIndex(to.unwrap_or(0)),
            verb: reader.text(row, "verb_"),
            flow: flow.unwrap_or(FlowFamily::Works),
            sign: SIGNS[reader.word(row, "sign", &["+", "-", "−", "–", "?"])],
            strength: STRENGTHS[reader.word(row, "strength", &["weak", "medium", "strong"])],
            from_year: reader.year(row, "from_year"),
            basis,
            sources,
        });
    }
    sort(&mut ends);
    for pair in ends.windows(2) {
        if (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1) {
            let name = [pair[1].0, ">", pair[1].1].concat();
            reader.fault(rows[pair[1].2], "to", Problem::DuplicateId, &name);
        }
    }
    links
}

fn emphases(reader: &mut Reader<'_>, ecosystem: &Ecosystem, ids: &Ids<'_>) -> Vec<Emphasis> {
    let mut emphases = Vec::new();
    for row in reader.rows("emphasis") {
        let node = reader.refer(row, "node", row.get("node"), ids);
        let mut links = |column: &str| named_links(reader, row, column, ecosystem, ids);
        emphases.push(Emphasis {
            node: NodeIndex(node.unwrap_or(0)),
            weakens: links("weakens"),
            strengthens: links("strengthens"),
            relieved_by: links("relieved_by"),
            fed_by: links("fed_by"),
            worsened_by: links("worsened_by"),
        });
    }
    emphases
}
