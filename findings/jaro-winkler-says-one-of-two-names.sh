#!/usr/bin/env bash
# Jaro-Winkler adds a little for up to four equal letters at the start. Levenshtein 0.12.2 of Python counts them all: it says 1.0,
# "equal", of Vladimir Vladimirovich and Vladimir Viktorovich. F23.StringSimilarity 7.0.1 counts them all too and makes
# the little smaller with the length: 0.99 for Tsikhanouski and Tsikhanouskaya (0.96 by the book, as natural 8.1.1 and
# jellyfish say). A threshold that was tuned with one package does not hold for the next.
# Runs Levenshtein and jellyfish (Debian), natural (npm), F23.StringSimilarity (NuGet). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 >/dev/null
apt-get download -q python3-levenshtein=0.12.2-2+b4 python3-jellyfish=0.8.9-1+b4 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="F23.StringSimilarity" Version="7.0.1" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
var jaro = new F23.StringSimilarity.JaroWinkler();
System.Console.WriteLine(System.FormattableString.Invariant(
    $"F23: {jaro.Similarity("Vladimir Vladimirovich", "Vladimir Viktorovich"):F4} {jaro.Similarity("Siarhei Tsikhanouski", "Siarhei Tsikhanouskaya"):F4}"));
PROGRAM
seen=$(
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import jellyfish, Levenshtein
pairs = [("Vladimir Vladimirovich", "Vladimir Viktorovich"), ("Siarhei Tsikhanouski", "Siarhei Tsikhanouskaya")]
print("Levenshtein:", *["%.4f" % Levenshtein.jaro_winkler(*pair) for pair in pairs])
print("jellyfish:", *["%.4f" % jellyfish.jaro_winkler_similarity(*pair) for pair in pairs])'
  node -e "const { JaroWinklerDistance: jaro } = require('natural');
console.log('natural:', jaro('Vladimir Vladimirovich', 'Vladimir Viktorovich').toFixed(4),
  jaro('Siarhei Tsikhanouski', 'Siarhei Tsikhanouskaya').toFixed(4))" | grep natural
  dotnet run -v quiet 2>/dev/null
)
printf '%s\n' "$seen"
[[ $seen == 'Levenshtein: 1.0000 1.0000
jellyfish: 0.9128 0.9627
natural: 0.9069 0.9627
F23: 0.9207 0.9915' ]] || { echo "changed"; exit 1; }
