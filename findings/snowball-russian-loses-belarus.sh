#!/usr/bin/env bash
# The Russian stemmer of Snowball takes the ending of "Беларусь" for that of a reflexive verb (-сь): the name of the country
# becomes "белар", while all its other cases become "беларус". A search for "Беларусь" then does not find "в Беларуси",
# and no search for a case finds the title of a page. So does "Русь"; "Минск", "Польша" and "Россия" keep together.
# The same rules are in the analyzers "russian" of Lucene (so in Neo4j's full text), in NLTK, in PostgreSQL.
# Runs Lucene.Net 4.8.0-beta00017 (NuGet), natural 8.1.1 (npm), snowballstemmer and NLTK (Debian). Exit code 1 when the
# behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 >/dev/null
apt-get download -q python3-snowballstemmer=2.2.0-2 python3-nltk=3.8-1 python3-joblib python3-regex >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Lucene.Net.Analysis.Common" Version="4.8.0-beta00017" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.TokenAttributes;
System.Console.OutputEncoding = System.Text.Encoding.UTF8;
using var analyzer = new RussianAnalyzer(Lucene.Net.Util.LuceneVersion.LUCENE_48);
using var words = analyzer.GetTokenStream("text", "Беларусь Беларуси Беларусью Минск Минске");
words.Reset();
System.Console.Write("Lucene:");
while (words.IncrementToken())
    System.Console.Write(" " + words.GetAttribute<ICharTermAttribute>());
System.Console.WriteLine();
PROGRAM
seen=$(
  dotnet run -v quiet 2>/dev/null
  node -e "const { PorterStemmerRu: { stem } } = require('natural');
    console.log('natural:', 'Беларусь Беларуси Беларусью Минск Минске'.split(' ').map((word) => stem(word)).join(' '))" |
    grep natural
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import snowballstemmer
from nltk.stem.snowball import RussianStemmer
words = "беларусь беларуси беларусью минск минске".split()
print("snowballstemmer:", *snowballstemmer.stemmer("russian").stemWords(words))
print("NLTK:", *map(RussianStemmer().stem, words))'
)
printf '%s\n' "$seen"
stems='белар беларус беларус минск минск'
[[ $seen == "Lucene: $stems
natural: $stems
snowballstemmer: $stems
NLTK: $stems" ]] || { echo "changed"; exit 1; }
