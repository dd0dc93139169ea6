#!/usr/bin/env bash
# GraphML says by for="all" that a key belongs to nodes, edges and graphs (a label, say). graphology-graphml 0.5.2 stops at
# such a key with a TypeError before it reads a node; networkx 2.8.8 reads the file.
# Runs graphology-graphml (npm) and networkx (Debian) on one file. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2 >/dev/null
apt-get download -q python3-networkx=2.8.8-1 >/dev/null 2>&1
dpkg -x python3-networkx_*.deb tree
cat >labels.graphml <<'GRAPHML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="label" for="all" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed"><node id="a"><data key="label">Anna</data></node></graph>
</graphml>
GRAPHML
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import graphml from 'graphology-graphml';
try {
  console.log('graphology:', graphml.parse(Graph, readFileSync('labels.graphml', 'utf8')).getNodeAttribute('a', 'label'));
} catch (error) {
  console.log('graphology:', error.name);
}
SCRIPT
first=$(node ask.mjs)
second=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -c '
import networkx
print("networkx:", networkx.read_graphml("labels.graphml").nodes["a"]["label"])')
printf '%s\n%s\n' "$first" "$second"
[[ $first == "graphology: TypeError" && $second == "networkx: Anna" ]] || { echo "changed"; exit 1; }
echo "So a key that nodes and edges share is written once for each."
