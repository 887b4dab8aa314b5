import { describe, expect, test } from '@jest/globals';
import '../chapters.ts';
import encodeQR from 'qr';
import { codesOn } from '../../test/codes.ts';
import { pictureOf, textOf } from '../../test/pdf.ts';
import { readCode } from '../codes/read-code.ts';
import { type StickerSizeName, stickerSizes } from '../codes/sticker-sizes.ts';
import { equipmentSticker, partSticker } from '../organization/stickers.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { Sticker } from '../procedure/sticker.ts';
import { type DrawnSticker, drawnSticker, stickerSheet } from './stickers.ts';
import { verificationCode } from './verification-code.ts';

const publicUrl = 'https://service.example.com.cn';
const machineCode = '0123456789ABCDEFGHJKMNPQRS';
const drawn = (sticker: Sticker, record: object) =>
  drawnSticker(sticker, record as BaseRecord, publicUrl) as DrawnSticker;
const machine = (change: object = {}) =>
  drawn(equipmentSticker, {
    serialNumber: 'ZJ100-2611-0042',
    model: { code: 'ZJ-100', name: '间歇式装盒机' },
    machineCode,
    ...change,
  });
const part = (change: object = {}) =>
  drawn(partSticker, {
    partNumber: 'SJ-C-0901',
    name: '横封切刀',
    specification: '220 × 30 × 2',
    gtin: null,
    ...change,
  });

const sheet = (labels: readonly DrawnSticker[], size: StickerSizeName, change: object = {}) =>
  stickerSheet('标签', labels, { size, copies: 1, skipped: 0, chinese: false, ...change });

describe('a label', () => {
  const longest = {
    partNumber: 'W'.repeat(20) + '0123456789'.repeat(2),
    name: '全自动高速多功能枕式裹包机横封切刀组件'.repeat(3),
  };
  const labels = [machine(), part(), part({ gtin: '6901234567892' }), part(longest)];

  test.each(Object.keys(stickerSizes) as StickerSizeName[])(
    'of %s has its number whole, and is no larger',
    async size => {
      const bytes = await sheet(labels, size);
      const { width, ...rest } = stickerSizes[size];
      const texts = await textOf(bytes);
      expect(texts).toHaveLength('sheet' in rest ? 1 : labels.length);
      const text = texts.join('').replaceAll(/\s/g, '');
      for (const [number] of labels.map(({ lines }) => lines)) expect(text).toContain(number);
      expect(((await pictureOf(bytes, 1)).width * 25.4) / 72).toBeCloseTo('sheet' in rest ? 210 : width, -0.5);
    },
  );

  test('has its code, which another program reads back from the smallest', async () => {
    const all = [
      { text: `${publicUrl}/m/${machineCode}`, mark: ']Q1' },
      { text: 'SJ-C-0901', mark: ']d1' },
      { text: '0106901234567892', mark: ']d2' },
      { text: longest.partNumber, mark: ']d1' },
    ];
    expect(await codesOn(await sheet(labels, 'A4_65'))).toEqual(all);
    expect(await codesOn(await sheet(labels, 'ROLL_40_30'))).toEqual(all.slice(0, 1));
  });

  test('says what it is about to our own reader', async () => {
    const [code, gs1] = await codesOn(await sheet([machine(), part({ gtin: '036000291452' })], 'A4_24'));
    expect(readCode(code!.text)).toMatchObject({ machine: machineCode });
    expect(readCode(gs1!.mark + gs1!.text)).toMatchObject({ gtin: '00036000291452' });
  });

  test.each(['封刀-01', 'Ø25/A', 'A^029B', '(01)X', '~d029', '\\x41', 'a b'])(
    'has exactly the part number: %s',
    async partNumber => {
      expect(await codesOn(await sheet([part({ partNumber })], 'ROLL_40_30'))).toEqual([
        { text: partNumber, mark: ']d1' },
      ]);
    },
  );

  test('of a machine without a code is none', () => {
    expect(machine({ machineCode: null })).toBeUndefined();
  });
});

describe('labels', () => {
  test('begin where a sheet has some left, and go on upon the next', async () => {
    const bytes = await sheet([machine(), part()], 'A4_65', { copies: 2, skipped: 63 });
    const pages = await textOf(bytes);
    expect(pages.map(page => [page.split('ZJ100').length - 1, page.split('SJ-C').length - 1])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });

  test('say what their code is for in both languages, or in Chinese alone', async () => {
    expect((await textOf(await sheet([machine()], 'ROLL_60_40'))).join()).toContain('Scan for service');
    const chinese = (await textOf(await sheet([machine()], 'ROLL_60_40', { chinese: true }))).join();
    expect(chinese).toContain('扫码报修');
    expect(chinese).not.toContain('Scan');
  });

  test('leave four modules free around a QR code, and two around a DataMatrix', async () => {
    for (const [label, quiet] of [
      [machine(), 4],
      [part(), 2],
    ] as const) {
      const { symbol } = await import('./symbol.ts');
      const svg = await symbol(label.code);
      const [, size] = /viewBox="0 0 (\d+)/.exec(svg)!;
      const places = [...svg.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const all = places.flat();
      expect([Math.min(...all), Number(size) - 1 - Math.max(...all)]).toEqual([quiet, quiet]);
    }
  });

  test('on papers the code has four modules free around it', () => {
    const { stack } = verificationCode('A'.repeat(43), publicUrl, 74) as { stack: [{ svg: string }] };
    const modules = encodeQR(`${publicUrl}/verify/${'A'.repeat(43)}`, 'raw', { ecc: 'medium', border: 1 }).length - 2;
    expect(stack[0].svg).toContain(`viewBox="0 0 ${modules + 8} ${modules + 8}"`);
  });
});
