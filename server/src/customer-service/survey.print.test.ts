import { describe, expect, test } from '@jest/globals';
import '../chapters.ts';
import { textOf } from '../../test/pdf.ts';
import { here } from '../../test/printed.ts';
import { print } from '../print/print.ts';
import { Survey } from './survey.entity.ts';
import { surveyForm } from './survey.print.ts';

const survey = (change: object = {}) =>
  Object.assign(Object.create(Survey.prototype) as Survey, {
    createdAt: new Date('2026-11-23T02:00:00Z'),
    procedureRevision: 'A',
    number: 'SV-2026-0001',
    state: 'SENT',
    customer: { name: '苏州恒味食品有限公司' },
    order: { equipment: { model: { code: 'ZJ-100' } } },
    letterhead: {
      company: '上海申匠包装机械有限公司',
      address: '上海市松江区申匠路 88 号',
      postcode: '201612',
      phone: '021-55550160',
    },
    ...change,
  });
const answered = {
  state: 'ANSWERED',
  unit: '苏州恒味食品有限公司',
  productModel: 'ZJ-100',
  attitude: 'DISSATISFIED',
  opinions: '约好两天到，第四天才来。',
  filler: '陈立群',
  sealed: true,
  filledOn: '2026-11-25',
  address: '苏州市吴中区',
  phone: '0512-55550117',
  postcode: '215000',
};
const page = async (change: object = {}) => textOf(await print(surveyForm, survey(change), here));

describe('5.2.4 App. B on paper', () => {
  test('is one page with the letter, the company, and room for what is asked', async () => {
    const pages = await page();
    expect(pages).toHaveLength(1);
    for (const text of [
      '告用户书',
      '上海市松江区申匠路 88 号',
      '201612',
      '021-55550160',
      '□ 极差',
      '＿＿＿＿年＿＿月＿＿日',
      'SH/JR-C-160-02-01',
    ])
      expect(pages[0]).toContain(text);
    expect(pages[0]).not.toContain('■');
  });

  test('shows what was answered, and is one page still', async () => {
    const pages = await page(answered);
    expect(pages).toHaveLength(1);
    // The day stands above, and beside the seal.
    expect(pages[0]?.split('2026年11月25日')).toHaveLength(3);
    for (const text of ['■ 不满意', '□ 满意', answered.opinions, answered.filler, '2026年11月25日', '已盖章'])
      expect(pages[0]).toContain(text);
  });

  test('as long as it may be, it is all there', async () => {
    const pages = await page({ ...answered, opinions: `${'服务很好。'.repeat(790)}完` });
    expect(pages.join('')).toContain('完');
  });

  test('says that it is void', async () => {
    expect((await page({ state: 'CANCELLED' }))[0]).toContain('已作废');
  });
});
