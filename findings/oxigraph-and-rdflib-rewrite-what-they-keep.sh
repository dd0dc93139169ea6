#!/usr/bin/env bash
# RDF tells a literal by its letters: "1.10" and "1.1" as xsd:decimal are two terms of one value. Oxigraph 0.5.11 keeps values and
# gives "1.1" back, "7" for the integer 007, P1Y for P12M, and of the end of 1 July (24:00:00) the day after. rdflib 6.1.1
# keeps 1.10, P12M and 24:00, but makes 7 of 007 and takes the time zone off a date (2021-07-01+03:00). N3.js 2.13.12
# gives all as they came. So a graph that only passed through has other terms, and is not the one that was written.
# Runs oxigraph and n3 (npm), rdflib (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 n3@2.13.12 >/dev/null
apt-get download -q python3-rdflib=6.1.1-1 python3-pyparsing python3-isodate python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
while read -r type text; do
  echo "<http://e.example/$type> <http://e.example/is> \"$text\"^^<http://www.w3.org/2001/XMLSchema#$type> ."
done >in.nt <<'TERMS'
date 2021-07-01+03:00
dateTime 2021-07-01T24:00:00Z
decimal 1.10
duration P12M
integer 007
TERMS
cat >ask.cjs <<'SCRIPT'
const { readFileSync } = require('fs'), { Store } = require('oxigraph'), { Parser } = require('n3');
const text = readFileSync('in.nt', 'utf8'), store = new Store();
store.load(text, { format: 'application/n-triples' });
const show = (name, quads) => console.log(name, quads.map(({ object }) => object.value).sort().join(' '));
show('N3.js:', new Parser().parse(text));
show('Oxigraph:', store.match());
SCRIPT
seen=$(node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import rdflib
print("rdflib:", *sorted(map(str, rdflib.Graph().parse("in.nt", format="nt").objects())))')
printf '%s\n' "$seen"
[[ $seen == 'N3.js: 007 1.10 2021-07-01+03:00 2021-07-01T24:00:00Z P12M
Oxigraph: 1.1 2021-07-01+03:00 2021-07-02T00:00:00Z 7 P1Y
rdflib: 1.10 2021-07-01 2021-07-01T24:00:00Z 7 P12M' ]] || { echo "changed"; exit 1; }
