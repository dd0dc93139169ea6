#!/usr/bin/env bash
# Papa Parse 5.7.1 finds the delimiter out from the first ten rows. A file of two columns and less than ten rows, cut by
# semicolons, is read right without a newline at its end, and with one (as almost every file has it) by its commas: the
# empty last row counts, the mean falls below two columns, and the semicolon is out. No error is told. Three columns are
# read right either way, and skipEmptyLines: true helps. Runs papaparse 5.7.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { parse } = require('papaparse');
const table = 'name;citizenship\nAnna;BY, PL, LT\nBoris;BY, RU, UA';
for (const [what, text, options] of [['as it is', table], ['newline', `${table}\n`], ['told', `${table}\n`, { skipEmptyLines: true }]]) {
  const { data, meta, errors } = parse(text, { header: true, ...options });
  console.log(`${what}: ${meta.delimiter} ${JSON.stringify(data[0])} ${errors.map(({ code }) => code)}`);
}
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'as it is: ; {"name":"Anna","citizenship":"BY, PL, LT"} 
newline: , {"name;citizenship":"Anna;BY","__parsed_extra":[" PL"," LT"]} TooManyFields,TooManyFields
told: ; {"name":"Anna","citizenship":"BY, PL, LT"} ' ]] || { echo "changed"; exit 1; }
