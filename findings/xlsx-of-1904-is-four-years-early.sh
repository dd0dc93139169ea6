#!/usr/bin/env bash
# A workbook says by date1904 that its days are counted from 1904 (the old default of Excel for Mac, which such files keep for
# good). MiniExcel 1.46.0 and SheetJS with cellDates (xlsx 0.18.5, the last on npm) do not ask: a birth on 1 May 1962 is
# 30 April 1958, four years and a day early, a likely birthday. ExcelDataReader 3.6.0, exceljs 4.4.0 and openpyxl 3.0.9 do.
# Runs the five (npm, NuGet, Debian) on one workbook that exceljs wrote. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 >/dev/null
apt-get download -q python3-openpyxl=3.0.9-1 python3-et-xmlfile >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ExcelDataReader" Version="3.6.0" /><PackageReference Include="MiniExcel" Version="1.46.0" />
  </ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.Collections.Generic;
using System.IO;
using System.Linq;
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
using var file = File.OpenRead("born.xlsx");
using var reader = ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(file);
reader.Read();
System.Console.WriteLine($"ExcelDataReader: {reader.GetDateTime(0):yyyy-MM-dd}");
var row = (IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query("born.xlsx").First();
System.Console.WriteLine($"MiniExcel: {row["A"]:yyyy-MM-dd}");
PROGRAM
cat >ask.cjs <<'SCRIPT'
const ExcelJS = require('exceljs'), SheetJS = require('xlsx');
(async () => {
  const written = new ExcelJS.Workbook();
  written.properties.date1904 = true;
  const cell = written.addWorksheet('List').getCell('A1');
  cell.value = new Date('1962-05-01');
  cell.numFmt = 'yyyy-mm-dd';
  await written.xlsx.writeFile('born.xlsx');
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile('born.xlsx');
  const day = (date) => date.toISOString().slice(0, 10);
  console.log('exceljs:', day(read.worksheets[0].getCell('A1').value));
  console.log('SheetJS:', day(SheetJS.readFile('born.xlsx', { cellDates: true }).Sheets.List.A1.v));
})();
SCRIPT
seen=$(node ask.cjs; dotnet run -v quiet 2>/dev/null; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import openpyxl
print("openpyxl:", openpyxl.load_workbook("born.xlsx").worksheets[0]["A1"].value.date())')
printf '%s\n' "$seen"
[[ $seen == 'exceljs: 1962-05-01
SheetJS: 1958-04-30
ExcelDataReader: 1962-05-01
MiniExcel: 1958-04-30
openpyxl: 1962-05-01' ]] || { echo "changed"; exit 1; }
