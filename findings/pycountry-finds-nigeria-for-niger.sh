#!/usr/bin/env bash
# pycountry's search_fuzzy ranks what it finds, and its users take the first. For "Niger", the exact name of a country, that
# is Nigeria; for "UK" it is Uganda, followed by Ukraine, Latvia and Japan, and never the United Kingdom; "Kosovo" gives
# Serbia alone. An exact name earns no more than a name that holds the word, and subdivisions and old names count too.
# Runs python3-pycountry (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-pycountry=22.3.5+ds1-1 iso-codes python3-pkg-resources >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import pycountry
for name in ["Niger", "UK", "Kosovo"]:
    print(name + ":", *[country.alpha_2 for country in pycountry.countries.search_fuzzy(name)][:4])')
printf '%s\n' "$seen"
[[ $seen == $'Niger: NG NE\nUK: UG UA LV JP\nKosovo: RS' ]] || { echo "changed"; exit 1; }
