#!/usr/bin/env bash
# A birth known to the year is "1962"^^xsd:gYear in RDF. rdflib 6.1.1 parses it into a Python date, and its SPARQL still
# finds no year before another year: FILTER(?born < "1970"^^xsd:gYear) drops the row without an error, as the comparison
# with an xsd:date does. Oxigraph 0.5.11 compares years with years.
# Runs rdflib (Debian) and oxigraph (npm) on one statement. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-rdflib=6.1.1-1 python3-pyparsing python3-isodate python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >born.ttl <<'TURTLE'
<http://e.example/anna> <http://e.example/born> "1962"^^<http://www.w3.org/2001/XMLSchema#gYear> .
TURTLE
cat >born.rq <<'SPARQL'
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?who { ?who <http://e.example/born> ?born FILTER(?born < "1970"^^xsd:gYear) }
SPARQL
first=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import rdflib
graph = rdflib.Graph().parse("born.ttl")
born = next(graph.objects())
print("rdflib:", repr(born.value), len(graph.query(open("born.rq").read())), "found")')
second=$(node -e "
const oxigraph = require('oxigraph'); const { readFileSync } = require('fs');
const store = new oxigraph.Store();
store.load(readFileSync('born.ttl', 'utf8'), { format: 'text/turtle' });
console.log('oxigraph:', store.query(readFileSync('born.rq', 'utf8')).length, 'found');")
printf '%s\n%s\n' "$first" "$second"
[[ $first == "rdflib: datetime.date(1962, 1, 1) 0 found" && $second == "oxigraph: 1 found" ]] || { echo "changed"; exit 1; }
echo "So our RDF gives every partial date a second, comparable value."
