#!/usr/bin/env bash
# A scheme that can be reversed lets one write a list in Latin letters and have the Cyrillic names back.
# Lingua::Translit 0.29 (Perl) says of ISO/R 9 that it can, yet Щукин comes back as ШЧукин and Подъячий as Подъйачий,
# other names; the Latin ŠČukin has two capitals. ISO 9 brings both back. Runs liblingua-translit-perl (Debian). Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q liblingua-translit-perl=0.29-2 >/dev/null 2>&1
dpkg -x liblingua-translit-perl_*.deb tree
seen=$(PERL5LIB=tree/usr/share/perl5 perl -CSA -MLingua::Translit -e '
for my $name ("ISO 9", "ISO/R 9") {
  my $scheme = Lingua::Translit->new($name);
  print "$name ", $scheme->can_reverse ? "reversible" : "one way";
  print " | $_ ", $scheme->translit_reverse($scheme->translit($_)) for @ARGV;
  print "\n";
}
print "ISO/R 9: ", Lingua::Translit->new("ISO/R 9")->translit($ARGV[0]), "\n";' Щукин Подъячий)
printf '%s\n' "$seen"
[[ $seen == 'ISO 9 reversible | Щукин Щукин | Подъячий Подъячий
ISO/R 9 reversible | Щукин ШЧукин | Подъячий Подъйачий
ISO/R 9: ŠČukin' ]] || { echo "changed"; exit 1; }
echo "So keep the name as the source wrote it beside its Latin spelling."
