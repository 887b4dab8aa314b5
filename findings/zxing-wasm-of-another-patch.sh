#!/usr/bin/env bash
# zxing-wasm: script and program of two patch releases do not fit. With the program of 3.1.4 the script of 3.1.3, which
# barcode-detector 3.2.2 has inside, loads without a word and then fails on each picture ("memory access out of bounds", which
# barcode-detector tells as "Barcode detection service unavailable"); with its own program it reads the same picture. Whoever
# serves the program from their own host, as its page advises, takes it from zxing-wasm beside it, and an update of that
# package alone, within ^3.1.3, ends all reading by camera.
# For users of Sanbao: both are pinned to the same release (admin/package.json), and a test reads a code by the program that is
# served (admin/test/parts-count.test.ts).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error barcode-detector@3.2.2 later@npm:zxing-wasm@3.1.4 bwip-js@4.11.4 > /dev/null
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import bwipjs from 'bwip-js/node';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const { version } = JSON.parse(readFileSync('node_modules/zxing-wasm/package.json', 'utf8'));
const png = await bwipjs.toBuffer({ bcid: 'qrcode', text: 'SJ-C-0901', scale: 4, padding: 8, backgroundcolor: 'FFFFFF' });
async function readBy(name) {
  const program = readFileSync(`node_modules/${name}/dist/reader/zxing_reader.wasm`);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });
  return readBarcodes(new Blob([png])).then(found => found[0].text, error => error.message);
}
const seen = {
  script: version,
  'its own program': await readBy('zxing-wasm'),
  'the program of 3.1.4': await readBy('later'),
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  script: '3.1.3',
  'its own program': 'SJ-C-0901',
  'the program of 3.1.4': 'memory access out of bounds',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
