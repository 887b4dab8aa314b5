#!/usr/bin/env bash
# zxing-wasm 3.1.3 (zxing-cpp 3): in its readable form, which is how it answers unless asked otherwise, two codes of GS1 can
# be one text. A lot `A(21)B` may be written so, parentheses belong to character set 82; its text is "(01)…(10)A(21)B", and so
# is that of lot A with serial number B. Where one element is not to its liking, such as a lot of 25 letters or an identifier
# that is not given out, the whole text comes without parentheses instead, and FNC1 in it as the four letters <GS>; nothing
# else in the answer says in which form the text is. As plain text the four are told apart.
# For users of Sanbao: its labels and its camera are read as plain text; what is typed in parentheses is taken as a person
# would read it, and a serial number that it names stands in its field to be looked at (server/src/codes/read-code.ts).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error zxing-wasm@3.1.3 bwip-js@4.11.4 > /dev/null
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import bwipjs from 'bwip-js/node';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const program = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });

const gtin = '0106901234567892';
const codes = {
  'lot A(21)B': `${gtin}10A(21)B`,
  'lot A, serial B': `${gtin}10A^FNC121B`,
  'a lot too long, serial B': `${gtin}10${'A'.repeat(25)}^FNC121B`,
};
async function texts(text) {
  const png = await bwipjs.toBuffer({ bcid: 'datamatrix', parsefnc: true, text: `^FNC1${text}`, scale: 4, padding: 8, backgroundcolor: 'FFFFFF' });
  const read = async options => (await readBarcodes(new Blob([png]), options))[0].text;
  return { asItComes: await read({}), plain: await read({ textMode: 'Plain' }) };
}
const seen = {};
for (const [name, text] of Object.entries(codes)) {
  seen[name] = await texts(text);
  console.log(`${name}: ${JSON.stringify(seen[name])}`);
}
const [one, other, long] = Object.values(seen);
const asBefore =
  one.asItComes === '(01)06901234567892(10)A(21)B' &&
  other.asItComes === one.asItComes &&
  one.plain === `${gtin}10A(21)B` &&
  other.plain === `${gtin}10A\x1d21B` &&
  long.asItComes === `${gtin}10${'A'.repeat(25)}<GS>21B` &&
  long.plain === `${gtin}10${'A'.repeat(25)}\x1d21B`;
if (!asBefore) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
