#!/usr/bin/env bash
# BibTeX ends a list of authors it does not finish by "and others". bib2xml (bibutils 7.2) writes a name "others" beside
# the rest, and from there the word is an author in RIS, EndNote and Word (AU  - others), in every work with many
# authors the same person; python3-pybtex 0.24 gives it as a person, too. A ministry in braces loses its place: it comes
# after all people. A date={2021-05-03}, as biblatex writes it, is lost; and from RIS a ministry comes as "of Justice,
# Ministry". Runs bibutils and pybtex (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q bibutils=7.2-2 libbibutils8=7.2-2 python3-pybtex=0.24.0-3 python3-latexcodec python3-yaml python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
run() { LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu "tree/usr/bin/$1" "${@:2}" 2>/dev/null; }
echo '@misc{a, title={T}, author={{Ministry of Justice} and Zhuk, Anna and others}, date={2021-05-03}}' >a.bib
printf 'TY  - NEWS\nAU  - Zhuk, Anna\nAU  - Ministry of Justice\nTI  - T\nER  - \n' >a.ris
seen=$(
  run bib2xml a.bib | run xml2ris | grep -E '^(AU|DA|PY)'
  run ris2xml a.ris | run xml2bib | tr -d '\n' | grep -o 'author="[^"]*"'
  echo
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from pybtex.database import parse_file
print("pybtex:", [str(one) for one in parse_file("a.bib").entries["a"].persons["author"]])'
)
printf '%s\n' "$seen"
[[ $seen == 'AU  - Zhuk, Anna
AU  - Ministry of Justice
AU  - others
author="Zhuk, Annaand of Justice, Ministry"

pybtex: ['\''{Ministry of Justice}'\'', '\''Zhuk, Anna'\'', '\''others'\'']' ]] || { echo "changed"; exit 1; }
echo "So who turns a bibliography into a list takes this person out first."
