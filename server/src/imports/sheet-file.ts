import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { Sheet } from './cell.ts';
import { readSeparated } from './separated.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/** What a file is refused with as a whole. */
export type Unreadable = 'sheetTooLarge' | 'sheetUnreadable' | 'sheetWithPassword';

export interface Reading {
  bytes: Uint8Array;
  /** As they are compared: by them the sheet and its first row are found. */
  headings: ReadonlySet<string>;
  mostRows: number;
  mostCells: number;
  mostUnpacked: number;
}

/** The sheet of a file of whatever kind. */
export async function readSheetFile(reading: Reading): Promise<Sheet | Unreadable> {
  const sheet = await readFile(reading);
  if (typeof sheet === 'string') return sheet;
  const cells = sheet.rows.reduce((sum, row) => sum + row.length, 0);
  return cells > reading.mostCells ? 'sheetTooLarge' : sheet;
}

const beginning =
  (bytes: Uint8Array) =>
  (...signature: number[]) =>
    signature.every((each, at) => bytes[at] === each);

/** What a file is stands in its first bytes; its name may say anything. */
async function readFile({ bytes, headings, mostRows, mostUnpacked }: Reading): Promise<Sheet | Unreadable> {
  const begins = beginning(bytes);
  const isArchive = begins(0x50, 0x4b);
  if (!isArchive && !begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const text = decode(bytes);
    return text === undefined ? 'sheetUnreadable' : readSeparated(text, headings, mostRows);
  }
  if (isArchive && unpackedSize(bytes, mostUnpacked) > mostUnpacked) return 'sheetTooLarge';
  if (isArchive ? isEncryptedDocument(bytes) : isEncryptedPackage(bytes)) return 'sheetWithPassword';
  try {
    return await readSpreadsheet(bytes, headings, mostRows);
  } catch (error) {
    return /password/i.test((error as Error).message) ? 'sheetWithPassword' : 'sheetUnreadable';
  }
}

/** Counted while it is unpacked and thrown away: what an archive says of its own size need not be true. */
function unpackedSize(bytes: Uint8Array, mostUnpacked: number): number {
  let size = 0;
  const unzip = new Unzip(file => {
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  for (let at = 0; at < bytes.length && size <= mostUnpacked; at += step)
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return size;
}

/** However its key is made: a workbook of today that is encrypted lies in a file of the former form, in a stream of this name. */
const isEncryptedPackage = (bytes: Uint8Array) => Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le');

/** An OpenDocument file with a password is an archive like others, whose parts are not what they seem. */
function isEncryptedDocument(bytes: Uint8Array): boolean {
  const manifest = 'META-INF/manifest.xml';
  const found = unzipSync(bytes, { filter: ({ name }) => name === manifest })[manifest];
  return Boolean(found) && new TextDecoder().decode(found).includes('encryption-data');
}

/**
 * Excel writes CSV in the code page of the computer, in China GB 18030, unless told to use UTF-8; and "Unicode text".
 * Nothing where it is in none of these, rather than a mark in place of each letter that cannot be read.
 */
function decode(bytes: Uint8Array): string | undefined {
  const begins = beginning(bytes);
  const marked = begins(0xff, 0xfe) ? 'utf-16le' : begins(0xfe, 0xff) ? 'utf-16be' : undefined;
  for (const code of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(code, { fatal: true }).decode(bytes);
    } catch {}
}
