#!/usr/bin/env bash
# Similarities by shingles in F23.StringSimilarity 7.0.1 have no answer for names shorter than the shingle, and give one all
# the same: of "Li" and "Xu", QGram(3) and NGram(4) say distance 0 (equal), Jaccard(3) and SorensenDice(3) say NaN, which
# no threshold refuses ("score < 0.8" is false), and Cosine(3) says 0.
# Runs F23.StringSimilarity 7.0.1 (NuGet). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="F23.StringSimilarity" Version="7.0.1" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using F23.StringSimilarity;
const string A = "Li", B = "Xu";
System.Console.WriteLine($"distance: QGram(3) {new QGram(3).Distance(A, B)}, NGram(4) {new NGram(4).Distance(A, B)}");
System.Console.WriteLine($"similarity: Jaccard(3) {new Jaccard(3).Similarity(A, B)}, "
    + $"SorensenDice(3) {new SorensenDice(3).Similarity(A, B)}, Cosine(3) {new Cosine(3).Similarity(A, B)}");
PROGRAM
seen=$(dotnet run 2>&1)
printf 'Li and Xu, F23.StringSimilarity 7.0.1:\n%s\n' "$seen"
[[ $seen == $'distance: QGram(3) 0, NGram(4) 0\nsimilarity: Jaccard(3) NaN, SorensenDice(3) NaN, Cosine(3) 0' ]] ||
  { echo "changed"; exit 1; }
