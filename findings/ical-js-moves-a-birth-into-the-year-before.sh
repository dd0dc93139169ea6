#!/usr/bin/env bash
# A vCard may say a birth to the year or the month (BDAY:1962, BDAY:1962-05), or without the year (BDAY:--0501), as RFC 6350 (4.3.1)
# has it. ical.js 2.2.1 reads the three into its time with the gaps unfilled, and toJSDate() makes of them 30 November
# 1961, 30 April 1962 and 1 May 1900: the missing month and day count as zero, which is the last day of what was before.
# No error is told; a full date is right, and toString() of all three is. Runs ical.js (npm).
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import ICAL from 'ical.js';
for (const born of ['19620501', '1962-05', '1962', '--0501']) {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Anna', `BDAY:${born}`, 'END:VCARD', ''];
  const time = new ICAL.Component(ICAL.parse(lines.join('\r\n'))).getFirstPropertyValue('bday');
  console.log(born, time.toString(), time.toJSDate().toISOString().slice(0, 10));
}
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == '19620501 1962-05-01 1962-05-01
1962-05 1962-05 1962-04-30
1962 1962 1961-11-30
--0501 --05-01 1900-05-01' ]] || { echo "changed"; exit 1; }
