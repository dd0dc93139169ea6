#!/usr/bin/env bash
# "в 1962 году" is how Russian says "in 1962". dateparser 1.1.6 knows Russian, and takes the phrase for a span: 1962 years
# before today, which is the year 64. A year on its own, or with a month, is read, and gets the day and month of today
# where it names none. Runs dateparser (Debian) on a fixed day. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-dateparser=1.1.6-1 python3-regex python3-tzlocal python3-tz python3-pytz-deprecation-shim \
  python3-dateutil python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.py <<'SCRIPT'
import datetime, dateparser
day = datetime.datetime(2026, 11, 29)
for text in ["в 1962 году", "12 мая 1962 года", "май 1962", "1962"]:
    print(text, dateparser.parse(text, languages=["ru"], settings={"RELATIVE_BASE": day}).date())
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py)
printf '%s\n' "$seen"
[[ $seen == 'в 1962 году 0064-11-29
12 мая 1962 года 1962-05-12
май 1962 1962-05-29
1962 1962-11-29' ]] || { echo "changed"; exit 1; }
echo "So a year in our articles is a year, and keeps its precision."
