#!/usr/bin/env bash
# In DOT a node has the attributes that stand there, and a birth date that is not known is left out. gv2gml of Graphviz
# 2.42.2 writes every attribute that any node has for all of them: those who have none get the empty text, and networkx
# 2.8.8 reads "" where it should read nothing. The text "007" of a register number becomes the number 7, and 1962 a
# number. gml2gv brings the empty texts and the 7 into DOT again. Runs graphviz and networkx (Debian) on one graph. Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q graphviz=2.42.2-7+deb12u1 libcgraph6=2.42.2-7+deb12u1 libcdt5=2.42.2-7+deb12u1 libexpat1 \
  python3-networkx=2.8.8-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
run() { LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu "tree/usr/bin/$1" "${@:2}"; }
cat >one.gv <<'DOT'
digraph { a [label="Anna" birth="1962" register="007"]; b [label="Boris"]; a -> b [label="spouse"] }
DOT
run gv2gml one.gv >one.gml
seen=$(
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import networkx
graph = networkx.read_gml("one.gml", label="id")
print(*graph.nodes.data(), sep="\n")
print(*graph.edges.data())'
)
printf '%s\n' "$seen"
[[ $seen == '(0, {'\''name'\'': '\''a'\'', '\''birth'\'': 1962, '\''label'\'': '\''Anna'\'', '\''register'\'': 7, '\''LabelGraphics'\'': {'\''text'\'': '\''Anna'\''}})
(1, {'\''name'\'': '\''b'\'', '\''birth'\'': '\'''\'', '\''label'\'': '\''Boris'\'', '\''register'\'': '\'''\'', '\''LabelGraphics'\'': {'\''text'\'': '\''Boris'\''}})
(0, 1, {'\''id'\'': 1, '\''label'\'': '\''spouse'\'', '\''LabelGraphics'\'': {'\''text'\'': '\''spouse'\''}})' ]] || { echo "changed"; exit 1; }
echo "So what is not known is left out in our exports, and every reader is tried with such a node."
