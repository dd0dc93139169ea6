#!/usr/bin/env bash
# 1 January 1900 is day 1 of a workbook. Excel counts a 29 February 1900 that never was, so all days before 1 March
# 1900 are one nearer to its start than arithmetic says. exceljs 4.4.0, SheetJS with cellDates (xlsx 0.18.5),
# read-excel-file 9.3.17, MiniExcel 1.46.0 and xlsx2csv 0.7.8 read 31 December 1899 where Excel shows 1 January 1900.
# ExcelDataReader 3.6.0 and openpyxl 3.0.9 read it right. From 1 March 1900 on all agree. Runs the seven (npm, NuGet,
# Debian) on one workbook that openpyxl wrote. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 >/dev/null
apt-get download -q python3-openpyxl=3.0.9-1 python3-et-xmlfile xlsx2csv=1:0.7.8-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
export PYTHONPATH=tree/usr/lib/python3/dist-packages
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
System.Console.WriteLine($"ExcelDataReader: {reader.GetDateTime(0):yyyy-MM-dd} {reader.GetDateTime(1):yyyy-MM-dd}");
var row = (IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query("born.xlsx").First();
System.Console.WriteLine($"MiniExcel: {row["A"]:yyyy-MM-dd} {row["B"]:yyyy-MM-dd}");
PROGRAM
cat >write.py <<'SCRIPT'
import openpyxl
book = openpyxl.Workbook()
for cell, day in ("A1", 1), ("B1", 61):
    book.active[cell] = day
    book.active[cell].number_format = "yyyy-mm-dd"
book.save("born.xlsx")
SCRIPT
cat >ask.mjs <<'SCRIPT'
import ExcelJS from 'exceljs';
import SheetJS from 'xlsx';
import readXlsx from 'read-excel-file/node';
const show = (who, dates) => console.log(`${who}:`, ...dates.map((date) => date.toISOString().slice(0, 10)));
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('born.xlsx');
show('exceljs', book.worksheets[0].getRow(1).values.slice(1));
const [sheet] = Object.values(SheetJS.readFile('born.xlsx', { cellDates: true }).Sheets);
show('SheetJS', [sheet.A1.v, sheet.B1.v]);
show('read-excel-file', (await readXlsx('born.xlsx'))[0].data[0]);
SCRIPT
/usr/bin/python3 -W ignore write.py
seen=$(
  node ask.mjs
  dotnet run -v quiet 2>/dev/null
  echo "xlsx2csv: $(/usr/bin/python3 -W ignore tree/usr/bin/xlsx2csv born.xlsx | tr ',' ' ')"
  /usr/bin/python3 -W ignore -c '
import openpyxl
print("openpyxl:", *(cell.value.date() for cell in openpyxl.load_workbook("born.xlsx").worksheets[0][1]))'
)
printf '%s\n' "$seen"
early='1899-12-31 1900-03-01' right='1900-01-01 1900-03-01'
[[ $seen == "exceljs: $early
SheetJS: $early
read-excel-file: $early
ExcelDataReader: $right
MiniExcel: $early
xlsx2csv: $early
openpyxl: $right" ]] || { echo "changed"; exit 1; }
