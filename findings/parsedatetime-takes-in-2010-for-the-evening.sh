#!/usr/bin/env bash
# parsedatetime 2.6 (Python) finds dates in English sentences. "May 1962" it knows, but a year after "in", the form in
# which articles tell the past, is a time to it: in 2010 is ten past eight in the evening of today, and in 1962, which
# is no hour, is no date at all. The people Sun Wen and May Li are next Sunday and next May, with the same flag as 19
# May 1962, so that nothing tells them from dates. Runs python3-parsedatetime (Debian) as of Monday, 15 June 2020.
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-parsedatetime=2.6-3 >/dev/null 2>&1
dpkg -x python3-parsedatetime_*.deb tree
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from datetime import datetime
import parsedatetime
calendar = parsedatetime.Calendar()
for text in ("19 May 1962", "May 1962", "in 2010", "in 1962", "Sun Wen", "May Li"):
    when, flag = calendar.parseDT(text, datetime(2020, 6, 15))
    print(text, "|", when if flag else "none", flag)')
printf '%s\n' "$seen"
[[ $seen == '19 May 1962 | 1962-05-19 00:00:00 1
May 1962 | 1962-05-01 00:00:00 1
in 2010 | 2020-06-15 20:10:00 2
in 1962 | none 0
Sun Wen | 2020-06-21 00:00:00 1
May Li | 2021-05-01 00:00:00 1' ]] || { echo "changed"; exit 1; }
echo "So take a year alone for a year, and a weekday or a month alone for no date."
