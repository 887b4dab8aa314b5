import { Readable } from 'node:stream';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { Stage } from './stage.ts';

/** A scanned paper as the demo has it: one white page that says it is a sample. */
export async function uploadScan({ files }: Stage, name: string, uploadedBy: string, now: Date): Promise<string> {
  const source = Readable.from([samplePage]);
  const file = await receive(files, { source, name, uploadedBy, now });
  if (!(file instanceof StoredFile)) throw new Error(`The scan ${name} is not taken: ${file.rule}`);
  return file.id;
}

const text = 'BT /F1 24 Tf 72 740 Td (SAMPLE SCAN) Tj ET';
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
].map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`);

const samplePage = withIndex('%PDF-1.4\n', objects);

/** A PDF tells at its end where each of its objects begins. */
function withIndex(head: string, parts: readonly string[]) {
  const starts = parts.map((_, at) => head.length + parts.slice(0, at).join('').length);
  const lines = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = parts.length + 1;
  const body = head + parts.join('');
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
