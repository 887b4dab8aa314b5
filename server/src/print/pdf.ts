import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { INK } from './bilingual-text.ts';

const { resolve } = createRequire(import.meta.url);
const letters = (weight: string) => resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`);
const FONTS = { normal: letters('400Regular'), bold: letters('700Bold') };

pdfmake.setFonts({ 'Noto Serif SC': FONTS });
// Read once, not for every paper; the types do not name where pdfmake keeps such files.
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(path: string, bytes: Buffer): void } };
for (const path of Object.values(FONTS)) virtualfs.writeFileSync(path, readFileSync(path));
// Nothing but its letters: what people write into a record never makes it open a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** The document as PDF/A, its letters inside. */
export const pdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      version: '1.7',
      subset: 'PDF/A-2b',
      displayTitle: true,
      language: 'zh-CN',
      defaultStyle: { font: 'Noto Serif SC', fontSize: 10, color: INK },
      ...definition,
    })
    .getBuffer();
