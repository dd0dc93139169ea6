#!/usr/bin/env bash
# A list may have two columns of one name, as exports of forms have: alias, alias. csvtojson 2.0.14 (npm) keeps the
# last one alone, even when it is empty and the first is not. With checkType the id 007 becomes 7, an id of twenty
# digits is rounded, and the name True is a truth; "null" stays text. No error is told. Runs csvtojson on two short
# lists. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csvtojson@2.0.14 >/dev/null
cat >ask.cjs <<'SCRIPT'
const csv = require('csvtojson');
const show = rows => console.log(JSON.stringify(rows));
csv().fromString('id,alias,alias\n1,Zhuk,\n').then(show)
  .then(() => csv({ checkType: true }).fromString('id,name\n007,True\n12345678901234567890,null\n')).then(show);
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '[{"id":"1","alias":""}]
[{"id":7,"name":true},{"id":12345678901234567000,"name":"null"}]' ]] || { echo "changed"; exit 1; }
echo "So look at the heading of a list before you read it by the names of its columns."
