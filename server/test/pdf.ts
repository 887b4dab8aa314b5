import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const open = (bytes: Uint8Array) =>
  getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${join(packageFolder, 'standard_fonts')}/`,
    verbosity: 0,
  }).promise;

/** What a PDF says, page by page. */
export async function textOf(bytes: Uint8Array): Promise<string[]> {
  const document = await open(bytes);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
  await document.loadingTask.destroy();
  return pages;
}

/** What a PDF looks like: its first page. */
export async function pictureOf(bytes: Uint8Array, scale = 2) {
  const document = await open(bytes);
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  await document.loadingTask.destroy();
  return canvas;
}

/** Where the ink of a PDF's first page lies, in points from its upper left corner. */
export async function inkOf(bytes: Uint8Array) {
  const scale = 2;
  const canvas = await pictureOf(bytes, scale);
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const ink = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) > 235) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  const points = Object.entries({ width, height, ...ink }).map(([name, value]) => [name, value / scale]);
  return Object.fromEntries(points) as Record<'width' | 'height' | keyof typeof ink, number>;
}
