#!/usr/bin/env bash
# In DOT an edge may lead to a port of a node (x:top) and to a group (a -> {b c}), and a default that is given later
# is added to those before. vis-network 10.1.5 (npm), which draws DOT in a browser, makes a node "x:top" beside x and
# forgets the color of "node [color=red]" at "node [shape=box]"; graphlib-dot 0.6.4, by which dagre reads DOT, makes a
# node "sg1" of the group, which stands in every list and count of nodes. Graphviz itself
# (@viz-js/viz 3.31.0) has the nodes of the file. Runs the three (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps vis-network@10.1.5 vis-data@8.0.6 graphlib-dot@0.6.4 \
  @viz-js/viz@3.31.0 jsdom@26.1.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { instance } from '@viz-js/viz';
const require = createRequire(import.meta.url);
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, self: window, Element: window.Element });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
const { parseDOTNetwork } = require('vis-network/standalone/umd/vis-network.js');
const { read } = require('graphlib-dot');
const viz = await instance();
for (const dot of ['digraph { x; y -> x:top }', 'digraph { a -> {b c} }']) {
  const drawn = JSON.parse(viz.renderString(dot, { format: 'json' }));
  console.log('vis-network:', ...parseDOTNetwork(dot).nodes.map(one => one.id));
  try {
    console.log('graphlib-dot:', ...read(dot).nodes());
  } catch (error) {
    console.log('graphlib-dot:', error.name);
  }
  console.log('Graphviz:', ...drawn.objects.filter(one => !one.nodes).map(one => one.name));
}
const defaults = 'digraph { node [color=red]; node [shape=box]; a }';
console.log('vis-network:', JSON.stringify(parseDOTNetwork(defaults).nodes));
console.log('graphlib-dot:', JSON.stringify(read(defaults).node('a')));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'vis-network: x y x:top
graphlib-dot: x y
Graphviz: x y
vis-network: a b c
graphlib-dot: a sg1 b c
Graphviz: a b c
vis-network: [{"id":"a","label":"a","shape":"box"}]
graphlib-dot: {"color":"red","shape":"box"}' ]] || { echo "changed"; exit 1; }
echo "So DOT is no format of ours; GraphML and GEXF have nothing between the lines."
