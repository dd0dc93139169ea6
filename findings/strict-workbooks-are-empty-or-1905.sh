#!/usr/bin/env bash
# Excel saves a workbook also as "Strict Open XML Spreadsheet" (.xlsx, ISO/IEC 29500): other namespaces, and dates as text
# (t="d", 1962-05-01). ExcelDataReader 3.6.0 finds no row in it and openpyxl 3.0.9 no sheet, both without an error. exceljs
# 4.4.0 finds the rows and takes the year for a number of days: 15 May 1905. MiniExcel 1.46.0 and SheetJS (xlsx 0.18.5)
# read it. Runs the five (NuGet, npm, Debian) on a workbook of one person. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 jszip@3.10.1 >/dev/null
apt-get download -q python3-openpyxl=3.0.9-1 python3-et-xmlfile >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >write.cjs <<'SCRIPT'
const zip = new (require('jszip'))();
const iso = 'http://purl.oclc.org/ooxml/', opc = 'http://schemas.openxmlformats.org/package/2006/';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const bonds = (...list) => `<Relationships xmlns="${opc}relationships">${list.map(([type, target], i) =>
  `<Relationship Id="rId${i + 1}" Type="${iso}officeDocument/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;
zip.file('[Content_Types].xml', `<Types xmlns="${opc}content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="${kind}sheet.main+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="${kind}styles+xml"/>
  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}worksheet+xml"/></Types>`);
zip.file('_rels/.rels', bonds(['officeDocument', 'xl/workbook.xml']));
zip.file('xl/_rels/workbook.xml.rels', bonds(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']));
zip.file('xl/workbook.xml', `<workbook xmlns="${iso}spreadsheetml/main" conformance="strict"
  xmlns:r="${iso}officeDocument/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`);
zip.file('xl/styles.xml', `<styleSheet xmlns="${iso}spreadsheetml/main"><fonts count="1"><font/></fonts><fills count="1"><fill>
  <patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
  <cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`);
zip.file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${iso}spreadsheetml/main"><sheetData><row r="1">
  <c r="A1" t="inlineStr"><is><t>Anna</t></is></c><c r="B1" s="1" t="d"><v>1962-05-01</v></c></row></sheetData></worksheet>`);
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('list.xlsx', bytes));
SCRIPT
node write.cjs
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
using var file = File.OpenRead("list.xlsx");
using var reader = ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(file);
System.Console.WriteLine($"ExcelDataReader: {reader.ResultsCount} sheets, {(reader.Read() ? "a row" : "no row")}");
var row = ((IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query("list.xlsx").First()).Values;
System.Console.WriteLine("MiniExcel: " + string.Join(' ', row.Select(cell => $"{cell:yyyy-MM-dd}")));
PROGRAM
cat >ask.cjs <<'SCRIPT'
const ExcelJS = require('exceljs'), SheetJS = require('xlsx');
const text = (cells) => cells.map((cell) => cell.toISOString?.().slice(0, 10) ?? cell).join(' ');
const { Sheets: { List: sheet } } = SheetJS.readFile('list.xlsx', { cellDates: true });
console.log('SheetJS:', text(SheetJS.utils.sheet_to_json(sheet, { header: 1 })[0]));
const book = new ExcelJS.Workbook();
book.xlsx.readFile('list.xlsx').then(() => console.log('exceljs:', text(book.worksheets[0].getRow(1).values.slice(1))));
SCRIPT
seen=$(dotnet run -v quiet 2>/dev/null; TZ=UTC node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import openpyxl
print("openpyxl:", openpyxl.load_workbook("list.xlsx").sheetnames)')
printf '%s\n' "$seen"
[[ $seen == 'ExcelDataReader: 0 sheets, no row
MiniExcel: Anna 1962-05-01
SheetJS: Anna 1962-05-01
exceljs: Anna 1905-05-15
openpyxl: []' ]] || { echo "changed"; exit 1; }
echo "So our reader refuses such a workbook and says how to save it."
