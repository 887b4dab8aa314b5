import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { checkPack } from './checkPack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const digest = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const files = { 'index.html': bytes('<h1>证据包</h1>'.repeat(50)), 'files/照片 1.jpg': bytes('a picture') };
const manifest = bytes(
  Object.entries(files)
    .map(([name, content]) => `${digest(content)}  ${name}\n`)
    .join(''),
);
const zip = (content: Record<string, Uint8Array>, level: 0 | 6 = 6) =>
  zipSync({ ...content, 'manifest.sha256': manifest }, { level });
const check = (content: Uint8Array) => checkPack(new Blob([content as BlobPart]));
const whole = { intact: 2, faults: [], digest: digest(manifest) };

describe('a pack that somebody brings', () => {
  test('is whole, packed or not, with names in any letters', async () => {
    expect(await check(zip(files))).toEqual(whole);
    expect(await check(zip(files, 0))).toEqual(whole);
  });

  test('names each file that is changed, missing or added', async () => {
    const { 'index.html': index, ...others } = files;
    const changed = { ...files, 'index.html': index.with(3, 0) };
    expect((await check(zip(changed)))?.faults).toEqual([{ name: 'index.html', fault: 'changed' }]);
    expect((await check(zip(others)))?.faults).toEqual([{ name: 'index.html', fault: 'missing' }]);
    expect((await check(zip({ ...files, 'more.txt': bytes('more') })))?.faults).toEqual([
      { name: 'more.txt', fault: 'added' },
    ]);
  });

  test('any byte of a packed file that is changed is told by its name, and the others are still checked', async () => {
    const packed = zip(files);
    const name = bytes('index.html');
    const begins = packed.findIndex((_, at) => name.every((byte, place) => packed[at + place] === byte)) + name.length;
    const size = new DataView(packed.buffer).getUint32(begins - name.length - 12, true);
    for (let at = begins; at < begins + size; at++) {
      const { intact, faults = [] } = (await check(packed.with(at, (packed[at] as number) ^ 0xff))) ?? {};
      expect([at - begins, intact, faults.map(fault => fault.name)]).toEqual([at - begins, 1, ['index.html']]);
    }
  });

  test('is told from what is no ZIP, or has no manifest; a changed manifest has another digest', async () => {
    expect(await check(bytes('no zip'))).toBeUndefined();
    expect(await check(zipSync(files))).toEqual({ intact: 0, faults: [{ name: 'manifest.sha256', fault: 'missing' }] });
    const other = zipSync({ ...files, 'manifest.sha256': manifest.with(70, 65) });
    expect((await check(other))?.digest).not.toBe(whole.digest);
  });
});
