#!/usr/bin/env bash
# Turtle may leave out the type of a number, and its spelling says it then: 5 is an integer, 5.0 a decimal, 5e0 a
# double. rapper (Raptor 2.0.15) leaves it out whatever the spelling: the double 35000 and the decimal 5 come out as
# 35000 and 5, which are integers to every reader, rapper among them, and a shape that asks for a decimal finds none.
# @de-AT becomes @de-at. The RDF/XML, JSON and N-Triples that it writes keep the types. Runs raptor2-utils (Debian) on
# four statements. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q raptor2-utils=2.0.15-4+deb12u1 libraptor2-0=2.0.15-4+deb12u1 libyajl2 libxslt1.1 libcurl3-gnutls \
  >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
export LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu
xsd=http://www.w3.org/2001/XMLSchema
for value in "\"35000\"^^<$xsd#double>" "\"5\"^^<$xsd#decimal>" "\"5.0\"^^<$xsd#decimal>" '"Schnee"@de-AT'; do
  echo "<http://e.example/a> <http://e.example/p> $value ." >one.nt
  tree/usr/bin/rapper -q -i ntriples -o turtle one.nt >one.ttl
  tree/usr/bin/rapper -q -i turtle -o ntriples one.ttl >again.nt
  echo "$value" >>values
  cut -d' ' -f3 again.nt >>again
done
seen=$(paste -d' ' values again | sed "s|$xsd#||g")
printf '%s\n' "$seen"
[[ $seen == '"35000"^^<double> "35000"^^<integer>
"5"^^<decimal> "5"^^<integer>
"5.0"^^<decimal> "5.0"^^<decimal>
"Schnee"@de-AT "Schnee"@de-at' ]] || { echo "changed"; exit 1; }
echo "So our Turtle writes the type of every number beside it."
