#!/usr/bin/env bash
# wink-nlp-utils 2.1.0 (npm) says to keep letters and digits of a text: retainAlphaNums makes "d 1962" of "Łódź 1962"
# and nothing of Жук, and tokenize0 finds the one word d in Łódź. Its tokenize with tags makes three tokens of Łódź,
# the word being ód, while Жук is one token of unknown kind. Names of Poles and Russians are gone before anything is
# compared, and no error is told. Runs wink-nlp-utils on two names. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wink-nlp-utils@2.1.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { string } = require('wink-nlp-utils');
console.log(`"${string.retainAlphaNums('Łódź 1962')}" "${string.retainAlphaNums('Жук')}"`);
console.log(string.tokenize0('Łódź Жук Anna').join(' '));
console.log(string.tokenize('Łódź Жук', true).map(token => `${token.value}/${token.tag}`).join(' '));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '"d 1962" ""
d Anna
Ł/unk ód/word ź/unk Жук/unk' ]] || { echo "changed"; exit 1; }
echo "So look for words by the letters of Unicode, not of English."
