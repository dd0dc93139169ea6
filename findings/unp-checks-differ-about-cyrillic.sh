#!/usr/bin/env bash
# The tax number of a Belarusian (УНП) begins with two letters of the ten that look alike in both scripts, and is printed in
# Cyrillic ones. stdnum 1.12.0 (npm) is a port of python-stdnum 1.18: the original takes МА1953684 in Cyrillic letters and
# gives it back in Latin ones, the port refuses it. Of every number, a firm's too, the port says that it is a person's
# and a firm's at once. Runs both (npm, Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stdnum@1.12.0 >/dev/null
apt-get download -q python3-stdnum=1.18-1 >/dev/null 2>&1
dpkg -x python3-stdnum_*.deb tree
cat >ask.cjs <<'SCRIPT'
const { stdnum } = require('stdnum');
for (const number of ['MA1953684', 'МА1953684', '200988541']) {
  const { isValid, isIndividual, isCompany } = stdnum.BY.unp.validate(number);
  console.log('stdnum:', number, isValid, isIndividual, isCompany);
}
SCRIPT
seen=$(node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from stdnum.by import unp
for number in ["MA1953684", "МА1953684", "200988541"]:
    print("python-stdnum:", number, unp.validate(number))')
printf '%s\n' "$seen"
[[ $seen == 'stdnum: MA1953684 true true true
stdnum: МА1953684 false undefined undefined
stdnum: 200988541 true true true
python-stdnum: MA1953684 MA1953684
python-stdnum: МА1953684 MA1953684
python-stdnum: 200988541 200988541' ]] || { echo "changed"; exit 1; }
echo "So an id is found and screened in either alphabet here."
