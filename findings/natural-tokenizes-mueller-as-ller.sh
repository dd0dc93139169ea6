#!/usr/bin/env bash
# The tokenizer behind n-grams, TF-IDF and the classifiers of natural 8.1.1 has a fixed list of letters: a to z and the Russian
# а to я. Müller becomes "M" and "ller", Łukasz "ukasz", Бяляцкі "Бяляцк", Ўладзімір "ладз", "м" and "р", and TF-IDF
# knows Müller as "ller". The tokenizer that is called after Russian has the same letters.
# Runs natural 8.1.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
const natural = require('natural');
const text = 'Müller Łukasz Бяляцкі Ўладзімір';
console.log('words:', new natural.WordTokenizer().tokenize(text).join(' '));
const index = new natural.TfIdf();
index.addDocument(text);
console.log('TF-IDF:', index.listTerms(0).map(({ term }) => term).sort().join(' '));
SCRIPT
seen=$(node ask.cjs | grep -E '^(words|TF-IDF)')
printf '%s\n' "$seen"
[[ $seen == 'words: M ller ukasz Бяляцк ладз м р
TF-IDF: ller ukasz бяляцк ладз м р' ]] || { echo "changed"; exit 1; }
