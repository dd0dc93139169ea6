#!/usr/bin/env bash
# Miller 6.6.0 turns CSV into JSON, guesses what is a number and keeps its spelling. JSON has no number that begins or ends
# with the point, none in hexadecimal, none with zeros in front: with one share written .5 (as statistics programs do), one
# 5., 0x1F or 00012.50 the file is no JSON any more, and every reader refuses all of its rows. Miller's exit code is 0, and
# 007 and +375291234567 it quotes, so that a try looks right. "mlr -S" leaves everything text.
# Runs miller (Debian) and Node's JSON.parse. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q miller=6.6.0-2+b3 >/dev/null 2>&1
dpkg -x miller_*.deb tree
show() {
  for cell in 191692 007 +375291234567 .5 5. 0x1F 00012.50; do
    printf 'owner,value\nAnna,%s\n' "$cell" | tree/usr/bin/mlr "$@" --icsv --ojsonl cat
  done
}
cat >read.cjs <<'SCRIPT'
for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n')) {
  let answer = 'refused';
  try {
    JSON.parse(line);
    answer = 'read';
  } catch {}
  console.log(line.slice(line.indexOf('value')), answer);
}
SCRIPT
seen=$(show | node read.cjs)
asText=$(show -S | node read.cjs | grep -c ' read$')
printf '%s\nAs text: %s read\n' "$seen" "$asText"
[[ $asText == 7 && $seen == 'value": 191692} read
value": "007"} read
value": "+375291234567"} read
value": .5} refused
value": 5.} refused
value": 0x1F} refused
value": 00012.50} refused' ]] || { echo "changed"; exit 1; }
