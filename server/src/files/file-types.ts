import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { TextDecoderStream } from 'node:stream/web';
import { fileTypeFromFile } from 'file-type';

const office = 'application/vnd.openxmlformats-officedocument';

/** The types that are taken, with the endings of their names. What a browser would run, HTML or SVG, is not among them. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic'],
  [`${office}.wordprocessingml.document`]: ['.docx'],
  [`${office}.spreadsheetml.sheet`]: ['.xlsx'],
  [`${office}.presentationml.presentation`]: ['.pptx'],
  'text/csv': ['.csv'],
  'text/plain': ['.txt'],
};

export const endingsOf = (type: string) => accepted[type] ?? [];

/** The type by the content alone, or nothing where it is none that is taken. The name only tells tables from texts. */
export async function typeOf(path: string, name: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime in accepted ? found.mime : undefined;
  if (!(await isText(path, 'utf-8')) && !(await isText(path, 'gb18030'))) return undefined;
  return extname(name).toLowerCase() === '.csv' ? 'text/csv' : 'text/plain';
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)/i;

/** Whether all of it is text in this encoding (spreadsheets in China write GB 18030) and does not begin as markup. */
async function isText(path: string, encoding: string): Promise<boolean> {
  await using file = await open(path);
  const chunks = file.readableWebStream().pipeThrough(new TextDecoderStream(encoding, { fatal: true }) as never);
  let first = true;
  try {
    for await (const chunk of chunks as AsyncIterable<string>) {
      if (controls.test(chunk) || (first && markup.test(chunk.slice(0, 4096)))) return false;
      first = false;
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

const MAX_CHARACTERS = 150;

/**
 * A name that is safe to show and to save under: no folders, nothing invisible and nothing that turns the direction of
 * reading, and an ending that tells what the content is. Empty where nothing is left.
 */
export function fileName(uploadName: string, type: string): string {
  const [base] = uploadName.toWellFormed().normalize('NFC').split(/[\\/]/).slice(-1) as [string];
  const clean = base.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  if (!clean) return '';
  const endings = endingsOf(type);
  const ending = extname(clean);
  const right = endings.includes(ending.toLowerCase()) ? ending : (endings[0] ?? '');
  const stem = ending === right ? clean.slice(0, clean.length - ending.length) : clean;
  return [...stem].slice(0, MAX_CHARACTERS - right.length).join('') + right;
}
