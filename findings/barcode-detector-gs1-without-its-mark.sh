#!/usr/bin/env bash
# barcode-detector 3.2.2 (on zxing-wasm 3.1.3): what makes a code one of GS1, the FNC1 in front, is in no field of its answer,
# neither as a format of its own, nor as a symbology identifier, nor as the GS that scanners send. The GS1 DataMatrix (241)SJ-1,
# customer's part number SJ-1, and the DataMatrix of a part that is numbered 241SJ-1 are the same answer to the last letter;
# so are GS1-128 and Code 128. zxing-wasm itself tells them apart (`symbologyIdentifier` ]d2 and ]d1).
# For users of Sanbao: what would be elements if it were marked is offered by the camera, never taken, unless it begins with an
# SSCC or GTIN whose check digit is right or has separators (server/src/codes/read-code.ts).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error barcode-detector@3.2.2 zxing-wasm@3.1.3 bwip-js@4.11.4 pngjs@7.0.0 > /dev/null
cat > look.mjs <<'JS'
import bwipjs from 'bwip-js/node';
import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';

// The few things of a browser that it asks for.
class Picture {
  constructor(data, width, height) {
    Object.assign(this, { data, width, height });
  }
}
globalThis.ImageData = Picture;
globalThis.DOMRectReadOnly = Object;
const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
const program = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });

async function detected(drawn, options) {
  const png = await bwipjs.toBuffer({ scale: 4, padding: 12, backgroundcolor: 'FFFFFF', ...drawn });
  const { data, width, height } = PNG.sync.read(png);
  const found = await new BarcodeDetector(options).detect(new ImageData(new Uint8ClampedArray(data), width, height));
  return found.map(({ rawValue, format }) => `${format} ${rawValue}`).join();
}

const seen = {
  'GS1 DataMatrix (241)SJ-1': await detected({ bcid: 'datamatrix', parsefnc: true, text: '^FNC1241SJ-1' }),
  'DataMatrix 241SJ-1': await detected({ bcid: 'datamatrix', text: '241SJ-1' }),
  'GS1-128 (01)…(10)B7': await detected({ bcid: 'gs1-128', text: '(01)06901234567892(10)B7' }),
  'Code 128 01…10B7': await detected({ bcid: 'code128', text: '010690123456789210B7' }),
};
const expected = {
  'GS1 DataMatrix (241)SJ-1': 'data_matrix 241SJ-1',
  'DataMatrix 241SJ-1': 'data_matrix 241SJ-1',
  'GS1-128 (01)…(10)B7': 'code_128 010690123456789210B7',
  'Code 128 01…10B7': 'code_128 010690123456789210B7',
};
console.log(JSON.stringify(seen, null, 1));
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
