#!/usr/bin/env bash
# GEXF has lists as values, written [Anna, Ann] since 1.3. The npm package gexf 0.2.6, from which graphology-gexf 0.13.2
# came, takes that for a list of one text with the brackets in it; graphology-gexf makes two of it. A boolean that is left
# out is false for the one and absent for the other. Both round a long number to what a double holds, and both drop the
# dates of a line (start, end).
# Runs gexf 0.2.6 and graphology-gexf 0.13.2 under jsdom (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund gexf@0.2.6 graphology@0.26.0 graphology-gexf@0.13.2 jsdom@26.1.0 >/dev/null
cat >graph.gexf <<'GEXF'
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="dynamic" timeformat="date">
  <attributes class="node">
    <attribute id="0" title="listed" type="boolean"/><attribute id="1" title="register" type="long"/>
    <attribute id="2" title="names" type="liststring"/>
  </attributes>
  <nodes>
    <node id="a" label="Anna"><attvalues>
      <attvalue for="1" value="9007199254740993"/><attvalue for="2" value="[Anna, Ann]"/>
    </attvalues></node>
    <node id="b" label="Boris"/>
  </nodes>
  <edges><edge id="0" source="a" target="b" start="2011-03-01" end="2014-01-01"/></edges>
</graph></gexf>
GEXF
cat >ask.cjs <<'SCRIPT'
const text = require('fs').readFileSync('graph.gexf', 'utf8');
const { JSDOM } = require('jsdom');
global.DOMParser = new JSDOM('').window.DOMParser;
const one = require('gexf').parse(text);
console.log('gexf:', JSON.stringify(one.nodes[0].attributes), JSON.stringify(one.edges[0]));
const two = require('graphology-gexf').parse(require('graphology'), text);
console.log('graphology-gexf:', JSON.stringify(two.getNodeAttributes('a')), JSON.stringify(two.getEdgeAttributes('0')));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'gexf: {"0":false,"1":9007199254740992,"2":["[Anna, Ann]"]} {"id":"0","type":"directed","label":"","source":"a","target":"b","weight":1}
graphology-gexf: {"label":"Anna","register":9007199254740992,"names":["Anna","Ann"]} {}' ]] || { echo "changed"; exit 1; }
