#!/usr/bin/env bash
# A name that is not known is None in Python. python-igraph 0.10.2 writes it into GraphML and GML as the word: the node gets the
# text "None", as if it were called so, and networkx 2.8.8 reads it back as one. A number that is not known is left out, a
# boolean becomes false. networkx refuses to write None in either format. Runs both (Debian). Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 python3-texttable >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.py <<'SCRIPT'
import igraph, networkx
graph = igraph.Graph()
graph.add_vertices(2)
graph.vs["name"], graph.vs["born"], graph.vs["listed"] = ["Anna", None], [1962, None], [True, None]
graph.write_graphml("graph.graphml")
print("igraph wrote:", networkx.read_graphml("graph.graphml").nodes["n1"])
graph = networkx.Graph()
graph.add_node("n1", name=None)
for write in networkx.write_graphml, networkx.write_gml:
    try:
        write(graph, "other")
    except Exception as error:
        print("networkx:", type(error).__name__)
SCRIPT
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py)
printf '%s\n' "$seen"
[[ $seen == "igraph wrote: {'name': 'None', 'listed': False}
networkx: TypeError
networkx: NetworkXError" ]] || { echo "changed"; exit 1; }
