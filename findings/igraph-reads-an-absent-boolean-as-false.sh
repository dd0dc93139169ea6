#!/usr/bin/env bash
# In GraphML a value that is not known is left out. python-igraph 0.10.2 then says: text "", number nan, boolean False.
# So "is it still in force? not known" comes out as "no" and cannot be told from a written no. Whole numbers come as
# floating ones: a long register number loses its last digit without a word.
# Runs python3-igraph (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-igraph=0.10.2-1+b1 python3-texttable >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >known.graphml <<'GRAPHML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="note" for="node" attr.name="note" attr.type="string"/>
  <key id="inForce" for="node" attr.name="inForce" attr.type="boolean"/>
  <key id="register" for="node" attr.name="register" attr.type="long"/>
  <graph edgedefault="directed">
    <node id="told"><data key="note">seen</data><data key="inForce">false</data><data key="register">9007199254740993</data></node>
    <node id="untold"/>
  </graph>
</graphml>
GRAPHML
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 - <<'SCRIPT'
import igraph
for node in igraph.Graph.Read_GraphML("known.graphml").vs:
    print(node["id"], repr(node["note"]), node["inForce"], "%.0f" % node["register"])
SCRIPT
)
printf '%s\n' "$seen"
[[ $seen == "told 'seen' False 9007199254740992
untold '' False nan" ]] || { echo "changed"; exit 1; }
