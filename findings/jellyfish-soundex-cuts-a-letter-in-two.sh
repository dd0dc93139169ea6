#!/usr/bin/env bash
# A Soundex code begins with the name's first letter. soundex of jellyfish 0.8.9 (Python, its C part, which is used
# where it is there) takes the first byte for it: Łukasz and Жук raise UnicodeDecodeError, so that a table of names
# stops in its middle, while Özil and Çelik pass, since their marks come off before. Its Python part, the same
# version, answers all, with Ł220 and Ж000, where all Russian names of one first letter are equal. By nysiis, Müller
# is MüLAR to the one part and MÜLAR to the other, so that keys of two machines do not meet. Runs both parts (Debian).
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q python3-jellyfish=0.8.9-1+b4 >/dev/null 2>&1
dpkg -x python3-jellyfish_*.deb tree
seen=$(PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from jellyfish import _jellyfish, cjellyfish
def ask(call, name):
    try: return call(name)
    except Exception as error: return type(error).__name__
for name in ("Müller", "Özil", "Çelik", "Łukasz", "Жук"):
    print(name, *(ask(part.soundex, name) for part in (cjellyfish, _jellyfish)), "|",
          *(ask(part.nysiis, name) for part in (cjellyfish, _jellyfish)))')
printf '%s\n' "$seen"
[[ $seen == 'Müller M460 M460 | MüLAR MÜLAR
Özil O240 O240 | ÖSAL ÖSAL
Çelik C420 C420 | ÇALAC ÇALAC
Łukasz UnicodeDecodeError Ł220 | ŁAC ŁAC
Жук UnicodeDecodeError Ж000 | Жук ЖУК' ]] || { echo "changed"; exit 1; }
echo "So compute the keys of names in one place, or bring names into one script before."
