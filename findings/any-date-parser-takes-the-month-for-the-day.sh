#!/usr/bin/env bash
# A birth is often known to the month: 1962-05, 05/1962. attempt() of any-date-parser 2.2.4 (npm), which gives the
# parts it finds, says of all these that 5 is the day, and knows no month; 1962-13 is the 13th. With a day or with the
# word May it is right, and fromString() refuses all that has no day, so that the parts are the way to read a birth.
# Of "3 траўня 1962", the Belarusian of the older spelling, it drops the month and keeps day and year. @date-fns
# 4.4.0 reads 1962-05 as May. Runs both (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4 date-fns@4.4.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import parser from 'any-date-parser';
import { parseISO, format } from 'date-fns';
for (const text of ['1962-05-03', 'May 1962', '1962-05', '05/1962', '05.1962', '1962-13'])
  console.log(text, JSON.stringify(parser.attempt(text, 'en')));
console.log('3 траўня 1962', JSON.stringify(parser.attempt('3 траўня 1962', 'be')));
console.log('date-fns: 1962-05', format(parseISO('1962-05'), 'MMMM yyyy'));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == '1962-05-03 {"year":1962,"month":5,"day":3}
May 1962 {"year":1962,"month":5}
1962-05 {"year":1962,"day":5}
05/1962 {"year":1962,"day":5}
05.1962 {"year":1962,"day":5}
1962-13 {"year":1962,"day":13}
3 траўня 1962 {"year":1962,"day":3}
date-fns: 1962-05 May 1962' ]] || { echo "changed"; exit 1; }
echo "So a birth of ours keeps how much of it is known, and two numbers are a month and a year."
