#!/usr/bin/env bash
# graphology-graphml reads the 64-bit integers of GraphML (attr.type="long") as JavaScript numbers without a word: the id
# 9007199254740993 becomes 9007199254740992, so two ids that differ become one. A boolean is true only when its text is "true"
# in any case: "1", which XML Schema's boolean allows and other writers use, becomes false.
# Runs graphology-graphml 0.5.2 on two nodes. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2 @xmldom/xmldom@0.9.8 >/dev/null
cat >ask.mjs <<'SCRIPT'
import Graph from 'graphology';
import graphml from 'graphology-graphml';
const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="number" attr.type="long"/><key id="d1" for="node" attr.name="flag" attr.type="boolean"/>
<graph edgedefault="directed">
<node id="a"><data key="d0">9007199254740993</data><data key="d1">True</data></node>
<node id="b"><data key="d0">9007199254740992</data><data key="d1">1</data></node>
</graph></graphml>`;
const graph = graphml.parse(Graph, text);
console.log(graph.mapNodes((_, { number, flag }) => `${number} ${flag}`).join(', '));
SCRIPT
seen=$(node ask.mjs)
printf 'number and flag of both nodes: %s\n' "$seen"
[[ $seen == "9007199254740992 true, 9007199254740992 false" ]] || { echo "changed"; exit 1; }
echo "So identifiers are written as strings in our GraphML, and booleans as true and false."
