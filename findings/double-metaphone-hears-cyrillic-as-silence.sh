#!/usr/bin/env bash
# Double Metaphone, the usual index for "sounds alike", gives the empty code for every name in Cyrillic letters, in three
# independent packages: none refuses, so all such names fall into one bucket, and natural's compare() says that two
# names without a letter in common sound alike.
# Runs natural 8.1.1, talisman 1.1.4 and double-metaphone 2.0.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 talisman@1.1.4 double-metaphone@2.0.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import natural from 'natural';
import talisman from 'talisman/phonetics/double-metaphone.js';
import { doubleMetaphone } from 'double-metaphone';
const names = ['Бяляцкі', 'Хренин'];
const sound = new natural.DoubleMetaphone();
const show = (codes) => JSON.stringify(codes);
console.log('natural', show(names.map((name) => sound.process(name))), sound.compare(...names));
console.log('talisman', show(names.map(talisman.default ?? talisman)));
console.log('double-metaphone', show(names.map(doubleMetaphone)));
SCRIPT
seen=$(node ask.mjs 2>/dev/null | grep -E '^(natural|talisman|double)')
printf 'codes of two names in Cyrillic letters:\n%s\n' "$seen"
empty='[["",""],["",""]]'
[[ $seen == "natural $empty true"$'\n'"talisman $empty"$'\n'"double-metaphone $empty" ]] || { echo "changed"; exit 1; }
echo "So our sound index folds every script to Latin sounds first (docs/names.md)."
