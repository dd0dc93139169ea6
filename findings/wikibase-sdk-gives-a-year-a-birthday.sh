#!/usr/bin/env bash
# Wikidata says how exact a time is and by which calendar: "+1962-00-00", precision 9, is a year, 8 a decade, 7 a
# century. The simplifyClaims of wikibase-sdk 11.6.6, by which programs in JavaScript read Wikidata, keeps neither:
# 1962 becomes 1962-01-01T00:00:00.000Z, a birthday on New Year's Day; the 1960s become 1 January 1960; 26 January 1838
# of the Julian calendar is given as that day of ours, twelve days early; and an office with an end (a qualifier) is as
# plain as one that is held. Its options for more were not tried. Runs wikibase-sdk (npm) on five statements. Exit code
# 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wikibase-sdk@11.6.6 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { simplifyClaims } from 'wikibase-sdk';
const snak = (property, datatype, datavalue) => ({ snaktype: 'value', property, datatype, datavalue });
const time = (property, time, precision, calendar = 'Q1985727') =>
  snak(property, 'time', {
    type: 'time',
    value: {
      time,
      precision,
      timezone: 0,
      before: 0,
      after: 0,
      calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
    },
  });
const office = snak('P39', 'wikibase-item', {
  type: 'wikibase-entityid',
  value: { 'entity-type': 'item', 'numeric-id': 11696, id: 'Q11696' },
});
const claim = (mainsnak, qualifiers) => ({ type: 'statement', rank: 'normal', id: 'Q1$1', mainsnak, qualifiers });
const claims = {
  P569: [
    claim(time('P569', '+1962-00-00T00:00:00Z', 9)),
    claim(time('P569', '+1962-05-00T00:00:00Z', 10)),
    claim(time('P569', '+1960-00-00T00:00:00Z', 8)),
    claim(time('P569', '+1838-01-26T00:00:00Z', 11, 'Q1985786')),
  ],
  P39: [claim(office, { P582: [time('P582', '+1994-07-20T00:00:00Z', 11)] })],
};
const { P569, P39 } = simplifyClaims(claims);
console.log(P569.join('\n'));
console.log(P39.join());
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == '1962-01-01T00:00:00.000Z
1962-05-01T00:00:00.000Z
1960-01-01T00:00:00.000Z
1838-01-26T00:00:00.000Z
Q11696' ]] || { echo "changed"; exit 1; }
