#!/usr/bin/env bash
# GEXF 1.3 is the current version of the format, in the namespace http://gexf.net/1.3. networkx 2.8.8 (Debian 12) knows
# the namespaces of 1.1draft and 1.2draft only, and says of a valid file of 1.3 that it has no <graph> element. The same
# file in the older namespace is read whole. graphology-gexf 0.13.2 looks at no namespace and reads both.
# Runs networkx (Debian) and graphology-gexf (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
apt-get download -q python3-networkx=2.8.8-1 >/dev/null 2>&1
dpkg -x python3-networkx_*.deb tree
body='<graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges><edge id="0" source="a" target="b"/></edges></graph></gexf>'
printf '<gexf version="1.3" xmlns="http://gexf.net/1.3">%s' "$body" >1.3.gexf
printf '<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft">%s' "$body" >1.2.gexf
cat >ask.py <<'SCRIPT'
import networkx
for version in ("1.2", "1.3"):
    try:
        print("networkx", version, networkx.read_gexf(version + ".gexf").number_of_edges())
    except networkx.NetworkXError as error:
        print("networkx", version, error)
SCRIPT
cat >ask.cjs <<'SCRIPT'
for (const version of ['1.2', '1.3'])
  console.log('graphology', version, require('graphology-gexf').parse(require('graphology'), require('fs').readFileSync(version + '.gexf', 'utf8')).size);
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py; node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == *'networkx 1.2 1'*'networkx 1.3 No <graph> element in GEXF file.'* &&
  $seen == *'graphology 1.2 1'*'graphology 1.3 1'* ]] || { echo "changed"; exit 1; }
echo "So our GEXF says 1.2, and uses nothing newer."
