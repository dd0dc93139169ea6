#!/usr/bin/env bash
# Lingua::EN::NameParse 1.38 (Perl), which puts mailing lists in order, takes first names of two letters for initials:
# Wu Li, Yu Wang and Le Duc have no given name but the initials WU, YU and LE, and case_all, which mends the case of
# names, writes them in capitals. Wen Li keeps hers. Łukasz Wójcik is an error, and with auto_clean, which takes bad
# characters out, he is Ukasz Wjcik, without an error. Runs liblingua-en-nameparse-perl (Debian) on five names. Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q liblingua-en-nameparse-perl=1.38-1 libparse-recdescent-perl=1.967015+dfsg-4 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
seen=$(PERL5LIB=tree/usr/share/perl5 perl -CSA -MLingua::EN::NameParse -e '
for my $clean (0, 1) {
  for (@ARGV) {
    my $name = Lingua::EN::NameParse->new(auto_clean => $clean);
    my $error = $name->parse($_);
    my %parts = $name->components;
    print "clean $clean: $_ | ", $error ? "error" : $name->case_all, " | given ", $parts{given_name_1} || "none", "\n";
  }
}' 'Wen Li' 'Wu Li' 'Yu Wang' 'Le Duc' 'Łukasz Wójcik')
printf '%s\n' "$seen"
[[ $seen == 'clean 0: Wen Li | Wen Li | given Wen
clean 0: Wu Li | WU Li | given none
clean 0: Yu Wang | YU Wang | given none
clean 0: Le Duc | LE Duc | given none
clean 0: Łukasz Wójcik | error | given none
clean 1: Wen Li | Wen Li | given Wen
clean 1: Wu Li | WU Li | given none
clean 1: Yu Wang | YU Wang | given none
clean 1: Le Duc | LE Duc | given none
clean 1: Łukasz Wójcik | Ukasz Wjcik | given Ukasz' ]] || { echo "changed"; exit 1; }
echo "So keep a name whole beside its parts."
