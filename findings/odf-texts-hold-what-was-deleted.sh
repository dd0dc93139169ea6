#!/usr/bin/env bash
# A text of OpenDocument (.odt, .ods) keeps what was deleted with changes tracked at its beginning, and a remark of an
# editor in the middle of the sentence or cell it belongs to. odt2txt 0.5 gives both as text, with the name and the hour
# of who deleted: "Editor2021-05-01T10:00:00not" and "He was charged.Jan KotCheck with lawyers"; of two blanks it makes
# none (AnnaZhuk). extractText of odfpy 1.4.2, by which Python reads cells, says that the name in a cell with a remark
# is "JanSame person?Anna Zhuk"; two lines in a cell run together. SheetJS (xlsx 0.18.5) reads the cells right. Runs
# odt2txt and odfpy (Debian) and xlsx (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
apt-get download -q odt2txt=0.5-7 python3-odf=1.4.2-2 python3-defusedxml >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >make.py <<'SCRIPT'
import zipfile
NAMES = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "text", "table"))
def make(name, kind, body):
    with zipfile.ZipFile(name, "w") as file:
        mime = "application/vnd.oasis.opendocument." + kind
        file.writestr("mimetype", mime)
        file.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            f'manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        file.writestr("content.xml", f'<office:document-content {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'office:version="1.2"><office:body>{body}</office:body></office:document-content>')
make("a.odt", "text", '<office:text><text:tracked-changes><text:changed-region text:id="c"><text:deletion>'
    "<office:change-info><dc:creator>Editor</dc:creator><dc:date>2021-05-01T10:00:00</dc:date></office:change-info>"
    "<text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>He was <text:change "
    'text:change-id="c"/>charged.<office:annotation><dc:creator>Jan Kot</dc:creator><text:p>Check with lawyers</text:p>'
    '</office:annotation></text:p><text:p>Anna<text:s text:c="2"/>Zhuk</text:p></office:text>')
make("a.ods", "spreadsheet", '<office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell '
    'office:value-type="string"><office:annotation><dc:creator>Jan</dc:creator><text:p>Same person?</text:p>'
    '</office:annotation><text:p>Anna Zhuk</text:p></table:table-cell><table:table-cell office:value-type="string">'
    "<text:p>Anna</text:p><text:p>Kot</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>")
SCRIPT
/usr/bin/python3 make.py
seen=$(
  LC_ALL=C.UTF-8 tree/usr/bin/odt2txt.odt2txt a.odt | grep .
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from odf import opendocument, table, teletype
print("odfpy:", [teletype.extractText(cell) for cell in opendocument.load("a.ods").getElementsByType(table.TableCell)])'
  node -p 'const x = require("xlsx"); "SheetJS: " + JSON.stringify(x.utils.sheet_to_json(x.readFile("a.ods").Sheets.A, { header: 1 }))'
)
printf '%s\n' "$seen"
[[ $seen == 'Editor2021-05-01T10:00:00not
He was charged.Jan KotCheck with lawyers
AnnaZhuk
odfpy: ['\''JanSame person?Anna Zhuk'\'', '\''AnnaKot'\'']
SheetJS: [["Anna Zhuk","Anna\nKot"]]' ]] || { echo "changed"; exit 1; }
echo "So our own reader of .ods leaves remarks on cells out."
