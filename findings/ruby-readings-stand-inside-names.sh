#!/usr/bin/env bash
# Japanese pages write how a name is read in small letters above it, one letter at a time:
# <ruby>吉<rt>よし</rt>野<rt>の</rt></ruby> is 吉野 with "yoshino" over it. Readers of pages that give text put the small
# letters where they stand, inside the name: 吉よし野の is what html-to-text 10.0.1, turndown 7.2.5, @mozilla/readability
# 0.6.0 and textContent (npm), SmartReader 0.11.1 (NuGet), html2text 2020.1.16, html-text 0.5.2 and w3m 0.5.3 (Debian)
# make of it, some with blanks. It equals no name of a list, and a search for 吉野 does not find the page. Runs the seven.
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5 @mozilla/readability@0.6.0 jsdom@26.1.0 >/dev/null
apt-get download -q python3-html-text=0.5.2-2 python3-html2text=2020.1.16-2 python3-lxml w3m=0.5.3+git20230121-2 \
  libgc1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="SmartReader" Version="0.11.1" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
var page = System.IO.File.ReadAllText("page.html");
using var reader = new SmartReader.Reader("http://e.example/a", page);
System.Console.WriteLine("SmartReader: " + reader.GetArticle().TextContent.Trim()[^10..]);
PROGRAM
filler='The court said on Monday that the case goes on, and that nobody was heard so far, as before. '
echo "<meta charset=utf-8><article><p>$filler$filler$filler$filler$filler$filler</p><p>$filler$filler It heard" \
  "<ruby>吉<rt>よし</rt>野<rt>の</rt></ruby></p></article>" >page.html
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import Turndown from 'turndown';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
const page = readFileSync('page.html', 'utf8');
const tell = (name, text) => console.log(`${name}:`, text.trim().slice(-10).trim());
tell('html-to-text', convert(page));
tell('turndown', new Turndown().turndown(page));
tell('Readability', new Readability(new JSDOM(page).window.document).parse().textContent);
SCRIPT
seen=$(
  node ask.mjs
  dotnet run -v quiet 2>/dev/null
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import html_text, html2text
page = open("page.html").read()
print("html-text:", html_text.extract_text(page).strip()[-10:])
print("html2text:", html2text.html2text(page).strip()[-10:])'
  echo "w3m: $(LC_ALL=C.UTF-8 LD_LIBRARY_PATH=tree/usr/lib/x86_64-linux-gnu tree/usr/bin/w3m -dump page.html | tr -s '\n ' ' ' | sed 's/.*as before. It //')"
)
printf '%s\n' "$seen"
[[ $seen == 'html-to-text: eard 吉よし野の
turndown: eard 吉よし野の
Readability: eard 吉よし野の
SmartReader: eard 吉よし野の
html-text: d 吉 よし 野 の
html2text: eard 吉よし野の
w3m: heard 吉よし野の ' ]] || { echo "changed"; exit 1; }
echo "So our reader leaves readings out (rt, rp)."
