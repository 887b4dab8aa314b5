#!/usr/bin/env bash
# barcode-detector 3.2.2 (on zxing-wasm 3.1.3): a UPC-A code, asked for as one and answered as `upc_a`, has thirteen digits,
# with a zero in front that is not in it; a UPC-E code, answered as `upc_e`, has the thirteen of the EAN-13 that it stands for,
# not one of the eight that are printed below it. Asked for nothing in particular, UPC-A is `ean_13`. So neither the length that
# belongs to a format nor the digits below the bars can be expected of what it answers. EAN-8 comes as it is.
# For users of Sanbao: a GTIN is kept in one form and compared in it, however long the code has it (server/src/codes/gtin.ts).
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
  'UPC-A 036000291452': await detected({ bcid: 'upca', text: '036000291452' }),
  'UPC-A asked for': await detected({ bcid: 'upca', text: '036000291452' }, { formats: ['upc_a'] }),
  'UPC-E 01234565': await detected({ bcid: 'upce', text: '01234565' }, { formats: ['upc_e'] }),
  'EAN-8 96385074': await detected({ bcid: 'ean8', text: '96385074' }),
};
const expected = {
  'UPC-A 036000291452': 'ean_13 0036000291452',
  'UPC-A asked for': 'upc_a 0036000291452',
  'UPC-E 01234565': 'upc_e 0012345000065',
  'EAN-8 96385074': 'ean_8 96385074',
};
console.log(JSON.stringify(seen, null, 1));
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
