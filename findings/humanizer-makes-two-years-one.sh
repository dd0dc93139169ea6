#!/usr/bin/env bash
# Humanizer 3.0.10 (NuGet) writes a span of time in words, the length of a term of office, say. Told to name years, it
# takes one for 365.2425 days, so that most whole years are a day short: 730 days, the two years from May 2021 to May
# 2023, are "1 year, 11 months, 29 days", and with one unit "1 year"; 365 days, one year, are "11 months" in English
# as in Russian and Ukrainian. In Belarusian it is English without a word, as every language that it does not have.
# To.TitleCase makes Mcdonald of McDonald. Runs Humanizer. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Humanizer" Version="3.0.10" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System;
using System.Globalization;
using Humanizer;
foreach (var until in new[] { 2022, 2023, 2025 })
    foreach (var language in new[] { "en", "ru", "be" })
    {
        var span = new DateTime(until, 5, 3) - new DateTime(2021, 5, 3);
        string Words(int units) => span.Humanize(units, new CultureInfo(language), maxUnit: TimeUnit.Year);
        Console.WriteLine($"3 May 2021 to 3 May {until}, {language}: {Words(3)}; {Words(1)}");
    }
Console.WriteLine("McDonald: " + "McDonald".Transform(To.TitleCase));
PROGRAM
seen=$(dotnet run -v quiet 2>/dev/null)
printf '%s\n' "$seen"
[[ $seen == '3 May 2021 to 3 May 2022, en: 11 months, 30 days; 11 months
3 May 2021 to 3 May 2022, ru: 11 месяцев, 30 дней; 11 месяцев
3 May 2021 to 3 May 2022, be: 11 months, 30 days; 11 months
3 May 2021 to 3 May 2023, en: 1 year, 11 months, 29 days; 1 year
3 May 2021 to 3 May 2023, ru: 1 год, 11 месяцев, 29 дней; 1 год
3 May 2021 to 3 May 2023, be: 1 year, 11 months, 29 days; 1 year
3 May 2021 to 3 May 2025, en: 4 years; 4 years
3 May 2021 to 3 May 2025, ru: 4 года; 4 года
3 May 2021 to 3 May 2025, be: 4 years; 4 years
McDonald: Mcdonald' ]] || { echo "changed"; exit 1; }
echo "So spans of ours are two dates."
