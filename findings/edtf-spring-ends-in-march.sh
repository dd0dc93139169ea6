#!/usr/bin/env bash
# EDTF writes seasons as a month of 21 to 24: 2001-21 is the spring of 2001. edtf.js 4.11.1 gives spring the bounds January to
# March and summer April to June, as if they were quarters; those it has for the summer of the south (30) are July to
# September, its winter. So a trial in "spring 2001" is over before April, and July lies outside the summer. The first
# third of a year (37) has five months, of which the second third has the last again.
# Runs edtf 4.11.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import edtf from 'edtf';
for (const [text, of] of Object.entries({
  '2001-21': 'spring', '2001-22': 'summer', '2001-24': 'winter', '2001-26': 'summer, north', '2001-30': 'summer, south',
  '2001-37': 'first third', '2001-38': 'second third',
}))
  console.log(`${of}:`, [edtf(text).min, edtf(text).max].map((time) => new Date(time).toISOString().slice(0, 10)).join(' to '));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'spring: 2001-01-01 to 2001-03-31
summer: 2001-04-01 to 2001-06-30
winter: 2001-10-01 to 2001-12-31
summer, north: 2001-04-01 to 2001-06-30
summer, south: 2001-07-01 to 2001-09-30
first third: 2001-01-01 to 2001-05-31
second third: 2001-05-01 to 2001-09-30' ]] || { echo "changed"; exit 1; }
