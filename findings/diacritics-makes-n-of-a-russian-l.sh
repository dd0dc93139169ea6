#!/usr/bin/env bash
# Search boxes take marks off letters before they compare. diacritics 1.3.0 (npm) makes the Latin n of the Cyrillic л,
# since its table of look-alikes has it: Алла becomes Аnnа, a word of two scripts, and Павел and Паnеn cannot be told
# apart by eye. remove-accents 0.5.0 makes a small l of the capital Ł (Łódź is lodz) and two capitals of Þ (Þór is
# THor), and takes the mark off Ё and Й but not off Ў. Runs both (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund diacritics@1.3.0 remove-accents@0.5.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const latin = text => text.replace(/[a-z]/gi, letter => `<${letter}>`);
const names = ['Алла', 'Павел'];
console.log('diacritics:', names.map(require('diacritics').remove).map(latin).join(' '));
console.log('remove-accents:', ['Łódź', 'Þór', 'Ёлкин', 'Йосиф', 'Ўладзімір'].map(require('remove-accents')).join(' '));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'diacritics: А<n><n>а Паве<n>
remove-accents: lodz THor Елкин Иосиф Ўладзімір' ]] || { echo "changed"; exit 1; }
echo "So fold the letters and marks of each script by its own rule."
