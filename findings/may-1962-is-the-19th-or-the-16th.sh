#!/usr/bin/env bash
# A birth is often known to the month: "May 1962". Date::Manip 6.91 (Perl), asked for it, says 19 May 1962: it takes the
# number apart, 19 for the day and 62 for the year. Chronic 0.10.5 (Ruby) says 16 May, the middle of the month, at noon;
# a year alone, 1941, is 19:41 o'clock of today, and "spring 1962" the 20th of March of this year, at 20:02. Neither
# says that the day was not known, and a full date both read right, so that a try looks right. Runs the two (Debian),
# Chronic with a fixed day. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q libdate-manip-perl=6.91-1 ruby-chronic=0.10.5-2 ruby3.1 libruby3.1 ruby-numerizer >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.pl <<'SCRIPT'
use Date::Manip;
print "Date::Manip: ", join(", ", map { "$_ = " . UnixDate(ParseDate($_), "%Y-%m-%d") } "3 May 1962", "May 1962", "1962"), "\n";
SCRIPT
cat >ask.rb <<'SCRIPT'
require "chronic"
day = Time.utc(2026, 12, 1, 12)
puts "Chronic: " + ["3 May 1962", "May 1962", "1941", "spring 1962"].map { |text|
  "#{text} = #{Chronic.parse(text, now: day)&.strftime("%F %R")}" }.join(", ")
SCRIPT
here=$PWD/tree/usr
seen=$(
  PERL5LIB=$here/share/perl5:$here/lib/x86_64-linux-gnu/perl5/5.36 TZ=UTC /usr/bin/perl ask.pl
  TZ=UTC LD_LIBRARY_PATH=$here/lib/x86_64-linux-gnu \
    RUBYLIB=$here/lib/ruby/vendor_ruby:$here/lib/ruby/3.1.0:$here/lib/x86_64-linux-gnu/ruby/3.1.0:$(echo $here/share/rubygems-integration/all/gems/*/lib | tr ' ' :) \
    $here/bin/ruby3.1 --disable-gems ask.rb
)
printf '%s\n' "$seen"
[[ $seen == 'Date::Manip: 3 May 1962 = 1962-05-03, May 1962 = 1962-05-19, 1962 = 1962-01-01
Chronic: 3 May 1962 = 1962-05-03 12:00, May 1962 = 1962-05-16 12:00, 1941 = 2026-12-01 19:41, spring 1962 = 2026-03-20 20:02' ]] || { echo "changed"; exit 1; }
echo "So a date of ours keeps how much of it is known."
