#!/usr/bin/env bash
# A Word document may hold its text as a page of HTML inside the package and one element where it stands (w:altChunk, ISO/IEC
# 29500-1, 17.17.2.1). Word shows it like any text until somebody saves it, and tools that turn pages and reports into
# .docx write such files, html-docx-js 0.3.1 among them. mammoth 1.13.0, docx2txt 1.4, python-docx 0.8.11 and InnerText of
# the Open XML SDK 3.3.0 find no word of it, and only mammoth warns. officeparser 8.1.1 reads it.
# Runs them (npm, Debian, NuGet) on one file that html-docx-js wrote. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-docx-js@0.3.1 mammoth@1.13.0 officeparser@8.1.1 >/dev/null
apt-get download -q docx2txt=1.4-5 python3-docx=0.8.11+dfsg1-5 python3-lxml >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="DocumentFormat.OpenXml" Version="3.3.0" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open("page.docx", false);
System.Console.WriteLine($"Open XML SDK: \"{file.MainDocumentPart.Document.InnerText.Trim()}\"");
PROGRAM
cat >ask.cjs <<'SCRIPT'
const { writeFileSync } = require('node:fs');
(async () => {
  const page = '<!DOCTYPE html><html><body><p>Anna owns the firm.</p></body></html>';
  const file = require('html-docx-js').asBlob(page);
  writeFileSync('page.docx', Buffer.isBuffer(file) ? file : Buffer.from(await file.arrayBuffer()));
  const { value, messages } = await require('mammoth').extractRawText({ path: 'page.docx' });
  console.log(`mammoth: "${value}"`, messages.map(({ message }) => message).join());
  const parsed = await require('officeparser').parseOffice('page.docx');
  console.log(`officeparser: "${(await parsed.to('text')).value}"`);
})();
SCRIPT
seen=$(
  node ask.cjs
  echo "docx2txt: \"$(perl tree/usr/bin/docx2txt page.docx - | tr -d '[:space:]' | grep -o Anna || true)\""
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import docx
print("python-docx: \"%s\"" % "".join(one.text for one in docx.Document("page.docx").paragraphs))'
  dotnet run -v quiet 2>/dev/null
)
printf '%s\n' "$seen"
[[ $seen == 'mammoth: "" An unrecognised element was ignored: w:altChunk
officeparser: "Anna owns the firm."
docx2txt: ""
python-docx: ""
Open XML SDK: ""' ]] || { echo "changed"; exit 1; }
