#!/usr/bin/env bash
# GML is ASCII, and writes other letters as character references. networkx 2.8.8 writes a name of Cyrillic letters that way,
# and igraph 0.10.2 hands it out as it stands, &#1040; and so on; what igraph writes again is escaped twice, so that
# networkx does not get the name back either. igraph takes the underscore out of birth_date when it writes GML, too.
# Runs python3-networkx and python3-igraph (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 python3-texttable >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.py <<'SCRIPT'
import igraph, networkx
graph = networkx.DiGraph()
graph.add_node("a", name="Ян", birth_date="1962")
networkx.write_gml(graph, "one.gml")
read = igraph.Graph.Read_GML("one.gml")
print("networkx, read by networkx:", networkx.read_gml("one.gml").nodes["a"])
print("networkx, read by igraph:", {key: read.vs[0][key] for key in ("name", "birth_date")})
read.write_gml("two.gml")
print("written again by igraph:", *[line.strip() for line in open("two.gml") if "name" in line or "birth" in line])
print("read by networkx:", networkx.read_gml("two.gml").nodes["a"])
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py)
printf '%s\n' "$seen"
[[ $seen == "networkx, read by networkx: {'name': 'Ян', 'birth_date': '1962'}
networkx, read by igraph: {'name': '&#1071;&#1085;', 'birth_date': '1962'}
written again by igraph: name \"&amp;#1071;&amp;#1085;\" birthdate \"1962\"
read by networkx: {'name': '&#1071;&#1085;', 'birthdate': '1962'}" ]] || { echo "changed"; exit 1; }
echo "So names leave in GraphML and GEXF, which are UTF-8."
