#!/usr/bin/env bash
# bibtex-tidy 1.14.0 puts .bib files in order, in editors and before commits, and by default writes letters that are not
# ASCII as commands of LaTeX: Жук becomes \cyrchar\CYRZH{}\cyrchar\cyru{}\cyrchar\cyrk{}. bib2xml (bibutils 7.2) reads é
# and ü of such a file back and takes the commands for the name, as @citation-js/plugin-bibtex 0.9.0 does. escape: false
# keeps the letters, which BibTeX files have held in UTF-8 for years. Runs bibtex-tidy and citation-js (npm), bibutils
# (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bibtex-tidy@1.14.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null
apt-get download -q bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.mjs <<'SCRIPT'
import tidier from 'bibtex-tidy';
import { writeFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
const tidied = tidier.tidy('@article{a, author={Жук, Анна and Müller, René}, title={T}}').bibtex;
writeFileSync('tidy.bib', tidied);
console.log(tidied.match(/author.*/)[0]);
let names;
try {
  names = new Cite(tidied).data[0].author.map(one => one.family);
} catch (error) {
  names = [error.message.split('\n')[0]];
}
console.log('citation-js:', ...names);
SCRIPT
seen=$(
  node ask.mjs
  echo "bibutils:" $(LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu tree/usr/bin/bib2xml tidy.bib 2>/dev/null |
    grep -o '"family">[^<]*' | cut -d'>' -f2)
)
printf '%s\n' "$seen"
[[ $seen == 'author        = {\cyrchar\CYRZH{}\cyrchar\cyru{}\cyrchar\cyrk{}, \cyrchar\CYRA{}\cyrchar\cyrn{}\cyrchar\cyrn{}\cyrchar\cyra{} and M\"{u}ller, Ren\'\''{e}},
citation-js: \cyrchar\CYRZH\cyrchar\cyru\cyrchar\cyrk Müller
bibutils: \cyrchar\CYRZH\cyrchar\cyru\cyrchar\cyrk Müller' ]] || { echo "changed"; exit 1; }
echo "So a bibliography is no list of ours before its letters are letters again."
