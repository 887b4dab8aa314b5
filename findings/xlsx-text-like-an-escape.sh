#!/usr/bin/env bash
# write-excel-file 4.1.1 beside read-excel-file 9.3.17, by the same author, and @e965/xlsx 0.20.3: the writer puts a text
# that holds `_x0041_` into the workbook as it is. In OOXML that is the letter A (ECMA-376 part 1, 22.9.2.19, ST_Xstring),
# and both readers read it so: what one library writes, its sibling gives back as another text, without a word. Blanks
# around a text are written with xml:space="preserve", which @e965/xlsx keeps and the sibling cuts off.
# For users of Sanbao: specifications and names of drawings with such underscores came back from an exported list as
# others. Its own writer (server/src/imports/write-workbook.ts) writes `_x005F_x0041_`, and each import has a property
# test that what is exported is imported letter by letter (admin/test/round-trip.test.ts).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error \
  write-excel-file@4.1.1 read-excel-file@9.3.17 @e965/xlsx@0.20.3 fflate@0.8.3 > /dev/null
cat > look.mjs <<'JS'
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';

const texts = ['a_x0041_b', '  blanks '];
const bytes = await writeWorkbook([texts.map(value => ({ value, type: String }))]).toBuffer();
const strings = strFromU8(unzipSync(new Uint8Array(bytes))['xl/sharedStrings.xml']);
const sheet = Object.values(read(bytes).Sheets)[0];
const seen = {
  written: [...strings.matchAll(/<t[^>]*>[^<]*<\/t>/g)].map(([each]) => each),
  sheetjs: ['A1', 'B1'].map(at => sheet[at].v),
  readExcelFile: (await readSheet(bytes))[0],
};
console.log(JSON.stringify(seen, null, 1));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const asBefore =
  seen.written[0] === '<t>a_x0041_b</t>' &&
  same(seen.sheetjs, ['aAb', '  blanks ']) &&
  same(seen.readExcelFile, ['aAb', 'blanks']);
if (!asBefore) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
