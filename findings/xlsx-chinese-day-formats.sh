#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): a day in one of the formats that Excel has built in for Chinese, Japanese and Korean (ids
# 27–36 and 50–58; 31 is `yyyy"年"m"月"d"日"`, the long date of a Chinese Excel) has no number format: `z` is undefined
# even with `cellNF`, and `w` is the American short date, or a time for 32–35. With id 14 `z` is there. A reader that
# asks the format whether a number is a day takes it for a number, one that takes what is shown reads 3/15/26.
# For users of Sanbao: 2026年3月15日 in a list of machines is such a cell. Where no format is named the number is a day
# (server/src/imports/spreadsheet.ts), and a row of the made workbooks holds it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 fflate@0.8.3 > /dev/null
cat > look.mjs <<'JS'
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const o = 'http://schemas.openxmlformats.org';
const main = `xmlns="${o}/spreadsheetml/2006/main"`;
const rel = (id, kind, to) =>
  `<Relationship Id="${id}" Type="${o}/officeDocument/2006/relationships/${kind}" Target="${to}"/>`;
const type = (part, kind) =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const rels = `<Relationships xmlns="${o}/package/2006/relationships">`;
const ids = [14, 27, 31, 32, 36, 50, 58];
const parts = {
  '[Content_Types].xml': `<Types xmlns="${o}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${type('sheet1', 'worksheet')}</Types>`,
  '_rels/.rels': `${rels}${rel('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${o}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${rels}${rel('r1', 'worksheet', 'sheet1.xml')}${rel('r2', 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': `<styleSheet ${main}><cellXfs>${ids.map(id => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/sheet1.xml': `<worksheet ${main}><sheetData>${ids.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at}"><v>46096</v></c></row>`).join('')}</sheetData></worksheet>`,
};
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])));
const sheet = read(bytes, { cellNF: true }).Sheets.S;
const seen = Object.fromEntries(ids.map((id, at) => [id, `z ${sheet[`A${at + 1}`].z}, w ${sheet[`A${at + 1}`].w}`]));
console.log(JSON.stringify(seen, null, 1));
const asBefore = seen[14] === 'z m/d/yy, w 3/15/26' && [27, 31, 36, 50, 58].every(id => seen[id] === 'z undefined, w 3/15/26');
if (!asBefore) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
