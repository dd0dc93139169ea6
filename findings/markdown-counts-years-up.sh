#!/usr/bin/env bash
# A chronology has a year at the start of each line: "1994. Elected. 1996. Re-elected." To Markdown (CommonMark 0.31, 5.3) each is
# an item of an ordered list, of which only the first number counts: marked 18.2.1 shows 1994, 1995, 1996. What formats files
# writes it so: Prettier 3.10.1 (on saving, in many editors) and remark 15.0.1 make 1995 of 1996 and 1996 of 2001 for good.
# What gives the plain text has no year at all: strip-markdown 6.0.0, remove-markdown 0.7.0, Markdig 1.6.0. A backslash
# before the point (1994\.) keeps the year.
# Runs marked, Prettier, remark and its relatives (npm) and Markdig (NuGet) on three lines. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund marked@18.2.1 prettier@3.10.1 remark@15.0.1 strip-markdown@6.0.0 remove-markdown@0.7.0 >/dev/null
printf '1994. Elected.\n\n1996. Re-elected.\n\n2001. Voted out.\n' >years.md
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Markdig" Version="1.6.0" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
var text = Markdig.Markdown.ToPlainText(System.IO.File.ReadAllText("years.md"));
System.Console.WriteLine("Markdig: " + string.Join(' ', text.Split('\n', System.StringSplitOptions.RemoveEmptyEntries)));
PROGRAM
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { format } from 'prettier';
import { remark } from 'remark';
import stripMarkdown from 'strip-markdown';
import removeMarkdown from 'remove-markdown';
const text = readFileSync('years.md', 'utf8');
const show = (who, out) => console.log(`${who}:`, String(out).trim().split(/\s+/).join(' '));
show('marked', marked.parse(text).match(/<ol.*?>/)[0]);
show('Prettier', await format(text, { parser: 'markdown' }));
show('remark', await remark().process(text));
show('strip-markdown', await remark().use(stripMarkdown).process(text));
show('remove-markdown', removeMarkdown(text));
show('remark, 1994\\.', await remark().process(text.replace(/^(\d{4})\./gm, '$1\\.')));
SCRIPT
seen=$(node ask.mjs; dotnet run -v quiet 2>/dev/null)
printf '%s\n' "$seen"
[[ $seen == 'marked: <ol start="1994">
Prettier: 1994. Elected. 1995. Re-elected. 1996. Voted out.
remark: 1994. Elected. 1995. Re-elected. 1996. Voted out.
strip-markdown: Elected. Re-elected. Voted out.
remove-markdown: Elected. Re-elected. Voted out.
remark, 1994\.: 1994\. Elected. 1996\. Re-elected. 2001\. Voted out.
Markdig: Elected. Re-elected. Voted out.' ]] || { echo "changed"; exit 1; }
