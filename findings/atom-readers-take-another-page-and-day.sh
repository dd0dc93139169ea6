#!/usr/bin/env bash
# An entry of an Atom feed may have several links: the page is the one whose rel is "alternate" or left out (RFC 4287, 4.2.7.2),
# in any order, relative to xml:base; and it says when it was published and, apart from that, updated. rss-parser 3.13.0
# takes the first link when no rel says "alternate", which is the picture, and gives a title in XHTML as an object.
# @extractus/feed-extractor 8.0.3 takes a related site for the page, finds no page where it has no rel, and gives as
# "published" the day of the update, five years late. feedparser 6.0.10 has all of it right.
# Runs the three (npm, Debian) on one feed of two entries. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 >/dev/null
apt-get download -q python3-feedparser=6.0.10-1 python3-sgmllib3k >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >feed.xml <<'FEED'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/">
  <title>News</title><id>urn:news</id><updated>2024-01-31T00:00:00Z</updated><author><name>Desk</name></author>
  <entry>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Anna <em>charged</em></div></title>
    <id>urn:news:1</id><published>2019-05-01T00:00:00Z</published><updated>2024-01-31T00:00:00Z</updated>
    <link rel="enclosure" type="image/png" href="photo.png"/><link href="anna.html"/>
    <content>She was charged.</content>
  </entry>
  <entry>
    <title>Boris acquitted</title>
    <id>urn:news:2</id><published>2019-05-02T00:00:00Z</published><updated>2024-01-31T00:00:00Z</updated>
    <link rel="related" href="https://other.example/"/><link rel="alternate" href="https://news.example/boris.html"/>
    <content>He was acquitted.</content>
  </entry>
</feed>
FEED
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';
import { extractFromXml } from '@extractus/feed-extractor';
const feed = readFileSync('feed.xml', 'utf8');
for (const { title, link, isoDate } of (await new Parser().parseString(feed)).items)
  console.log('rss-parser:', typeof title, link, isoDate.slice(0, 10));
for (const { title, link, published } of extractFromXml(feed).entries)
  console.log('feed-extractor:', `"${title}"`, `"${link}"`, published.slice(0, 10));
SCRIPT
seen=$(node ask.mjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import feedparser
for entry in feedparser.parse("feed.xml").entries:
    print("feedparser:", entry.title, entry.link, entry.published[:10])')
printf '%s\n' "$seen"
[[ $seen == 'rss-parser: object photo.png 2019-05-01
rss-parser: string https://news.example/boris.html 2019-05-02
feed-extractor: "" "" 2024-01-31
feed-extractor: "Boris acquitted" "https://other.example/" 2024-01-31
feedparser: Anna <em>charged</em> https://news.example/anna.html 2019-05-01
feedparser: Boris acquitted https://news.example/boris.html 2019-05-02' ]] || { echo "changed"; exit 1; }
