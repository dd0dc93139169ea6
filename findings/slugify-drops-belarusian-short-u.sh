#!/usr/bin/env bash
# slugify 1.6.9 has a table for Cyrillic with the letters of Russian, Ukrainian and Serbian, but not ў, which stands in
# most Belarusian names: it is left out without a word. "Ўладзімір" and "Ладзімір" get one id, and "Аўдзей" becomes
# "adzej". The Macedonian ѓ goes the same way. strict or lower change nothing.
# Runs slugify 1.6.9 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund slugify@1.6.9 >/dev/null
cat >ask.cjs <<'SCRIPT'
const slugify = require('slugify');
for (const name of ['Ўладзімір', 'Ладзімір', 'Аўдзей', 'Ѓорѓи'])
  console.log(`${name}: ${slugify(name, { lower: true })}`);
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'Ўладзімір: ladzimir
Ладзімір: ladzimir
Аўдзей: adzej
Ѓорѓи: ori' ]] || { echo "changed"; exit 1; }
