#!/usr/bin/env bash
# Graphviz has filters from its DOT to other formats. That to GXL, an XML format for graphs, gv2gxl 2.42.2, begins its
# file with encoding="iso-8859-1" and then writes the letters as they came, in UTF-8: every XML reader believes the
# first line, and Анна comes as eight letters of Western Europe; names in ASCII look right. A node that has a name of
# its own gets two attributes of that name, the first of which is its id. Runs graphviz (Debian) and Python's XML
# reader. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q graphviz=2.42.2-7+deb12u1 libcgraph6=2.42.2-7+deb12u1 libcdt5=2.42.2-7+deb12u1 libexpat1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
run() { LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu:tree/lib/x86_64-linux-gnu "tree/usr/bin/$1" "${@:2}"; }
echo 'digraph { a [name="Анна Жук"] }' >one.gv
run gv2gxl one.gv >one.gxl
seen=$(
  head -1 one.gxl
  /usr/bin/python3 -c '
import xml.etree.ElementTree as tree
print([ascii(at.text) for at in tree.parse("one.gxl").iter("string") if at.text])'
)
printf '%s\n' "$seen"
[[ $seen == '<?xml version="1.0" encoding="iso-8859-1"?>
["'\''%1'\''", "'\''\\xd0\\x90\\xd0\\xbd\\xd0\\xbd\\xd0\\xb0 \\xd0\\x96\\xd1\\x83\\xd0\\xba'\''"]' ]] || { echo "changed"; exit 1; }
echo "So graphs leave as GraphML and GEXF, whose first line says UTF-8."
