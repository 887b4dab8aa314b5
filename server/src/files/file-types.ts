import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { TextDecoderStream } from 'node:stream/web';
import { fileTypeFromFile } from 'file-type';
import { compoundType, heifType, isFixedLayout } from './signatures.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/**
 * The types that are taken, with the endings of their names. What a browser would run, HTML or SVG, is not among them; all but pages and
 * common pictures are given out as downloads alone (http/files.ts).
 */
const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif', '.hif'],
  'image/heif': ['.heif', '.heic', '.hif'],
  'image/avif': ['.avif'],
  'image/tiff': ['.tif', '.tiff'],
  'image/vnd.dwg': ['.dwg'],
  'video/mp4': ['.mp4', '.m4v'],
  'video/quicktime': ['.mov'],
  'application/ofd': ['.ofd'],
  'application/xml': ['.xml'],
  'application/zip': ['.zip'],
  'application/msword': ['.doc', '.wps', '.docx'],
  'application/vnd.ms-powerpoint': ['.ppt', '.dps', '.pptx'],
  [`${office}.wordprocessingml.document`]: ['.docx'],
  [`${office}.spreadsheetml.sheet`]: ['.xlsx'],
  [`${office}.presentationml.presentation`]: ['.pptx'],
  'application/vnd.ms-excel': ['.xls', '.et', '.xlsx'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'text/csv': ['.csv'],
  'text/plain': ['.txt'],
};

export const endingsOf = (type: string) => accepted[type] ?? [];

/** The type by the content alone, or nothing where it is none that is taken. The name only tells tables from texts. */
export async function typeOf(path: string, name: string): Promise<string | undefined> {
  const found = (await heifType(path)) ?? (await fileTypeFromFile(path))?.mime;
  if (found) return (await refined[found]?.(path, name)) ?? (found in accepted && !refined[found] ? found : undefined);
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])
    if (await isText(path, encoding)) return extname(name).toLowerCase() === '.csv' ? 'text/csv' : 'text/plain';
}

/** What a container holds decides, where it says so; of what has a password only the name is left to tell. */
const refined: Readonly<Record<string, (path: string, name: string) => Promise<string | undefined>>> = {
  'application/zip': async path => ((await isFixedLayout(path)) ? 'application/ofd' : 'application/zip'),
  'application/x-cfb': async (path, name) => {
    const type = await compoundType(path);
    const ending = extname(name).toLowerCase();
    return type === 'ENCRYPTED' ? old.find(each => endingsOf(each).includes(ending)) : type;
  },
  'application/xml': async path => ((await isHarmlessXml(path)) ? 'application/xml' : undefined),
};

/** The forms of Office before 2007, which WPS writes too; a newer one with a password is kept in the same container. */
const old = ['application/vnd.ms-excel', 'application/msword', 'application/vnd.ms-powerpoint'];

const runnable =
  /<!(?:doctype|entity)|<\?xml-stylesheet|<(?:[\w.-]+:)?(?:html|svg|script)\b|www\.w3\.org\/(?:1999\/xhtml|2000\/svg)/i;

/** Data, such as an invoice: nothing that a browser would draw, style or run, wherever in the text. */
async function isHarmlessXml(path: string): Promise<boolean> {
  await using file = await open(path);
  const { size } = await file.stat();
  if (size > 16 * 1024 * 1024) return false;
  const bytes = await file.readFile();
  const declared = /encoding=["']([\w-]+)["']/i.exec(bytes.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  try {
    const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
    return !controls.test(text) && !runnable.test(text);
  } catch {
    return false;
  }
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)/i;

/**
 * Whether all of it is text in this encoding and does not begin as markup. Spreadsheets in China write GB 18030, and as
 * "Unicode text" UTF-16, which is told by its first letter alone.
 */
async function isText(path: string, encoding: string): Promise<boolean> {
  await using file = await open(path);
  const mark = { 'utf-16le': 'fffe', 'utf-16be': 'feff' }[encoding];
  if (mark && (await file.read({ length: 2, position: 0 })).buffer.toString('hex', 0, 2) !== mark) return false;
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
