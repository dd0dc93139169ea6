#!/usr/bin/env bash
# Saudi papers date a birth by the Umm al-Qura calendar. Intl of Node 20.20.2 (ICU 78.2), asked for islamic-umalqura,
# gives most days before 1420 (17 April 1999) a day late: 1 Muharram 1400, which was 20 November 1979, is the 21st by
# it, as by its tabular islamic-civil; from 1420 on it is right. UmAlQuraCalendar of .NET, moment-hijri 3.0.0 and
# @tabby_ai/hijri-converter 1.0.5 say the 20th. HijriCalendar of .NET is the other tabular one, a day before
# islamic-civil at all times. Almost everybody who is on a list was born before 1999. Runs Node and the .NET SDK of
# this machine and both packages (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund moment@2.30.1 moment-hijri@3.0.0 @tabby_ai/hijri-converter@1.0.5 >/dev/null
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.Globalization;
using System.Linq;
foreach (Calendar calendar in new Calendar[] { new UmAlQuraCalendar(), new HijriCalendar() })
    System.Console.WriteLine(calendar.GetType().Name + ": " + string.Join(' ', new[] { (1400, 1), (1410, 9), (1419, 12), (1442, 9) }
        .Select(one => calendar.ToDateTime(one.Item1, one.Item2, 1, 0, 0, 0, 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
PROGRAM
cat >ask.cjs <<'SCRIPT'
const months = [[1400, 1], [1410, 9], [1419, 12], [1442, 9]];
const moment = require('moment-hijri');
const { hijriToGregorian } = require('@tabby_ai/hijri-converter');
moment.locale('en');
const written = ({ year, month, day }) => [year, month, day].map(one => String(one).padStart(2, '0')).join('-');
const byIntl = calendar => ([year, month]) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { dateStyle: 'short', timeZone: 'UTC' });
  const first = Date.UTC(year * 0.970224 + 620, 0, 1);
  for (let day = first; day < first + 1500 * 864e5; day += 864e5)
    if (format.format(day).startsWith(`${month}/1/${year} `)) return new Date(day).toISOString().slice(0, 10);
};
console.log('Intl islamic-umalqura:', ...months.map(byIntl('islamic-umalqura')));
console.log('Intl islamic-civil:', ...months.map(byIntl('islamic-civil')));
console.log('moment-hijri:', ...months.map(([year, month]) => moment(`${year}/${month}/1`, 'iYYYY/iM/iD').format('YYYY-MM-DD')));
console.log('hijri-converter:', ...months.map(([year, month]) => written(hijriToGregorian({ year, month, day: 1 }))));
SCRIPT
seen=$(
  node ask.cjs
  dotnet run -v quiet 2>/dev/null
)
printf '%s\n' "$seen"
[[ $seen == 'Intl islamic-umalqura: 1979-11-21 1990-03-28 1999-03-19 2021-04-13
Intl islamic-civil: 1979-11-21 1990-03-28 1999-03-19 2021-04-13
moment-hijri: 1979-11-20 1990-03-27 1999-03-18 2021-04-13
hijri-converter: 1979-11-20 1990-03-27 1999-03-18 2021-04-13
UmAlQuraCalendar: 1979-11-20 1990-03-27 1999-03-18 2021-04-13
HijriCalendar: 1979-11-20 1990-03-27 1999-03-18 2021-04-12' ]] || { echo "changed"; exit 1; }
echo "So a date of another calendar stays text until somebody says which day it was."
