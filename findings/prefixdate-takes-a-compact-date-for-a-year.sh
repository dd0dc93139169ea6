#!/usr/bin/env bash
# prefixdate 0.4.1 cleans the dates of OpenSanctions and FollowTheMoney, where 1962 and 1962-05 stand beside full days.
# What it cannot read to the end it cuts where it could: 19620501, the basic form of ISO 8601 and of many registers, is
# the year 1962, as 1962/05/01 is. But 1962-02-30 and 1962-13-01 are nothing at all, although 1962 is as sure there.
# parse_formats takes the 3rd of May "62" to be in 2062, the birth of somebody on a list; a time loses its zone, and
# with it the day. Runs prefixdate (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-prefixdate=0.4.1-2 >/dev/null 2>&1
dpkg -x python3-prefixdate_*.deb tree
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import prefixdate
for text in ["1962-05-01", "19620501", "1962/05/01", "1962-02-30", "1962-13-01", "1962-05-01T01:00:00+03:00"]:
    print(text, "->", prefixdate.parse(text).text)
print("03.05.62", "->", prefixdate.parse_formats("03.05.62", ["%d.%m.%y"]).text)' 2>/dev/null)
printf '%s\n' "$seen"
[[ $seen == '1962-05-01 -> 1962-05-01
19620501 -> 1962
1962/05/01 -> 1962
1962-02-30 -> None
1962-13-01 -> None
1962-05-01T01:00:00+03:00 -> 1962-04-30T22:00:00
03.05.62 -> 2062-05-03' ]] || { echo "changed"; exit 1; }
echo "So our lists read eight digits as a day."
