#!/usr/bin/env bash
# Readability finds the article of a page, and first takes out what does not look like it: elements whose class or id holds
# "extra", "related", "social", "comment" or "header". It looks for the letters, not for the word: a section of class "extradition",
# "correlated", "socialist-party", "commentary" or "subheader" is gone with its text, from the middle of the article, and
# the result is as readable as before. Mozilla's own 0.6.0 (npm) and its port SmartReader 0.11.1 (NuGet) do the same.
# Runs both on one page each. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@26.1.0 >/dev/null
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="SmartReader" Version="0.11.1" /></ItemGroup>
</Project>
PROJECT
cat >write.cjs <<'SCRIPT'
const words = 'The court in Minsk sentenced the defender to ten years, the press service of the court said, and so on. '.repeat(6);
for (const name of ['extradition', 'correlated', 'socialist-party', 'commentary', 'subheader', 'shareholders'])
  require('fs').writeFileSync(`${name}.html`, `<html><head><title>Trial</title></head><body><article><p>${words}</p>
    <div class="${name}"><p>Poland asked for him on Monday, and was refused.</p></div><p>${words}</p></article></body></html>`);
SCRIPT
node write.cjs
cat >Program.cs <<'PROGRAM'
using System.IO;
foreach (var name in new[] { "extradition", "correlated", "socialist-party", "commentary", "subheader", "shareholders" })
{
    var article = new SmartReader.Reader("https://e.example/a", File.ReadAllText(name + ".html")).GetArticle();
    System.Console.WriteLine($"SmartReader, {name}: {(article.TextContent.Contains("Poland") ? "kept" : "dropped")}");
}
PROGRAM
cat >ask.cjs <<'SCRIPT'
const { Readability } = require('@mozilla/readability'), { JSDOM } = require('jsdom'), { readFileSync } = require('fs');
for (const name of ['extradition', 'correlated', 'socialist-party', 'commentary', 'subheader', 'shareholders']) {
  const page = new JSDOM(readFileSync(`${name}.html`, 'utf8'), { url: 'https://e.example/a' }).window.document;
  console.log(`Readability, ${name}: ${new Readability(page).parse().textContent.includes('Poland') ? 'kept' : 'dropped'}`);
}
SCRIPT
seen=$(node ask.cjs; dotnet run -v quiet 2>/dev/null)
printf '%s\n' "$seen"
wanted=$(for reader in Readability SmartReader; do
  printf "$reader, %s: dropped\n" extradition correlated socialist-party commentary subheader
  echo "$reader, shareholders: kept"
done)
[[ $seen == "$wanted" ]] || { echo "changed"; exit 1; }
echo "So our reader renames such parts before it looks for the article."
