#!/usr/bin/env bash
# A PDF places letters on the page from left to right, also those of Hebrew and Arabic, which are read from right to left. PdfPig
# 0.1.16 (Page.Text and its ContentOrderTextExtractor) and pdfminer 20221105 hand them out as they stand: the name ראובן
# comes backwards, ןבואר, which looks like a name, and fits no list, index or spelling. pdf.js (in unpdf 1.8.1) and
# poppler 22.12 put the letters into the order in which they are read. Articles and lists in these languages come as PDF too.
# Runs pdfkit and unpdf (npm), PdfPig (NuGet), pdfminer and pdftotext (Debian) on one page. Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 dejavu-fonts-ttf@2.37.3 unpdf@1.8.1 >/dev/null
apt-get download -q python3-pdfminer=20221105+dfsg-1.1~deb12u1 python3-charset-normalizer python3-chardet \
  python3-cryptography python3-cffi-backend poppler-utils libpoppler126 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="PdfPig" Version="0.1.16" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
System.Console.OutputEncoding = System.Text.Encoding.UTF8;
using var file = UglyToad.PdfPig.PdfDocument.Open("name.pdf");
var page = file.GetPage(1);
System.Console.WriteLine($"PdfPig: {page.Text.Trim()} {ContentOrderTextExtractor.GetText(page).Trim()}");
PROGRAM
cat >write.cjs <<'SCRIPT'
const PDFDocument = require('pdfkit');
const page = new PDFDocument();
page.pipe(require('node:fs').createWriteStream('name.pdf'));
page.font('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf').text('ראובן');
page.end();
SCRIPT
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
console.log('pdf.js:', (await extractText(new Uint8Array(readFileSync('name.pdf')))).text.join().trim());
SCRIPT
node write.cjs
seen=$(
  node ask.mjs
  echo "poppler: $(LD_LIBRARY_PATH=$(echo tree/usr/lib/*-linux-gnu) tree/usr/bin/pdftotext name.pdf - | grep -o 'ראובן\|ןבואר')"
  dotnet run -v quiet 2>/dev/null
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from pdfminer.high_level import extract_text
print("pdfminer:", extract_text("name.pdf").strip())'
)
printf '%s\n' "$seen"
[[ $seen == 'pdf.js: ראובן
poppler: ראובן
PdfPig: ןבואר ןבואר
pdfminer: ןבואר' ]] || { echo "changed"; exit 1; }
