import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type PackedFile, PackTooLarge, packed, ZIP_LIMITS } from './evidence-zip.ts';

async function* files(count: number): AsyncIterable<PackedFile> {
  for (let at = 0; at < count; at++) yield { name: `表单/${at}.txt`, bytes: Buffer.from(`第 ${at} 张`) };
}

async function pack(count: number, limits = ZIP_LIMITS) {
  const parts: Uint8Array[] = [];
  for await (const part of packed(files(count), new Date('2026-11-30T12:00:00Z'), () => {}, limits)) parts.push(part);
  return Buffer.concat(parts);
}

test('as many files as a ZIP file can count are packed with their manifest, and one more is refused in words', async () => {
  const whole = await pack(9, { ...ZIP_LIMITS, files: 10 });
  expect(Object.keys(unzipSync(whole))).toHaveLength(10);
  await expect(pack(10, { ...ZIP_LIMITS, files: 10 })).rejects.toThrow(/10 个文件.*More than 10 files/);
});

test('to the byte as large as its numbers go, and no larger', async () => {
  const { length: bytes } = await pack(9);
  expect(await pack(9, { ...ZIP_LIMITS, bytes })).toHaveLength(bytes);
  await expect(pack(9, { ...ZIP_LIMITS, bytes: bytes - 1 })).rejects.toBeInstanceOf(PackTooLarge);
});
