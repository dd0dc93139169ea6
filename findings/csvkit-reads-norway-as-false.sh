#!/usr/bin/env bash
# csvkit 1.0.7 guesses a type for each column before it writes JSON or SQL: country codes that are all NO are false (Norway),
# NA is nothing (Namibia), people called May and June are born as days of the year 1, "10%" and "$5" in one column are 10
# and 5, and a register number loses its zeros. All is silent, and depends on what else stands in the column.
# Runs csvkit (Debian) on two small tables. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agateexcel python3-agatesql \
  python3-agatedbf python3-six python3-babel python-babel-localedata python3-parsedatetime python3-pytimeparse \
  python3-leather python3-slugify python3-text-unidecode python3-isodate python3-tz python3-future python3-openpyxl \
  python3-xlrd python3-dbfread python3-sqlalchemy python3-et-xmlfile python3-lxml python3-greenlet >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
tojson() { PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore tree/usr/bin/csvjson; echo; }
seen=$(
  printf 'name,country,register,share\nMay,NO,007,10%%\nJune,NO,0123,$5\n' | tojson
  printf 'name,country,register,share\nMay,NA,A7,10%%\nAnna,NO,0123,a tenth\n' | tojson
)
printf '%s\n' "$seen"
[[ $seen == '[{"name": "0001-05-01", "country": false, "register": 7.0, "share": 10.0}, {"name": "0001-06-01", "country": false, "register": 123.0, "share": 5.0}]
[{"name": "May", "country": null, "register": "A7", "share": "10%"}, {"name": "Anna", "country": false, "register": "0123", "share": "a tenth"}]' ]] ||
  { echo "changed"; exit 1; }
echo "So every field of a table is text to us until a mapping says what it is."
