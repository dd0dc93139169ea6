#!/usr/bin/env bash
# A share or a sum read from CSV or from a graph file without types is text: "10". dijkstra of
# graphology-shortest-path 2.1.0 (npm) takes each weight that is no number for 1, as it does for a missing one: the
# way of "3" and "10" (13) is shorter to it than that of 2 and 2. No error is told, and the path looks right. Runs
# graphology (npm) on four edges. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-types@ graphology-shortest-path@2.1.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const Graph = require('graphology');
const { dijkstra } = require('graphology-shortest-path');
for (const [far, farther] of [[3, 10], ['3', '10'], [undefined, undefined]]) {
  const graph = new Graph({ type: 'undirected' });
  for (const node of ['Anna', 'near', 'far', 'Ivan']) graph.addNode(node);
  graph.addEdge('Anna', 'near', { weight: 2 });
  graph.addEdge('near', 'Ivan', { weight: 2 });
  graph.addEdge('Anna', 'far', { weight: far });
  graph.addEdge('far', 'Ivan', { weight: farther });
  console.log(JSON.stringify([far, farther]), dijkstra.bidirectional(graph, 'Anna', 'Ivan').join(' '));
}
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '[3,10] Anna near Ivan
["3","10"] Anna far Ivan
[null,null] Anna far Ivan' ]] || { echo "changed"; exit 1; }
echo "So make numbers of weights before you ask for the shortest way."
