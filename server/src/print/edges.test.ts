import { describe, expect, test } from '@jest/globals';
import { inkOf, textOf } from '../../test/pdf.ts';
import { certificate, here, licence, samples } from '../../test/printed.ts';
import { afterSales } from '../chapters.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { certificateForm } from '../training/certificate.print.ts';
import { licenceForm } from '../training/technician-licence.print.ts';
import { print, printBlank } from './print.ts';

/** Ten millimetres, in points: no printer needs more. */
const FREE = (10 / 25.4) * 72;

const papers: [string, PrintedForm, BaseRecord][] = [
  ...samples,
  ['certificate', certificateForm, certificate()],
  ['licence', licenceForm, licence()],
  ['revoked certificate', certificateForm, certificate({ state: 'REVOKED' })],
  ['revoked licence', licenceForm, licence({ state: 'REVOKED' })],
];
const blanks = afterSales.printedForms.filter(form => form.blank);

const free = async (bytes: Buffer) => {
  const { width, height, left, top, right, bottom } = await inkOf(bytes);
  return Math.min(left, top, width - right, height - bottom);
};

describe("the paper's edge", () => {
  test.each(papers)('%s: ten millimetres are free', async (_, form, record) => {
    expect(await free(await print(form, record, here))).toBeGreaterThanOrEqual(FREE);
  });

  test.each(blanks.map(form => [form.record.name, form] as const))('the blank of %s as well', async (_, form) => {
    expect(await free(await printBlank(form, 'A', here))).toBeGreaterThanOrEqual(FREE);
  });

  test('what is long goes on, and leaves them free too', async () => {
    const [, form, record] = samples.find(([name]) => name === 'workReport') as (typeof samples)[number];
    const bytes = await print(form, Object.assign(Object.create(record), { work: '整机安装调试。'.repeat(280) }), here);
    expect((await textOf(bytes)).length).toBeGreaterThan(1);
    expect(await free(bytes)).toBeGreaterThanOrEqual(FREE);
  });
});

test('words are read without blanks between their letters', async () => {
  const text = (await textOf(await print(certificateForm, certificate(), here))).join('');
  expect(text).toContain('CERTIFICATE OF COMPLETION');
  for (const [, form, record] of samples)
    expect((await textOf(await print(form, record, here))).join('')).not.toMatch(/\b[A-Z]( [A-Z]){3,}\b/);
});
