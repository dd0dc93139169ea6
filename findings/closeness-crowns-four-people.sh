#!/usr/bin/env bash
# Who is the most central in the directed chain a, b, c, d, e, with x leading to c as well? By closeness centrality, asked for
# directed paths and with all else as it comes: networkx 2.8.8 says c, graphology-metrics 2.4.2 says b, python-igraph
# 0.10.2 says d, and Cytoscape.js 3.34.4 says a. They follow lines backwards (the first two) or forwards, count whom they
# do not reach in four ways, and all call it by the same name; without "directed", igraph and Cytoscape.js say c.
# Runs the four (npm, Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cytoscape@3.34.4 graphology@0.26.0 graphology-metrics@2.4.2 >/dev/null
apt-get download -q python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 python3-texttable >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.py <<'SCRIPT'
import igraph, math, networkx
chain = networkx.DiGraph(["ab", "bc", "cd", "de", "xc"])
print("networkx:", max(networkx.closeness_centrality(chain).items(), key=lambda one: one[1])[0])
graph = igraph.Graph.TupleList(chain.edges, directed=True)
of = {name: value for name, value in zip(graph.vs["name"], graph.closeness(mode="out")) if not math.isnan(value)}
print("igraph:", max(of.items(), key=lambda one: one[1])[0])
SCRIPT
cat >ask.cjs <<'SCRIPT'
const cytoscape = require('cytoscape'), { DirectedGraph } = require('graphology');
const names = [...'abcdex'], pairs = ['ab', 'bc', 'cd', 'de', 'xc'];
const best = (of) => names.map((name) => [name, of(name)]).sort(([, one], [, other]) => other - one)[0][0];
const graph = new DirectedGraph();
names.forEach((name) => graph.addNode(name));
pairs.forEach(([source, target]) => graph.addEdge(source, target));
const near = require('graphology-metrics/centrality/closeness')(graph);
console.log('graphology:', best((name) => near[name]));
const elements = [...names.map((id) => ({ data: { id } })), ...pairs.map(([source, target]) => ({ data: { source, target } }))];
const all = cytoscape({ headless: true, elements }).elements();
const found = all.closenessCentralityNormalized({ directed: true });
console.log('Cytoscape.js:', best((name) => found.closeness(`#${name}`)));
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py; node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == "networkx: c
igraph: d
graphology: b
Cytoscape.js: a" ]] || { echo "changed"; exit 1; }
