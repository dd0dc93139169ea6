#!/usr/bin/env bash
# XML writes a day with or without a zone (1962-05-01, 1962-05-01Z, 1962-05-01+03:00), and lists turned into RDF keep what
# their file had. Who was born on 1 May 1962? Oxigraph 0.5.11 finds the one without a zone, Comunica 5.2.3 that and the one
# with Z, rdflib 6.1.1 all three. Asked for "on 1 May or before", Oxigraph still finds one and for "before 2 May" all three:
# a day whose zone is not known lies, by XML Schema, up to 14 hours on either side, and what may be either is no hit.
# Runs Oxigraph and Comunica (npm) and rdflib (Debian) on three births. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
apt-get download -q python3-rdflib=6.1.1-1 python3-isodate python3-pyparsing python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >born.ttl <<'TURTLE'
PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
:anna :born "1962-05-01"^^xsd:date.
:boris :born "1962-05-01Z"^^xsd:date.
:vera :born "1962-05-01+03:00"^^xsd:date.
TURTLE
for filter in '= "1962-05-01"' '<= "1962-05-01"' '< "1962-05-02"'; do
  echo "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>" \
    "SELECT ?who { ?who :born ?day FILTER(?day $filter^^xsd:date) } ORDER BY ?who"
done >questions.txt
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import oxigraph from 'oxigraph';
import { Parser, Store } from 'n3';
import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite';
const turtle = readFileSync('born.ttl', 'utf8');
const questions = readFileSync('questions.txt', 'utf8').trim().split('\n');
const show = (who, rows) => console.log(`${who}:`, ...rows.map((row) => row.get('who').value.split('/').pop()));
const store = new oxigraph.Store();
store.load(turtle, { format: 'text/turtle' });
for (const question of questions) show('Oxigraph', store.query(question));
const sources = [new Store(new Parser().parse(turtle))];
for (const question of questions)
  show('Comunica', await (await new QueryEngine().queryBindings(question, { sources })).toArray());
SCRIPT
seen=$(node ask.mjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import rdflib
graph = rdflib.Graph().parse("born.ttl")
for question in open("questions.txt"):
    print("rdflib:", *(who.split("/")[-1] for who, in graph.query(question)))')
printf '%s\n' "$seen"
[[ $seen == 'Oxigraph: anna
Oxigraph: anna
Oxigraph: anna boris vera
Comunica: anna boris
Comunica: anna boris vera
Comunica: anna boris vera
rdflib: anna boris vera
rdflib: anna boris vera
rdflib: anna boris vera' ]] || { echo "changed"; exit 1; }
