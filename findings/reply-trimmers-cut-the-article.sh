#!/usr/bin/env bash
# Articles come by mail, and what a mail program adds is taken off first. email_reply_trimmer 0.1.6 (Ruby, from
# Discourse) takes "On the list stood Jan Kot, who wrote:" for the head of a quotation and cuts all that follows, takes
# the lines "From: 2001 to 2004 director." and "Sent by Acme." out of the middle, and a rule (--) between two entries of
# a list ends the mail for it and for email_reply_parser 0.5.8. Nothing is told. Runs both (Debian) on three texts. Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q ruby-email-reply-trimmer=0.1.6-2 ruby-email-reply-parser=0.5.8-2 ruby3.1 libruby3.1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.rb <<'SCRIPT'
require "email_reply_trimmer"
require "email_reply_parser"
["He was heard.\n\nOn the list stood Jan Kot, who wrote:\n> No.\n\nHe left.",
 "Her offices:\n\nFrom: 2001 to 2004 director.\n\nSent by Acme.\n\nShe left.",
 "The owners:\n\n--\nAnna Zhuk\n--\nJan Kot"].each do |text|
  p EmailReplyTrimmer.trim(text), EmailReplyParser.parse_reply(text)
end
SCRIPT
here=$PWD/tree/usr
libs=$here/lib/ruby/vendor_ruby:$here/lib/ruby/3.1.0:$here/lib/x86_64-linux-gnu/ruby/3.1.0
seen=$(LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$here/lib/x86_64-linux-gnu \
  RUBYLIB=$libs:$(echo $here/share/rubygems-integration/all/gems/*/lib | tr ' ' :) $here/bin/ruby3.1 --disable-gems ask.rb)
printf '%s\n' "$seen"
[[ $seen == '"He was heard."
"He was heard.\n\nOn the list stood Jan Kot, who wrote:\n> No.\n\nHe left."
"Her offices:\n\n\n\nShe left."
"Her offices:\n\nFrom: 2001 to 2004 director.\n\nSent by Acme.\n\nShe left."
"The owners:"
"The owners:"' ]] || { echo "changed"; exit 1; }
echo "So our reader of mails takes off a signature and marks of quotations, and no words."
