#!/usr/bin/env bash
# GEXF 1.3 has three types of edges: directed, undirected and mutual. graphology-gexf 0.13.2 stops at the first mutual
# edge, with a message about the constructor of a graph ("invalid 'type' option"); the other two types it reads.
# Runs graphology-gexf 0.13.2 (npm) on three files of one edge. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
cat >ask.mjs <<'SCRIPT'
import Graph from 'graphology';
import gexf from 'graphology-gexf';
for (const type of ['directed', 'undirected', 'mutual']) {
  const text = `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/1.3" version="1.3">
    <graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes>
    <edges><edge id="e" source="a" target="b" type="${type}"/></edges></graph></gexf>`;
  try {
    console.log(type, gexf.parse(Graph, text).size);
  } catch (error) {
    console.log(type, error.message);
  }
}
SCRIPT
seen=$(node ask.mjs)
printf 'graphology-gexf 0.13.2, edges read:\n%s\n' "$seen"
[[ $seen == $'directed 1\nundirected 1\nmutual Graph.constructor: invalid \'type\' option.'* ]] || { echo "changed"; exit 1; }
