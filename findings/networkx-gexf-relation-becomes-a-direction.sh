#!/usr/bin/env bash
# In GEXF the type of an edge is its direction: directed, undirected or mutual. networkx 2.8.8 writes an attribute of that
# name into the same place, so a graph whose edges say type="owns" becomes a file that no reader can take:
# graphology-gexf 0.13.2 stops at it, and networkx reads it back without the attribute. An attribute id renames the
# node, and start turns the graph into a dynamic one. Nothing is said. ("type" is what networkx users call a relation.)
# Runs networkx (Debian) and graphology-gexf (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
apt-get download -q python3-networkx=2.8.8-1 >/dev/null 2>&1
dpkg -x python3-networkx_*.deb tree
cat >ask.py <<'SCRIPT'
import networkx
graph = networkx.DiGraph()
graph.add_node("anna", id="Q7", start="1962")
graph.add_edge("anna", "firm", type="owns", share=51)
networkx.write_gexf(graph, "graph.gexf")
print("written:", *[line.strip() for line in open("graph.gexf") if "<edge " in line or "mode=\"dynamic\"" in line])
read = networkx.read_gexf("graph.gexf")
print("read again:", list(read.nodes), list(read.edges(data=True)))
SCRIPT
cat >ask.cjs <<'SCRIPT'
try {
  console.log('graphology:', require('graphology-gexf').parse(require('graphology'), require('fs').readFileSync('graph.gexf', 'utf8')).size);
} catch (error) {
  console.log('graphology:', error.message.slice(0, 41));
}
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py; node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == *'mode="dynamic"'*'<edge source="Q7" target="firm" id="0" type="owns">'* &&
  $seen == *"read again: ['Q7', 'firm'] [('Q7', 'firm', {'share': 51, 'id': '0'})]"* &&
  $seen == *"graphology: Graph.constructor: invalid 'type' option."* ]] || { echo "changed"; exit 1; }
echo "So a relation is an attribute named relation in our GEXF."
