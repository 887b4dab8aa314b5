import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { pictureOf } from './pdf.ts';

const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(program)).buffer } });

/** The codes on the first page of a PDF, in the order of the page, by a decoder that has nothing in common with what drew them. */
export async function codesOn(bytes: Uint8Array, scale = 4) {
  const canvas = await pictureOf(bytes, scale);
  const { width, height } = canvas;
  const found = await readBarcodes(canvas.getContext('2d').getImageData(0, 0, width, height) as never, {
    textMode: 'Plain',
    maxNumberOfSymbols: 255,
  });
  return found
    .map(({ text, symbologyIdentifier, position }) => ({ text, mark: symbologyIdentifier, ...position.topLeft }))
    .toSorted((one, other) => Math.round((one.y - other.y) / 20) || one.x - other.x)
    .map(({ text, mark }) => ({ text, mark }));
}

/** Where the one code on a PDF's first page leads. */
export async function codeOn(bytes: Uint8Array): Promise<string> {
  const [code] = await codesOn(bytes, 2);
  if (!code) throw new Error('No code can be read there');
  return code.text;
}
