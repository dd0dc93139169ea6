#!/usr/bin/env bash
# Lists give a birth in the Soviet Union as SU, one in Yugoslavia as YU, and ISO 3166-3 keeps the codes. Intl.DisplayNames
# replaces them by a successor before it looks for a name and says "Russia" and "Serbia", of people born in Minsk and
# in Zagreb; CS (Czechoslovakia until 1993) is Serbia as well. Only NT comes back as it is. RegionInfo of .NET refuses
# SU and YU, and knows CS as Serbia, with the letters SCG of Serbia and Montenegro.
# Runs node 20 or newer and the .NET SDK of this machine. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
foreach (var code in new[] { "SU", "YU", "CS" })
    try
    {
        var region = new System.Globalization.RegionInfo(code);
        System.Console.WriteLine($"RegionInfo {code}: {region.EnglishName}, {region.ThreeLetterISORegionName}");
    }
    catch (System.ArgumentException error)
    {
        System.Console.WriteLine($"RegionInfo {code}: {error.GetType().Name}");
    }
PROGRAM
echo "node $(node --version), ICU $(node -p process.versions.icu), dotnet $(dotnet --version)"
seen=$(node -e "const names = new Intl.DisplayNames('en', { type: 'region' });
for (const code of ['SU', 'YU', 'CS', 'DD', 'NT']) console.log('Intl', code + ':', names.of(code));"
  dotnet run -v quiet 2>/dev/null)
printf '%s\n' "$seen"
[[ $seen == 'Intl SU: Russia
Intl YU: Serbia
Intl CS: Serbia
Intl DD: Germany
Intl NT: NT
RegionInfo SU: ArgumentException
RegionInfo YU: ArgumentException
RegionInfo CS: Serbia, SCG' ]] || { echo "changed"; exit 1; }
echo "So states that are no more are countries of their own in our table."
