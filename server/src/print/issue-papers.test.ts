import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../test/pdf.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let head: Client;
let management: Client;
let summary: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const RARE = '\u{30000}';
const paper = async (client = head) => (await client.download(`/print/ComplaintSummary/${summary}.pdf`)).rawPayload;
const said = async () => (await textOf(await paper())).join('');
const substitute = { letter: RARE, printedAs: '〔火東〕', remark: '投诉人的姓' };

test('a draft is told apart from what is issued', async () => {
  const input = { from: '2026-11-01', until: '2026-11-20', text: `${RARE}先生称到场迟了一天。` };
  ({ id: summary } = (await head.step('compileComplaintSummary', { input })) as { id: string });
  const text = await said();
  expect(text).toContain('预览：本件尚未签发');
  expect(text).toContain('〔U+30000〕先生');
});

test('a step that would issue a letter that no font has is refused, and names letter, code point and field', async () => {
  const refused = await head.refusal('sendComplaintSummary', { id: summary });
  expect(refused).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'letterWithoutFont',
    letter: RARE,
    codePoint: 'U+30000',
    field: 'What the head of After-Sales says',
  });
  const kept = `select count(*)::int as kept from stored_file where paper_of = ?`;
  expect(await sanbao.orm.em.fork().execute(kept, [summary])).toEqual([{ kept: 0 }]);
});

test.each([
  ['two letters', { letter: '火東', printedAs: '火' }, 'oneLetter'],
  ['one that nobody sees', { letter: '\u200b', printedAs: '火' }, undefined],
  ['another letter without a font', { letter: RARE, printedAs: '\u{30001}' }, 'substituteWithoutFont'],
])('a substitute is not taken for %s', async (_, input, rule) => {
  const refused = await management.refusal('createLetterSubstitute', { input });
  expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', ...(rule && { rule }) });
});

test('with a substitute it is issued: the paper says which letter is meant, and stays when the substitute goes', async () => {
  const { id } = (await management.step('createLetterSubstitute', { input: substitute })) as { id: string };
  await head.step('sendComplaintSummary', { id: summary });
  const text = await said();
  expect(text).toContain('〔火東〕先生称到场迟了一天。');
  expect(text).toContain('“〔火東〕”代替原字 U+30000');
  expect(text).not.toContain('预览');
  const issued = await paper();
  await management.step('deactivateLetterSubstitute', { id, input: { reason: '已改名' } });
  expect((await paper(management)).equals(issued)).toBe(true);
});
