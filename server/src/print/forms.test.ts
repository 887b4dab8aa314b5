import { describe, expect, test } from '@jest/globals';
import { codeOn } from '../../test/codes.ts';
import { difficultLetters } from '../../test/difficult-letters.ts';
import { textOf } from '../../test/pdf.ts';
import {
  adjustmentRecord,
  application,
  complaintSummary,
  here,
  samples,
  survey,
  trainingNotice,
  workReport,
} from '../../test/printed.ts';
import { afterSales } from '../chapters.ts';
import { surveyForm } from '../customer-service/survey.print.ts';
import { complaintSummaryForm } from '../improvement/complaint-summary.print.ts';
import { adjustmentRecordForm } from '../repair/adjustment-record.print.ts';
import { workReportForm } from '../repair/work-report.print.ts';
import { partsApplicationForm } from '../spare-parts/parts-application.print.ts';
import { trainingNoticeForm } from '../training/training-notice.print.ts';
import { print, printBlank } from './print.ts';

const latin = /[A-Z][a-z]{3,}/;

describe('7 the printed forms', () => {
  test('each of them has its sample, but the two papers that print.test.ts draws', () => {
    const drawn = samples.map(([, form]) => form);
    const undrawn = afterSales.printedForms.filter(form => !drawn.includes(form));
    expect(undrawn.map(({ record }) => record.name)).toEqual(['Certificate', 'TechnicianLicence']);
  });

  test.each(samples)('%s: the same content is the same bytes, under its revisions', async (_, form, record) => {
    const first = await print(form, record, here);
    expect((await print(form, record, here)).equals(first)).toBe(true);
    const [page] = await textOf(first);
    expect(page).toMatch(/依据 SH\/JR-C-160-01 版次 A 第 [\d.]+ 条，表单：.+ 版次 A/);
    expect(page).toContain(record.number);
  });

  test.each(samples)('%s: in Chinese alone it says the same without the English', async (_, form, record) => {
    const [bilingual] = await textOf(await print(form, record, here));
    const [chinese] = await textOf(await print(form, record, { ...here, chinese: true }));
    expect(bilingual).toMatch(latin);
    expect(chinese).not.toMatch(latin);
    expect(chinese).toContain(record.number);
  });

  test('App. A is printed in two copies with what the document asks for, and leads to its page', async () => {
    const bytes = await print(partsApplicationForm, application(), here);
    const pages = await textOf(bytes);
    expect(pages).toHaveLength(2);
    const asked = ['申请部门', '申请人', '申请日期', '用户名称', '汇款日期', '名称', '番号', '数量', '备注'];
    for (const page of pages)
      for (const said of [
        ...asked,
        'SH/JR-C-160-01-01',
        '附录A',
        '横封切刀',
        '10 件',
        '同意购买',
        '顾建平',
        '库存充足',
      ])
        expect(page).toContain(said);
    expect(pages[0]).toContain('申请部门留存');
    expect(pages[1]).toContain('上交管理部');
    expect(await codeOn(bytes)).toBe(`${here.publicUrl}/verify/${application().verificationToken}`);
  });

  test('one that was cancelled says so across both copies', async () => {
    const pages = await textOf(await print(partsApplicationForm, application({ state: 'CANCELLED' }), here));
    for (const page of pages) expect(page).toContain('已取消 Cancelled');
  });

  test('a hundred items go over as many pages as they need, and none is lost', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => ({
      part: { name: `零件${at}`, partNumber: `Z-${at}`, unit: 'PIECE' },
      quantity: '1.000',
      remark: null,
    }));
    const text = (await textOf(await print(partsApplicationForm, application({ lines }), here))).join('');
    for (const { part } of lines) expect(text.split(part.partNumber).length).toBeGreaterThan(2);
  });

  test('App. D leaves nothing out, and the summary names each complaint', async () => {
    const [report] = await textOf(await print(workReportForm, workReport(), here));
    for (const said of [
      '用户编号',
      '制造编号',
      '出厂日期',
      '发货日期',
      '2026-12-01',
      '开机日期',
      '月日',
      '验收日期',
      '单位（公章）',
      '陈立群',
    ])
      expect(report).toContain(said);
    const [summary] = await textOf(await print(complaintSummaryForm, complaintSummary(), here));
    for (const said of ['CP-2026-0001', 'CP-2026-0002', '服务及时性', '未归类', '已收悉'])
      expect(summary).toContain(said);
  });

  test('App. D names fault, cause and remedy with the codes by which they are counted', async () => {
    const explained = {
      ...{ fault: '开机即报过载。', faultCode: 'ALARM', cause: '密封圈老化。', causeCode: 'SEAL' },
      ...{ remedy: '更换气缸。', remedyCode: 'REPLACED' },
    };
    const [coded] = await textOf(await print(workReportForm, workReport(explained), here));
    for (const said of ['〔报警〕开机即报过载。', '〔密封失效〕密封圈老化。', '〔更换〕更换气缸。'])
      expect(coded).toContain(said);
    const [uncoded] = await textOf(await print(workReportForm, workReport({ ...explained, causeCode: null }), here));
    expect(uncoded).toContain('密封圈老化。');
    expect(uncoded).not.toContain('〔密封失效〕');
  });

  test('App. B has one page, however long the name and address of who sends it and who is asked', async () => {
    const letterhead = {
      company: '江苏省苏州工业园区申匠包装机械设备制造有限责任公司',
      address: '中国（江苏）自由贸易试验区苏州片区苏州工业园区金鸡湖大道 99 号苏州纳米城西北区 20 幢 501-2 室',
      postcode: '215123',
      phone: '0512-55550160转8012',
    };
    const customer = { name: '中粮集团（深圳）有限公司东莞市麻涌镇新沙港粮油食品加工分公司第二生产基地设备管理部' };
    expect(await textOf(await print(surveyForm, survey({ letterhead, customer }), here))).toHaveLength(1);
    const opinions = Object.values(difficultLetters).join('，');
    const answered = survey({ state: 'ANSWERED', customer: { name: 'Łódź 𠮷機械 A.Ş. ไทย 有限公司' }, opinions });
    expect(await textOf(await print(surveyForm, answered, here))).toHaveLength(1);
  });

  test('a long notice goes on with what it is about and who sends it together', async () => {
    const text = Object.values(difficultLetters).join('，').slice(0, 1200);
    const { vietnamese: subject } = difficultLetters;
    const pages = await textOf(await print(trainingNoticeForm, trainingNotice({ text, subject }), here));
    expect(pages.find(page => page.includes('收件人'))).toMatch(/区永健[\s\S]*管理部/);
  });

  test('App. C is signed by the technician, and the customer witnesses it', async () => {
    const signed = {
      technicianSignature: { name: '丁海涛', svg: null },
      witnessSignature: { name: '陈立群', svg: null },
    };
    const [page] = await textOf(await print(adjustmentRecordForm, adjustmentRecord(signed), here));
    for (const said of ['调试人员（签字）', '顾客见证（签字）', '丁海涛', '陈立群']) expect(page).toContain(said);
  });

  test.each([
    ['App. B', () => print(surveyForm, survey(), here)],
    ['the summary', () => print(complaintSummaryForm, complaintSummary(), here)],
    ['the notice', () => print(trainingNoticeForm, trainingNotice(), here)],
  ])('%s leads to its page as well, and says whose it is', async (_, make) => {
    const bytes = await make();
    expect(await codeOn(bytes)).toMatch(/\/verify\//);
    expect((await textOf(bytes))[0]).toContain(here.company.COMPANY_NAME);
  });
});

describe('7 blank forms, for paper use', () => {
  const blank = afterSales.printedForms.filter(form => form.blank);

  test('there is one of each form of the procedure', () => {
    expect(blank.map(({ number }) => number).sort()).toEqual([
      'SH/JR-C-160-01-01',
      'SH/JR-C-160-02-01',
      'SH/JR-C-160-03-01',
      'SH/JR-C-160-04-01',
    ]);
  });

  test.each(blank.map(form => [form.number, form] as const))(
    '%s has its number and nothing of a record',
    async (number, form) => {
      const bytes = await printBlank(form, 'B', { ...here, revision: 'C' });
      expect((await printBlank(form, 'B', { ...here, revision: 'C' })).equals(bytes)).toBe(true);
      const pages = await textOf(bytes);
      expect(pages).toHaveLength(number === 'SH/JR-C-160-01-01' ? 2 : 1);
      expect(pages[0]).toContain(number);
      expect(pages[0]).toMatch(/SH\/JR-C-160-01 版次 B .+ 版次 C/);
      expect(pages.join('')).not.toMatch(/undefined|null|NaN|20\d\d-/);
      await expect(codeOn(bytes)).rejects.toThrow();
    },
  );
});
