import { describe, expect, test } from '@jest/globals';
import { photoAlone } from './photo-alone.ts';

function segment(marker: number, content: Buffer) {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
/** Exif that says how it is turned, and where it was taken. */
const exif = (turn: number) =>
  segment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
      Buffer.from([0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]),
      Buffer.from([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]),
      Buffer.from('31.2304 121.4737'),
    ]),
  );
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);
const end = Buffer.from([0xff, 0xd9]);
const jpeg = (...parts: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, scan, end]);
const chunk = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, Buffer.from(name), content, Buffer.alloc(4)]);
};
const png = (...parts: Buffer[]) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.alloc(13)), ...parts]);
const part = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
};
const webp = (...parts: Buffer[]) => part('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts]));

const PLACE = Buffer.from('31.2304 121.4737');

describe('a photo keeps its picture', () => {
  test('and how it is turned, and nothing of where it was taken or what is hidden behind its end', () => {
    const told = [exif(6), segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0 31.2304')), segment(0xfe, PLACE)];
    const kept = photoAlone(Buffer.concat([jpeg(...told), PLACE]));
    expect(kept?.includes('31.2304')).toBe(false);
    expect(kept?.subarray(-(scan.length + 2))).toEqual(Buffer.concat([scan, end]));
    // What was made of it says the same once more.
    expect(photoAlone(kept as Buffer)).toEqual(kept);
    expect(kept?.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(photoAlone(jpeg(exif(1)))).toEqual(jpeg());
  });

  test('as a PNG and as a WebP', () => {
    const rest = [chunk('IDAT', Buffer.from('pixels')), chunk('IEND', Buffer.alloc(0))];
    const told = [chunk('eXIf', PLACE), chunk('tEXt', PLACE)];
    expect(photoAlone(Buffer.concat([png(...told, ...rest), PLACE]))).toEqual(png(...rest));
    const pixels = part('VP8 ', Buffer.from('pixels!'));
    const header = (flags: number) => part('VP8X', Buffer.from([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
    expect(photoAlone(webp(header(0x1c), pixels, part('EXIF', PLACE), part('XMP ', PLACE)))).toEqual(
      webp(header(0x10), pixels),
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a PDF', Buffer.from('%PDF-1.4\n%%EOF')],
    ['a JPEG cut off', jpeg(exif(6)).subarray(0, 60)],
    ['a JPEG without an end', jpeg().subarray(0, -2)],
    ['a PNG whose chunk is longer than it is', png(Buffer.from('7fffffff49444154', 'hex'))],
    ['a WebP cut off', webp(part('VP8 ', Buffer.alloc(40))).subarray(0, 30)],
  ])('and %s is none', (_, bytes) => {
    expect(photoAlone(bytes)).toBeNull();
  });
});
