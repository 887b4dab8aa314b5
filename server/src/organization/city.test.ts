import { describe, expect, test } from '@jest/globals';
import { cities, countyCities } from './cities.ts';
import { cityNamed, cityOf, homeCityKnown, isAbroad, postcodeWhole } from './city.ts';

describe('5.3.3 the city of a site', () => {
  test.each([
    ['上海', '上海'],
    ['上海市', '上海'],
    ['沪', '上海'],
    ['上海市浦东新区', '上海'],
    ['上海浦东', '上海'],
    ['浦东新区', '上海'],
    [' 上 海（松江） ', '上海'],
    ['中国上海市', '上海'],
    ['Shanghai', '上海'],
    ['江苏省苏州市', '苏州'],
    ['江苏苏州', '苏州'],
    ['苏州市吴江区', '苏州'],
    ['昆山市', '昆山'],
    ['苏州昆山市', '昆山'],
    ['江苏省苏州市昆山市', '昆山'],
    ['湖州市长兴县', '湖州'],
    ['吉林市', '吉林'],
    ['吉林长春', '长春'],
    ['吉林省吉林市', '吉林'],
    ['海南海口', '海口'],
    ['内蒙古自治区包头市', '包头'],
    ['广西壮族自治区南宁市', '南宁'],
    ['延边朝鲜族自治州延吉市', '延吉'],
    ['延边', '延边'],
  ])('%s is %s', (text, city) => expect(cityOf(text)).toBe(city));

  test.each(['', ' ', '市', '不详', '待定', '江苏省', 'N/A', '200000', '一号厂房'])('%s names none', text =>
    expect(cityOf(text)).toBeUndefined(),
  );

  test('each city of the list is its own normal form', () => {
    for (const city of [...cities, ...countyCities]) {
      expect([city, cityOf(city)]).toEqual([city, city]);
      expect([city, cityOf(`${city}市`)]).toEqual([city, city]);
    }
  });

  test('is asked for in China only, which somebody may have written down as the country', () => {
    expect(cityNamed({ city: '胡志明市', country: '越南' })).toBeUndefined();
    for (const country of [null, '', '中国', 'CHINA']) {
      expect(isAbroad({ country })).toBe(false);
      expect(cityNamed({ city: '胡志明市', country })).toMatchObject({ rule: 'cityNotKnown' });
    }
    expect(homeCityKnown({ name: 'HOME_CITY', value: '总部' })).toMatchObject({ rule: 'cityNotKnown', field: 'value' });
    expect(homeCityKnown({ name: 'HOME_CITY', value: '上海' })).toBeUndefined();
  });
});

describe('the postcode of a site', () => {
  test.each([
    ['201612', null],
    ['０５００００', '中国'],
    [null, null],
    ['70000', '越南'],
    ['EC1A 1BB', '英国'],
  ])('%s is one (country: %s)', (postcode, country) => expect(postcodeWhole({ postcode, country })).toBeUndefined());

  test.each(['50000', '0500001', '20161a', '无'])('%s has lost a digit, or is none', postcode => {
    expect(postcodeWhole({ postcode, country: null })).toMatchObject({
      rule: 'postcodeOfSixDigits',
      field: 'postcode',
    });
    expect(postcodeWhole({ postcode, country: null }, { postcode })).toBeUndefined();
  });
});
