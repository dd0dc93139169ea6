#!/usr/bin/env bash
# GraphML lets an edge say directed="false" inside a graph whose default is directed (a marriage beside an ownership).
# networkx 2.8.8 refuses the whole file. graphology-graphml 0.5.2 reads it and draws the marriage as an arrow: the edge's
# own word is dropped without a warning, though graphology itself has mixed graphs.
# Runs graphology-graphml (npm) and networkx (Debian) on one file. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2 >/dev/null
apt-get download -q python3-networkx=2.8.8-1 >/dev/null 2>&1
dpkg -x python3-networkx_*.deb tree
cat >mixed.graphml <<'GRAPHML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
  <node id="anna"/><node id="boris"/><node id="firm"/>
  <edge source="anna" target="boris" directed="false"/>
  <edge source="anna" target="firm"/>
</graph></graphml>
GRAPHML
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import graphml from 'graphology-graphml';
const graph = graphml.parse(Graph, readFileSync('mixed.graphml', 'utf8'));
console.log(`graphology: ${graph.type}, ${graph.directedSize} directed, ${graph.undirectedSize} undirected`);
SCRIPT
first=$(node ask.mjs)
second=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 - <<'SCRIPT'
import networkx
try:
    print("networkx:", networkx.read_graphml("mixed.graphml"))
except networkx.NetworkXError as error:
    print("networkx:", error)
SCRIPT
)
printf '%s\n%s\n' "$first" "$second"
[[ $first == "graphology: directed, 2 directed, 0 undirected" ]] || { echo "changed"; exit 1; }
[[ $second == "networkx: directed=false edge found in directed graph." ]] || { echo "changed"; exit 1; }
