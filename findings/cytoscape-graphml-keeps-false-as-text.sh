#!/usr/bin/env bash
# cytoscape-graphml 1.0.6 drops the types of a GraphML file: every value becomes text. Cytoscape.js asks data by truth
# ([?inForce]) and by size ([share > 9]): the text "false" is true, so that what is written as not in force is found as in
# force, and the other way round nothing is.
# Runs cytoscape 3.34.4 and cytoscape-graphml 1.0.6 under jsdom (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps cytoscape@3.34.4 cytoscape-graphml@1.0.6 jquery@3.7.1 \
  jsdom@26.1.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('');
Object.assign(global, { window, document: window.document, DOMParser: window.DOMParser });
const cytoscape = require('cytoscape');
console.warn = () => {};
require('cytoscape-graphml')(cytoscape, require('jquery'));
const cy = cytoscape({ headless: true });
cy.graphml(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="inForce" for="edge" attr.name="inForce" attr.type="boolean"/><graph edgedefault="directed">
  <node id="a"/><node id="b"/><edge id="e" source="a" target="b"><data key="inForce">false</data></edge></graph></graphml>`);
console.log('in the file: inForce false; type:', typeof cy.$id('e').data('inForce'));
console.log('found as in force:', cy.edges('[?inForce]').length, 'as not in force:', cy.edges('[!inForce]').length);
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'in the file: inForce false; type: string
found as in force: 1 as not in force: 0' ]] || { echo "changed"; exit 1; }
