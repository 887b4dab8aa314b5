import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { INK } from './bilingual-text.ts';
import { ofPapers } from './fonts.ts';
import { inLetters } from './in-letters.ts';

let opened: ReturnType<typeof open> | undefined;

/** With the first paper: no other library takes as much memory. */
async function open() {
  await import('./pdf-document.ts');
  const { default: pdfmake } = await import('pdfmake');
  // Nothing but its letters: what people write into a record never makes it open a file or an address.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return pdfmake;
}

/** The document as PDF/A-2u: its letters inside, and of each which it is. */
export async function pdf(
  definition: TDocumentDefinitions,
  substitutes?: ReadonlyMap<string, string>,
): Promise<Buffer> {
  opened ??= open();
  const pdfmake = await opened;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      version: '1.7',
      subset: 'PDF/A-2b',
      displayTitle: true,
      language: 'zh-CN',
      defaultStyle: { font: ofPapers, fontSize: 10, color: INK },
      ...(await inLetters(definition, substitutes)),
    })
    .getBuffer();
}
