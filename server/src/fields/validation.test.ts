import { describe, expect, test } from '@jest/globals';
import type { Field } from './field.ts';
import { tidied, valueFault } from './validation.ts';

const name: Field = { name: 'name', owner: 'Customer', kind: 'text' };
const remark: Field = { ...name, widget: 'LONG_TEXT' };
const faultOf = (field: Field, typed: string) => valueFault(field, tidied(field, typed))?.[0];

describe('a text as it comes in', () => {
  test.each(['', ' ', '\u200b', '\u3000\u00a0', '\ufeff\u2060', '\u2800', '\u00ad\u034f'])('%j is empty', typed => {
    expect(faultOf(name, typed)).toBe('required');
    expect(faultOf({ ...name, optional: true }, typed)).toBeUndefined();
    expect(tidied({ ...name, optional: true }, typed)).toBe('');
  });

  test.each(['\u202e', '甲\u202e乙', '甲\u200f', '\u202a甲', '\u2066甲\u2069', '甲\u061c'])(
    '%j turns its direction',
    typed => {
      for (const field of [name, remark])
        expect(valueFault(field, tidied(field, typed))).toEqual(['directionMark', expect.anything()]);
    },
  );

  test.each(['甲\n乙', '甲\r\n乙', '甲\t乙', '甲_x000D_乙', '甲_x000a_', '甲\u2028乙'])('%j is not one line', typed => {
    expect(faultOf(name, typed)).toBe('lineBreak');
  });

  test('of several lines stays so where there may be several', () => {
    expect(faultOf(remark, '一、停机\n二、\t报修')).toBeUndefined();
  });

  test.each([
    ['\u200b申匠 \ufeff', '申匠'],
    ['می‌خواهم', 'می‌خواهم'],
    ['_x0041_', '_x0041_'],
    ['葛󠄀城', '葛󠄀城'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidied(name, typed)).toBe(kept);
    expect(faultOf(name, typed)).toBeUndefined();
  });

  test('is a phone number or an address in one form, and a password as it was typed', () => {
    expect(tidied({ ...name, widget: 'PHONE' }, '（021）5888 6666 ext. 801')).toBe('021-58886666转801');
    expect(faultOf({ ...name, widget: 'PHONE' }, '找王工')).toBe('notPhone');
    expect(tidied({ ...name, widget: 'EMAIL' }, 'ｗａｎｇ@example.com\u200b')).toBe('wang@example.com');
    const password: Field = { ...name, widget: 'PASSWORD', secret: true };
    expect(faultOf(password, 'a\u202eb\tc')).toBeUndefined();
  });
});
