import type { Content } from 'pdfmake/interfaces.js';
import type { Signature } from '../sign/signature.ts';

/** A signature on paper: the drawing, or where somebody signed by their name, the name, underlined. */
export const signatureOnPaper = (
  { name, svg }: Pick<Signature, 'name' | 'svg'>,
  { width = 120, height = 48 } = {},
): Content => (svg ? { svg, fit: [width, height] } : { text: name, fontSize: 16, decoration: 'underline' });
