#!/usr/bin/env bash
# LibMan's provider "filesystem" restores a file of a subfolder ("dist/part.js") when the folder that "library" names holds
# one file beside its subfolders, and refuses the same file with LIB018 as soon as the folder holds two. The providers of
# content delivery networks take such paths always.
# Runs Microsoft.Web.LibraryManager.Build 3.0.114 on both. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p library/dist
echo 'export const part = 1;' | tee library/dist/part.js >library/main.js
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Web.LibraryManager.Build" Version="3.0.114" /></ItemGroup>
</Project>
PROJECT
echo 'return;' >Program.cs
cat >libman.json <<'MANIFEST'
{ "version": "3.0", "defaultProvider": "filesystem",
  "libraries": [{ "library": "library", "destination": "wwwroot/library", "files": ["dist/part.js"] }] }
MANIFEST

restore() {
  rm -rf wwwroot
  dotnet build -v quiet --nologo 2>&1 | grep -o 'LIB[0-9]*: .*' | sed 's/ \[.*//' | sort -u || true
  (cd wwwroot/library 2>/dev/null && find . -type f -printf 'restored %P\n') || true
}

echo "Microsoft.Web.LibraryManager.Build 3.0.114, dotnet $(dotnet --version)"
one=$(restore)
printf 'library holds main.js and dist/part.js:\n%s\n' "$one"
echo 'MIT' >library/LICENSE
two=$(restore)
printf 'library holds a LICENSE too:\n%s\n' "$two"
[[ $one == "restored dist/part.js" && $two == LIB018* ]] || { echo "changed"; exit 1; }
echo "So a library with files in a subfolder needs an entry for that folder."
