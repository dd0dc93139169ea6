#!/usr/bin/env bash
# jsonld.js rewrites a number that JSON-LD gives as a typed string: {"@value": "35000", "@type": "xsd:double"} becomes
# "3.5E4" in RDF, while xsd:float, xsd:decimal and even xsd:integer "007" keep their text. JSON-LD 1.1 asks for the canonical
# form of native JSON numbers only, so the same graph in Turtle, read by N3.js, differs literal by literal.
# Runs jsonld 9.0.0 and n3 2.13.12 on one statement. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 n3@2.13.12 >/dev/null
cat >ask.mjs <<'SCRIPT'
import jsonld from 'jsonld';
import { Parser } from 'n3';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
for (const [type, text] of [['double', '35000'], ['float', '35000'], ['decimal', '35000'], ['integer', '007']]) {
  const document = [{ '@id': 'http://e.example/s', 'http://e.example/p': [{ '@value': text, '@type': xsd + type }] }];
  const quads = await jsonld.toRDF(document);
  const turtle = new Parser().parse(`<http://e.example/s> <http://e.example/p> "${text}"^^<${xsd}${type}> .`);
  console.log(type, quads[0].object.value, turtle[0].object.value);
}
SCRIPT
seen=$(node ask.mjs)
printf 'type, as JSON-LD by jsonld 9.0.0, as Turtle by n3 2.13.12:\n%s\n' "$seen"
[[ $seen == $'double 3.5E4 35000\nfloat 35000 35000\ndecimal 35000 35000\ninteger 007 007' ]] || { echo "changed"; exit 1; }
echo "So numbers that must be equal in both forms are written as xsd:decimal."
