#!/usr/bin/env bash
# May is "мая" in official Belarusian and in Unicode's data; "траўня" is the word of the older spelling. Day.js 1.11.23 and
# Moment 2.30.1 have the latter under the plain code be, so that they write "1 траўня 2022" where Intl and date-fns 4.4.0
# write "1 мая", and Day.js reads the date of an official text as invalid. Czech dates Day.js writes in the wrong case
# ("1 červen"), and those in the right one, as Moment, date-fns and Intl write them, it does not read. Runs the three (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 moment@2.30.1 date-fns@4.4.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const dayjs = require('dayjs'), moment = require('moment'), { format } = require('date-fns');
const { be, cs } = require('date-fns/locale');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
for (const [code, locale, text, day] of [['be', be, '1 мая 2022', '2022-05-01'], ['cs', cs, '1 června 2022', '2022-06-01']]) {
  require(`dayjs/locale/${code}`);
  require(`moment/locale/${code}`);
  const read = dayjs(text, 'D MMMM YYYY', code);
  console.log(`${code}: dayjs ${dayjs(day).locale(code).format('D MMMM')}, moment ${moment(day).locale(code).format('D MMMM')},`,
    `date-fns ${format(new Date(`${day}T12:00`), 'd MMMM', { locale })},`,
    `Intl ${new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long' }).format(new Date(`${day}T12:00`))};`,
    `dayjs reads "${text}": ${read.isValid() ? read.format('YYYY-MM-DD') : 'invalid'}`);
}
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'be: dayjs 1 траўня, moment 1 траўня, date-fns 1 мая, Intl 1 мая; dayjs reads "1 мая 2022": invalid
cs: dayjs 1 červen, moment 1 června, date-fns 1 června, Intl 1. června; dayjs reads "1 června 2022": invalid' ]] ||
  { echo "changed"; exit 1; }
echo "So our reader of dates knows both words for May."
