import { type FileHandle, open } from 'node:fs/promises';

/** Reads so many bytes from a place on; fewer where the file ends. */
async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}

/** Brands whose pictures are coded as HEVC, or as AV1; mif1, msf1, mif2 and miaf say only that there are pictures. */
const hevc = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'MiHB', 'MiHE'];
const av1 = ['avif', 'avis', 'avio', 'MA1A', 'MA1B'];
const pictures = ['mif1', 'mif2', 'msf1', 'miaf', 'mif3', ...hevc, ...av1];

/**
 * The type of a picture in ISO base media (ISO/IEC 23008-12) by all of its brands. file-type 22.3.0 goes by the first alone, and calls
 * seven of them an MP4 (findings/file-type-heif-brands.sh).
 */
export async function heifType(path: string): Promise<string | undefined> {
  await using file = await open(path);
  const start = await bytesAt(file, 0, 256);
  if (start.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const end = Math.min(start.readUInt32BE(0), start.length);
  const brands = [8, ...Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, at) => 16 + at * 4)].map(
    at => start.toString('latin1', at, at + 4),
  );
  const [major] = brands as [string];
  if (!pictures.includes(major)) return undefined;
  if (brands.some(brand => av1.includes(brand))) return 'image/avif';
  return brands.some(brand => hevc.includes(brand)) ? 'image/heic' : 'image/heif';
}

/** Streams of compound files by which their program is told: of Office before 2007, and of WPS, which writes the same. */
const streams = {
  Workbook: 'application/vnd.ms-excel',
  Book: 'application/vnd.ms-excel',
  WordDocument: 'application/msword',
  'PowerPoint Document': 'application/vnd.ms-powerpoint',
  EncryptedPackage: 'ENCRYPTED',
} as const;

/** What a compound file (MS-CFB) holds, by the names in its directory; an installer or a mail holds none of these. */
export async function compoundType(path: string): Promise<(typeof streams)[keyof typeof streams] | undefined> {
  await using file = await open(path);
  const header = await bytesAt(file, 0, 512);
  if (header.length < 512) return undefined;
  const sector = 1 << header.readUInt16LE(30);
  if (sector !== 512 && sector !== 4096) return undefined;
  const names = new Set<string>();
  const offsetOf = (id: number) => (id + 1) * sector;
  const seen = new Set<number>();
  for (let id = header.readUInt32LE(48); id < 0xffff_fffa && !seen.has(id) && seen.size < 1000; ) {
    seen.add(id);
    const directory = await bytesAt(file, offsetOf(id), sector);
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const length = directory.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.add(directory.toString('utf16le', at, at + length - 2));
    }
    id = await nextSector(file, header, sector, id);
  }
  for (const [name, type] of Object.entries(streams)) if (names.has(name)) return type;
}

/** Where a chain of sectors goes on, by the file's allocation table: its first 109 sectors stand in the header. */
async function nextSector(file: FileHandle, header: Buffer, sector: number, id: number): Promise<number> {
  const perSector = sector / 4;
  const table = Math.floor(id / perSector);
  if (table >= 109) return 0xffff_fffe;
  const at = (header.readUInt32LE(76 + table * 4) + 1) * sector + (id % perSector) * 4;
  const entry = await bytesAt(file, at, 4);
  return entry.length === 4 ? entry.readUInt32LE(0) : 0xffff_fffe;
}

/** The end of an archive's central directory, and at most how far from the file's end it stands. */
const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;
const FROM_END = 22 + 0xffff;

/** The names in a ZIP archive's central directory, the first of them. */
export async function namesInArchive(path: string, most = 2000): Promise<string[]> {
  await using file = await open(path);
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - FROM_END), Math.min(size, FROM_END));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return [];
  const directory = await bytesAt(file, tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), 4_000_000));
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY && names.length < most; ) {
    const length = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** A fixed-layout document (GB/T 33190), as invoices come: an archive with this at its root. */
export const isFixedLayout = async (path: string) => (await namesInArchive(path)).includes('OFD.xml');
