#!/usr/bin/env bash
# The Date of Neo4j has no time and no zone. The driver for JavaScript (neo4j-driver 6.3.0) turns one into a Date of
# JavaScript at midnight UTC (toStandardDate) and makes one of such a Date by the local clock (fromStandardDate): there
# and back is a day earlier everywhere west of Greenwich, every time, and right east of it. With "<" dates are compared
# as text, and so are durations: 44 before Christ is not earlier than 43, and two months are not less than ten. Runs
# neo4j-driver (npm) in two time zones, without a database. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund neo4j-driver@6.3.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { Date: Day, Duration } = require('neo4j-driver').types;
const born = new Day(1962, 5, 1);
console.log(`${process.env.TZ}: ${Day.fromStandardDate(born.toStandardDate())}`);
console.log(new Day(-44, 3, 15) < new Day(-43, 1, 1), new Duration(2, 0, 0, 0) < new Duration(10, 0, 0, 0));
SCRIPT
seen=$(for zone in Europe/Minsk America/New_York; do TZ=$zone node ask.cjs; done)
printf '%s\n' "$seen"
[[ $seen == 'Europe/Minsk: 1962-05-01
false false
America/New_York: 1962-04-30
false false' ]] || { echo "changed"; exit 1; }
echo "So our dates are text with how much of them is known, in Neo4j too."
