import './pdf-document.ts';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { INK } from './bilingual-text.ts';
import { ofPapers } from './fonts.ts';
import { inLetters } from './in-letters.ts';

// Nothing but its letters: what people write into a record never makes it open a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** The document as PDF/A-2u: its letters inside, and of each which it is. */
export const pdf = async (
  definition: TDocumentDefinitions,
  substitutes?: ReadonlyMap<string, string>,
): Promise<Buffer> =>
  pdfmake
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
