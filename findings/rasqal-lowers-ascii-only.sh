#!/usr/bin/env bash
# lcase() and ucase() of SPARQL are those of XPath, which know all letters of Unicode, and the flag "i" of regex()
# compares in any case. roqet (Rasqal 0.9.33, the engine of Redland) changes a to z alone: FILTER(lcase(?name) = "жук")
# does not find Жук, nor does regex(?name, "^жук", "i"); contains() and strlen() count letters, so that a try looks
# right. The year "1962"^^xsd:gYear is not before 1970. Oxigraph 0.5.11 finds all. Runs rasqal-utils (Debian) and
# oxigraph (npm) on three statements. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
apt-get download -q rasqal-utils=0.9.33-2 librasqal3=0.9.33-2 libraptor2-0=2.0.15-4+deb12u1 libyajl2 libxslt1.1 libcurl3-gnutls \
  libmhash2 libpcre3 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >a.ttl <<'TURTLE'
@prefix e: <http://e.example/> .
e:a e:name "Жук" . e:b e:name "Zhuk" . e:c e:born "1962"^^<http://www.w3.org/2001/XMLSchema#gYear> .
TURTLE
filters=('lcase(?o) = "жук"' 'regex(?o, "^жук", "i")' 'lcase(?o) = "zhuk"' 'strlen(?o) = 3' \
  '?o < "1970"^^<http://www.w3.org/2001/XMLSchema#gYear>')
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { Store } from 'oxigraph';
const store = new Store();
store.load(readFileSync('a.ttl', 'utf8'), { format: 'text/turtle' });
console.log(...store.query(process.argv[2]).map(row => row.get('s').value.at(-1)));
SCRIPT
seen=$(for filter in "${filters[@]}"; do
  query="SELECT ?s WHERE { ?s ?p ?o FILTER($filter) }"
  rasqal=$(LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu tree/usr/bin/roqet -q -D a.ttl -r csv -e "$query" 2>/dev/null | tr -d '\r' |
    grep -o '.$' | tail -n +2 | tr -d '\n')
  echo "${filter%%^^*}: rasqal ${rasqal:-none}, oxigraph $(node ask.mjs "$query")"
done)
printf '%s\n' "$seen"
[[ $seen == 'lcase(?o) = "жук": rasqal none, oxigraph a
regex(?o, "^жук", "i"): rasqal none, oxigraph a
lcase(?o) = "zhuk": rasqal b, oxigraph b
strlen(?o) = 3: rasqal a, oxigraph a
?o < "1970": rasqal none, oxigraph c' ]] || { echo "changed"; exit 1; }
echo "So names are compared by us, not by the engine that has a graph in RDF."
