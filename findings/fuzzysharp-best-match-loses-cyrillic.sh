#!/usr/bin/env bash
# FuzzySharp 2.0.2 compares two Cyrillic names right when asked for a ratio, but its search for the best match in a list
# (Process.ExtractTop and its relatives) cleans both sides first and keeps nothing but a-z and digits. The same name,
# letter for letter, then scores 0, like every other one, and "the best" is whichever comes to hand. No error, no warning.
# Runs FuzzySharp 2.0.2 (NuGet). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="FuzzySharp" Version="2.0.2" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using FuzzySharp;
using System.Linq;
System.Console.OutputEncoding = System.Text.Encoding.UTF8;
string[] names = ["Крапіва", "Жук", "Krapiva"];
System.Console.WriteLine($"ratio of a name with itself: {Fuzz.Ratio("Крапіва", "Крапіва")}");
var found = Process.ExtractTop("Крапіва", names).Select(one => one.Score);
System.Console.WriteLine($"scores of the list that holds it: {string.Join(", ", found)}");
System.Console.WriteLine($"scores when nothing is cleaned: {string.Join(", ",
    Process.ExtractTop("Крапіва", names, text => text).Select(one => one.Score))}");
PROGRAM
seen=$(dotnet run 2>&1)
printf 'FuzzySharp 2.0.2:\n%s\n' "$seen"
grep -qx 'ratio of a name with itself: 100' <<<"$seen" || { echo "changed"; exit 1; }
grep -qx 'scores of the list that holds it: 0, 0, 0' <<<"$seen" || { echo "changed"; exit 1; }
grep -q '^scores when nothing is cleaned: 100, ' <<<"$seen" || { echo "changed"; exit 1; }
