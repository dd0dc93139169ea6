#!/usr/bin/env bash
# Lists of Hong Kong and Taiwan write Chinese names in traditional letters, those of Beijing in simplified ones, and some
# simplified letters stand for two traditional ones: 于 and 余 (Yu), 范 (Fan) and 岳 (Yue) are surnames in both scripts, and
# "at", "remaining", "model" and "peak" as 於, 餘, 範 and 嶽. OpenCC 1.1.6 and opencc-js 1.4.2 take the common word and change
# all four surnames; chinese-s2t 1.0.0 changes three, ICU 72 two. OpenCC has a list of people whose surname it keeps (岳飞,
# a general of old), so a try with a known name looks right. What was changed equals no entry, or is another family's name.
# Runs OpenCC and ICU's uconv (Debian), opencc-js and chinese-s2t (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2 chinese-s2t@1.0.0 >/dev/null
apt-get download -q opencc=1.1.6+ds1-1 libopencc1.1=1.1.6+ds1-1 libopencc-data=1.1.6+ds1-1 libmarisa0 \
  icu-devtools=72.1-3+deb12u1 libicu72=72.1-3+deb12u1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
export LD_LIBRARY_PATH=$(echo tree/usr/lib/*-linux-gnu)
names='于红 余红 范红 岳红 岳飞'
cat >ask.cjs <<'SCRIPT'
const [names] = process.argv.slice(2);
console.log('opencc-js:', require('opencc-js').Converter({ from: 'cn', to: 't' })(names));
console.log('chinese-s2t:', require('chinese-s2t').s2t(names));
SCRIPT
seen=$(
  echo "OpenCC: $(tree/usr/bin/opencc -c tree/usr/share/opencc/s2t.json <<<"$names")"
  echo "ICU: $(tree/usr/bin/uconv -f utf-8 -t utf-8 -x Hans-Hant <<<"$names")"
  node ask.cjs "$names"
)
printf '%s\n' "$seen"
[[ $seen == 'OpenCC: 於紅 餘紅 範紅 嶽紅 岳飛
ICU: 於紅 余紅 範紅 岳紅 岳飛
opencc-js: 於紅 餘紅 範紅 嶽紅 岳飛
chinese-s2t: 於紅 余紅 範紅 嶽紅 嶽飛' ]] || { echo "changed"; exit 1; }
