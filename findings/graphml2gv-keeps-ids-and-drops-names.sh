#!/usr/bin/env bash
# GraphML puts what is known of a node or an edge into data elements. graphml2gv 2.42.2, the way into Graphviz, keeps
# the ids and drops all of it: names, kinds and relations are gone, and two facts between the same two are two equal
# arrows. An edge with directed="false" is an arrow as well, and where the graph is undirected one with directed="true"
# is none. It warns "Unknown node data - ignoring" on standard error and ends with 0. networkx 2.8.8 reads the data.
# Runs graphviz and networkx (Debian) on one file. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q graphviz=2.42.2-7+deb12u1 libcgraph6=2.42.2-7+deb12u1 libcdt5=2.42.2-7+deb12u1 libexpat1 \
  python3-networkx=2.8.8-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
graph() { # direction of the graph, of the edge
  cat <<XML
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="name" attr.type="string"/><key id="r" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="$1"><node id="a"><data key="n">Anna</data></node><node id="b"><data key="n">Boris</data></node>
<edge id="e" source="a" target="b" directed="$2"><data key="r">spouse</data></edge></graph></graphml>
XML
}
read_it() { LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu tree/usr/bin/graphml2gv "$1" 2>/dev/null | tr -d '\n\t'; echo " ($?)"; }
graph directed true >one.graphml
graph directed false >two.graphml
graph undirected true >three.graphml
seen=$(
  for file in one two three; do read_it $file.graphml; done
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import networkx
graph = networkx.read_graphml("one.graphml")
print("networkx:", graph.nodes["a"], *graph.edges.data())'
)
printf '%s\n' "$seen"
[[ $seen == 'digraph "" {a -> b[_graphml_id=e];} (0)
digraph "" {a -> b[_graphml_id=e];} (0)
graph "" {a -- b[_graphml_id=e];} (0)
networkx: {'\''name'\'': '\''Anna'\''} ('\''a'\'', '\''b'\'', {'\''relation'\'': '\''spouse'\'', '\''id'\'': '\''e'\''})' ]] || { echo "changed"; exit 1; }
echo "So GraphML is for Gephi, yEd, igraph and networkx, and a picture to publish is written by the page."
