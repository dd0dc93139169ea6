#!/usr/bin/env bash
# Word and WordPad write Cyrillic into RTF as bytes of the code page that the file (\ansicpg1251) and the font
# (\fcharset204) name. pandoc 2.17 takes the bytes for Western letters: Жук is "Æóê"; letters written by number (\u1071)
# it reads, so that one file may hold both. unrtf 0.21.10, to text, has "?" for those, and joins two names at a blank
# that does not break. Words deleted with changes tracked (\deleted) unrtf gives as text ("was not charged"), as it does
# hidden ones. Runs both (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q unrtf=0.21.10-clean-1 pandoc=2.17.1.1-2~deb12u1 pandoc-data liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
printf '%s' '{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Times New Roman;}}\f0 Anna\~Zhuk was {\deleted not }charged. ' \
  "{\\v Hidden. }\\u1071?\\u1085? \\'c6\\'f3\\'ea.\\par}" >a.rtf
seen=$(
  echo "pandoc: $(LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu tree/usr/bin/pandoc --data-dir=tree/usr/share/pandoc/data \
    -f rtf -t plain a.rtf)"
  echo "unrtf: $(LC_ALL=C.UTF-8 tree/usr/bin/unrtf -P tree/usr/share/unrtf --text a.rtf 2>/dev/null | grep Anna)"
)
printf '%s\n' "$seen"
[[ $seen == 'pandoc: Anna Zhuk was ~~not ~~charged. ЯнÆóê.
unrtf: AnnaZhuk was not charged. Hidden. ?? C:.' ]] || { echo "changed"; exit 1; }
echo "So an article in RTF is saved as .docx before we read it."
