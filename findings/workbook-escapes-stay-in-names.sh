#!/usr/bin/env bash
# A workbook writes a character that XML does not keep, such as a carriage return, as _x000D_, and a text that looks so
# with _x005F_ in front (ECMA-376, 22.9.2.19). SheetJS (xlsx 0.18.5) writes "Anna\r\nZhuk", a cell with two lines from
# Windows, with _x000d_. exceljs 4.4.0 and ExcelDataReader 3.6.0 know the capital D alone, openpyxl 3.0.9 and xlsx2csv
# 0.7.8 neither: they give "Anna_x000d_\nZhuk", the name with seven letters more; MiniExcel 1.46.0 reads it. The other
# way round neither SheetJS nor exceljs escapes: the code a_x0041_b is written as it is and read as aAb, by themselves
# too. Runs the five and SheetJS (npm, NuGet, Debian) on one workbook. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 >/dev/null
apt-get download -q python3-openpyxl=3.0.9-1 python3-et-xmlfile xlsx2csv=1:0.7.8-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ExcelDataReader" Version="3.6.0" />
    <PackageReference Include="MiniExcel" Version="1.46.0" />
  </ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(File.OpenRead("a.xlsx"));
reader.Read();
System.Console.WriteLine("ExcelDataReader: " + JsonSerializer.Serialize(new[] { reader.GetValue(0), reader.GetValue(1) }));
var row = (IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query("a.xlsx").First();
System.Console.WriteLine("MiniExcel: " + JsonSerializer.Serialize(row.Values));
PROGRAM
cat >ask.cjs <<'SCRIPT'
const sheets = require('xlsx');
const { Workbook } = require('exceljs');
(async () => {
  const cells = ['Anna\r\nZhuk', 'a_x0041_b'];
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([cells]), 'A');
  sheets.writeFile(book, 'a.xlsx', { bookSST: true });
  console.log('SheetJS:', JSON.stringify(sheets.utils.sheet_to_json(sheets.readFile('a.xlsx').Sheets.A, { header: 1 })[0]));
  const read = new Workbook();
  await read.xlsx.readFile('a.xlsx');
  console.log('exceljs:', JSON.stringify(read.worksheets[0].getRow(1).values.slice(1)));
  const written = new Workbook();
  written.addWorksheet('A').addRow(cells.slice(1));
  const again = await new Workbook().xlsx.load(await written.xlsx.writeBuffer());
  console.log('exceljs, its own:', JSON.stringify(again.worksheets[0].getRow(1).values.slice(1)));
})();
SCRIPT
seen=$(
  node ask.cjs
  dotnet run -v quiet 2>/dev/null
  export PYTHONPATH=tree/usr/lib/python3/dist-packages
  /usr/bin/python3 -W ignore -c '
import openpyxl
print("openpyxl:", *map(list, openpyxl.load_workbook("a.xlsx").active.iter_rows(values_only=True)))'
  echo "xlsx2csv: $(/usr/bin/python3 -W ignore tree/usr/bin/xlsx2csv a.xlsx | tr '\n' '/')"
)
printf '%s\n' "$seen"
[[ $seen == 'SheetJS: ["Anna\r\nZhuk","aAb"]
exceljs: ["Anna_x000d_\nZhuk","aAb"]
exceljs, its own: ["aAb"]
ExcelDataReader: ["Anna_x000d_\nZhuk","aAb"]
MiniExcel: ["Anna\r\nZhuk","aAb"]
openpyxl: ['\''Anna_x000d_\nZhuk'\'', '\''a_x0041_b'\'']
xlsx2csv: "Anna_x000d_/Zhuk",a_x0041_b/' ]] || { echo "changed"; exit 1; }
echo "So our reader of workbooks reads the small letters itself."
