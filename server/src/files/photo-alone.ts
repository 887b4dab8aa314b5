/** A JPEG, PNG or WebP without what goes along with the picture: the place, the time, the device, thumbnails, what is hidden behind its end. Null for anything else. */
export function photoAlone(bytes: Buffer): Buffer | null {
  try {
    if (bytes.readUInt16BE(0) === 0xffd8) return jpegAlone(bytes);
    if (bytes.subarray(0, 8).equals(PNG)) return pngAlone(bytes);
    if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
      return webpAlone(bytes);
  } catch (error) {
    // It ends before it says so.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

/** ITU-T T.81: segments up to the end of the picture; of applications' own, what tells its colours and which way is up. */
function jpegAlone(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, end);
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === APP1) kept.push(...turned(content));
    else if (isOfPicture(marker, content)) kept.push(bytes.subarray(at, next));
    at = next;
  }
}

function isOfPicture(marker: number, content: Buffer) {
  if (marker === APP2) return content.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return marker !== COM && (marker === APP0 || marker === APP14 || marker < APP0 || marker > APP15);
}

/** Within the data of a scan 0xFF is followed by 0, or by the number of a restart. */
function endOfScan(bytes: Buffer, from: number) {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('no end');
}

/** Of Exif the way it is turned alone, where it is. */
function turned(exif: Buffer): Buffer[] {
  const tiff = exif.subarray(6);
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return [];
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8) > 1 && short(at + 8) <= 8 ? [orientation(short(at + 8))] : [];
  }
  return [];
}

const ORIENTATION = 0x0112;
const orientation = (value: number) =>
  Buffer.concat([
    Buffer.from([0xff, APP1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]),
  ]);

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** Beside the critical chunks, whose names begin with a capital. */
const drawn = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'];

function pngAlone(bytes: Buffer): Buffer {
  const kept: Buffer[] = [PNG];
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    bytes.readUInt8(end - 1);
    if (/^[A-Z]/.test(name) || drawn.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}

/** In the header of an extended WebP, that it has Exif and XMP. */
const TOLD = 0x08 | 0x04;

function webpAlone(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const whole = 8 + bytes.readUInt32LE(4);
  for (let at = 12; at < whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    bytes.readUInt8(at + 8 + size - 1);
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~TOLD, 8);
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const content = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from('RIFF'), size, content]);
}
