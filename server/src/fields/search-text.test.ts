import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { SEARCH_RULE, searchQuery, searchText } from './search-text.ts';

/** Whether a text would be found, as PostgreSQL answers the query: by beginnings of terms. */
function finds(question: string, ...texts: string[]) {
  const tokens = searchText(texts).split(' ');
  const holds = (query: string): boolean => {
    const either = splitOutside(query, ' | ');
    if (either.length > 1) return either.some(holds);
    const all = splitOutside(query, ' & ');
    if (all.length > 1) return all.every(holds);
    if (query.startsWith('(')) return holds(query.slice(1, -1));
    return tokens.some(token =>
      query.endsWith(':*') ? token.startsWith(query.slice(1, -3)) : token === query.slice(1, -1),
    );
  };
  const query = searchQuery(question);
  return query !== null && holds(query);
}

function splitOutside(text: string, by: string) {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (!depth && text.startsWith(by, at)) {
      parts.push('');
      at += by.length - 1;
    } else parts.push(`${parts.pop()}${text[at]}`);
  }
  return parts;
}

describe('a name is found', () => {
  test.each([
    ['曾国平', 'zeng', 'zengguoping', 'zgp', 'ceng', '曾国'],
    ['单立新', 'shan', 'shanlixin', 'slx', 'dan'],
    ['解建华', 'xie', 'xiejianhua', 'jiejianhua'],
    ['查志远', 'zha', 'zhazhiyuan', 'cha'],
    ['区伟明', 'ou', 'ouweiming', 'owm'],
    ['尉迟恭', 'yuchi', 'yuchigong', 'ycg', 'weichi'],
    ['仇英', 'qiu', 'qiuying'],
    ['曾乐行', 'zengyuehang', 'zenglexing', 'cengyuehang', 'zyh', 'clx'],
    ['万俟重乐', 'moqi', 'moqichongyue', 'mqcy'],
    ['吕世理', 'lvshili', 'lushili', 'lyushili', 'lu', 'lyu', 'lv', 'lsl'],
    ['女娲', 'nvwa', 'nuwa', 'nyuwa'],
    ['张吕', 'zhanglv', 'zhanglu', 'zhanglyu'],
    ['乐山太和润食品有限公司', 'leshan', 'leshantaiherun', 'lsth', '乐山', 'shipin'],
    ['东莞市万江包装厂', 'dongguan', 'dongguanshiwanjiang', 'dgs', '万江'],
    ['重庆长安', 'chongqing', 'chongqingchangan', 'cqca'],
    ['乐清正泰开关有限公司', 'yueqing', 'yqzt', 'leqing'],
    ['都匀市毛尖茶厂', 'duyun', 'dysmj'],
    ['武汉市黄陂区食品厂', 'huangpi', 'hpqsp'],
    ['珲春', 'hunchun', 'hc'],
    ['Ülker Şahin', 'ulker', 'Sahin', 'ülker', 'ŞAHİN', 'ulker sahin'],
    ['Łódź Straße', 'lodz', 'strasse', 'łódź'],
    ['Nguyễn Văn Ánh', 'nguyen van anh'],
    ['试验设备', '試驗', '試驗設備', 'shiyan'],
    ['劉國華', '刘国华', '劉國華', 'liuguohua', 'lgh'],
    ['Иванов', 'иванов', 'ИВАН'],
    ['ｶﾀｶﾅ', 'カタカナ'],
    ['polyurethane 聚氨酯', 'poly', 'polyurethane', 'juanzhi'],
  ])('%s', (name, ...questions) => {
    expect(questions.filter(question => !finds(question, name))).toEqual([]);
  });

  test.each([
    ['曾国平', 'ren', 'xzg'],
    ['乐山', 'shanle'],
    ['Şahin', 'shahin'],
  ])('%s not by what it is not', (name, ...questions) => {
    expect(questions.filter(question => finds(question, name))).toEqual([]);
  });
});

test.each([
  'SJ-C-0901',
  'sj-c-0901',
  'ＳＪ－Ｃ－０９０１',
  'SJ‐C‐0901',
  'SJC0901',
  'sj c 0901',
  'S J-C0901',
  'SJ-C-0901\u200b',
  '0901',
])('a number is found as %j', question => {
  expect(finds(question, 'SJ-C-0901', '开关电源')).toBe(true);
  expect(finds(question, 'SJ -C—09 01')).toBe(question !== '0901');
});

test('the terms of a long name stay few', () => {
  const name = '苏州工业园区长江乐行重工机械设备制造股份有限公司第一分公司';
  expect(searchText([name]).length).toBeLessThan(14_000);
});

test('other terms are another rule, or what was written before is never gone through', () => {
  const text = searchText(['曾国平', '曾乐行', '重庆长安', '吕世理', 'Şahin', '試驗', 'SJ-C-0901', '外径 10;内径 6']);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  expect({ rule: SEARCH_RULE, digest }).toEqual({ rule: 3, digest: '84a81e517302' });
});
