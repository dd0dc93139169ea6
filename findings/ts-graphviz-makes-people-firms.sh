#!/usr/bin/env bash
# In DOT a default holds for the nodes that are named after it, and a file may say "node [shape=ellipse]" before its people and
# "node [shape=box]" before its firms. ts-graphviz 3.0.7 reads such a file into one default for the graph, the last: written
# again, the people are firms. When it writes, it takes an end of an edge apart at the colon, as if it named a port: the
# node "Acme: Holding" is written whole, its edge leads from another one, "Acme". Graphviz itself (viz-js 3.31.0) draws
# the file that was read as it says, and in what was written three nodes where two were made.
# Runs ts-graphviz and @viz-js/viz (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-graphviz@3.0.7 @viz-js/viz@3.31.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { digraph, fromDot, toDot } from 'ts-graphviz';
import { instance } from '@viz-js/viz';
const viz = await instance();
const nodes = (dot) => viz.renderJSON(dot).objects.map(({ name, shape = '' }) => `${name} ${shape}`.trim()).join(', ');
const file = 'digraph { node [shape=ellipse]; anna; node [shape=box]; acme; anna -> acme; }';
console.log('read:', nodes(file));
console.log('read and written:', nodes(toDot(fromDot(file))));
const made = digraph('owners', (graph) => {
  graph.node('Acme: Holding');
  graph.node('Bank');
  graph.edge(['Acme: Holding', 'Bank']);
});
console.log('made and written:', nodes(toDot(made)));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'read: anna ellipse, acme box
read and written: anna box, acme box
made and written: Acme: Holding, Bank, Acme' ]] || { echo "changed"; exit 1; }
