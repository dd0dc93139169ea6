#!/usr/bin/env bash
# Russian, Ukrainian and Belarusian date news as "3 мая 1962". The dates of Citation.js (@citation-js/date 0.5.1) know months by
# Latin letters, take what they do not know for a separator, and the 3 for the month: March 1962, two months early and with no
# day; 31 мая is the 31st month. "3 May" and "3 octobre" are read, "3 mai" is left as text, and so is "мая 1962". So a
# source in Cyrillic gets a date that looks like one. Runs @citation-js/date (npm).
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/date@0.5.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { parse } = require('@citation-js/date');
for (const date of ['3 May 1962', '3 octobre 1962', '3 мая 1962', '3 травня 1962', '31 мая 1962', '3 mai 1962', 'мая 1962'])
  console.log(date, JSON.stringify(parse(date)));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '3 May 1962 {"date-parts":[[1962,5,3]]}
3 octobre 1962 {"date-parts":[[1962,10,3]]}
3 мая 1962 {"date-parts":[[1962,3]]}
3 травня 1962 {"date-parts":[[1962,3]]}
31 мая 1962 {"date-parts":[[1962,31]]}
3 mai 1962 {"raw":"3 mai 1962"}
мая 1962 {"raw":"мая 1962"}' ]] || { echo "changed"; exit 1; }
