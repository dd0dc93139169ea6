#!/usr/bin/env bash
# EDTF writes "about 1838" as 1838~. edtf.js 4.11.1 knows that the date is approximate and still gives it the bounds of the
# exact year: "1838~" does not cover 1839, and its last moment is that of 31 December 1838. Who compares by bounds sees a
# contradiction between "about 1838" and "1839", and an office held until "about 1838" ends on that day.
# Runs edtf 4.11.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import edtf from 'edtf';
for (const text of ['1838', '1838~']) {
  const date = edtf(text);
  const bounds = [date.min, date.max].map((moment) => new Date(moment).toISOString().slice(0, 10));
  console.log(text, Boolean(date.approximate.value), bounds.join(' to '), date.covers(edtf('1839')));
}
SCRIPT
seen=$(node ask.mjs)
printf 'text, approximate, bounds, covers 1839 (edtf 4.11.1):\n%s\n' "$seen"
[[ $seen == $'1838 false 1838-01-01 to 1838-12-31 false\n1838~ true 1838-01-01 to 1838-12-31 false' ]] ||
  { echo "changed"; exit 1; }
echo "So the margin of an approximate date is a rule of our own (docs/decisions/0111)."
