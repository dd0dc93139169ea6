#!/usr/bin/env bash
# Lists write names in capitals, and Lingua::EN::NameCase 1.21 (Perl, with copies in other languages) is how one writes
# them as people do. It knows Roman numerals: Xi Ming becomes "XI Ming", and Li, Liv and Vi are LI, LIV and VI. It knows
# Scots: Macron is "MacRon", Machel "MacHel", and Maciek Mackiewicz "MacIek Mackiewicz"; and prefixes: Al Brown is "al
# Brown", Di and Von, both surnames, "di" and "von". Machado and Macedo it has by name. McDonald and van der Berg, the
# names one tries, are right. Runs liblingua-en-namecase-perl (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q liblingua-en-namecase-perl=1.21-2 >/dev/null 2>&1
dpkg -x liblingua-en-namecase-perl_*.deb tree
seen=$(PERL5LIB=tree/usr/share/perl5 /usr/bin/perl -MLingua::EN::NameCase=nc -e 'print join(", ", map { nc($_) } @ARGV), "\n"' \
  MCDONALD 'VAN DER BERG' 'XI MING' 'LI NA' 'LIV HANSEN' MACRON MACHEL MACHADO 'MACIEK MACKIEWICZ' 'AL BROWN' VON)
printf '%s\n' "$seen"
[[ $seen == 'McDonald, van der Berg, XI Ming, LI Na, LIV Hansen, MacRon, MacHel, Machado, MacIek Mackiewicz, al Brown, von' ]] || { echo "changed"; exit 1; }
echo "So names are compared without capitals and shown as an article or list writes them."
