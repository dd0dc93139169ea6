#!/usr/bin/env bash
# graphql-scalars 2.0.0 gives GraphQL servers their types of dates and countries. LocalDate and DateTime refuse the 30th
# of February, LocalDateTime takes it, since it looks at the letters alone. CountryName is an enumeration of official
# names: Russia, Turkey, Syria and Kosovo are refused with the sender's own word, while CountryCode takes XK, and "by"
# in small letters beside BY, without making them one. SU, of people born in the Soviet Union, it refuses. Runs
# graphql-scalars and graphql (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql-scalars@2.0.0 graphql@16.15.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const scalars = require('graphql-scalars');
const ask = (type, values) =>
  console.log(`${type}:`, ...values.map(value => {
    try {
      return `${value} ${JSON.stringify(scalars['GraphQL' + type].parseValue(value))};`;
    } catch {
      return `${value} refused;`;
    }
  }));
ask('LocalDate', ['1962-02-30']);
ask('DateTime', ['1962-02-30T10:00:00Z']);
ask('LocalDateTime', ['1962-02-30T10:00:00']);
ask('CountryName', ['Belarus', 'Russia', 'Turkey', 'Syria', 'Kosovo']);
ask('CountryCode', ['BY', 'by', 'XK', 'SU']);
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'LocalDate: 1962-02-30 refused;
DateTime: 1962-02-30T10:00:00Z refused;
LocalDateTime: 1962-02-30T10:00:00 "1962-02-30T10:00:00";
CountryName: Belarus "Belarus"; Russia refused; Turkey refused; Syria refused; Kosovo refused;
CountryCode: BY "BY"; by "by"; XK "XK"; SU refused;' ]] || { echo "changed"; exit 1; }
echo "So our dates are a type of our own, which refuses days that no calendar has."
