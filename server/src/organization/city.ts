import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { ParameterName } from '../procedures/sh-jr-c-160/parameters.ts';
import { cities, countyCities, districts, provinces } from './cities.ts';

/** The longer name first: 海南 does not hide 海南州, nor 吉林 a city below it. */
const byLength = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length);
const [known, ofCounty, ofProvince] = [byLength([...cities, ...countyCities]), byLength(countyCities), provinces];

const abbreviations: Readonly<Record<string, string>> = { 沪: '上海', 京: '北京', 津: '天津', 渝: '重庆' };
const inLetters: Readonly<Record<string, string>> = {
  shanghai: '上海',
  beijing: '北京',
  tianjin: '天津',
  chongqing: '重庆',
};

const startOf = (text: string, names: readonly string[]) => names.find(name => text.startsWith(name));

/**
 * The normal form of a city: 上海, 沪, 上海市 and 上海市浦东新区 are one. A city of county rank, such as 昆山, is its own,
 * also where the city above it stands before it. Undefined where the text names no city.
 */
export function cityOf(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,.·、，。（）()-]/g, '')
    .replace(/^中国/, '');
  const whole = abbreviations[plain] ?? inLetters[plain.toLowerCase().replace(/(city|shi)$/, '')];
  if (whole) return whole;
  const province = startOf(plain, ofProvince);
  const within = province && plain.slice(province.length).replace(/^(省|(壮族|回族|维吾尔)?自治区)/, '');
  return (within && cityAtStart(within)) || cityAtStart(plain) || cityOfDistrict(plain);
}

function cityAtStart(text: string): string | undefined {
  const city = startOf(text, known);
  if (!city) return;
  const rest = text.slice(city.length).replace(/^(市|地区|盟|\p{Script=Han}*自治州)/u, '');
  const below = startOf(rest, ofCounty);
  return below && rest.startsWith(`${below}市`) ? below : city;
}

const cityOfDistrict = (text: string) => Object.keys(districts).find(city => startOf(text, districts[city] ?? []));

const home = ['中国', '中国大陆', '中华人民共和国', 'cn', 'prc', 'china'];

/** Whether a place lies abroad. That it lies in China is sometimes written down as well. */
export const isAbroad = ({ country }: { country?: string | null }) =>
  Boolean(country) && !home.includes(String(country).normalize('NFKC').trim().toLowerCase());

/** 5.3.3: days are counted by the city of a site, so it is known as soon as the site is entered. */
export function cityNamed(site: { city: string; country?: string | null }): Refusal | undefined {
  if (!isAbroad(site) && !cityOf(site.city)) return refuse('cityNotKnown', { city: site.city }, 'city');
}

/** Six digits in China: a spreadsheet takes 050000 for a number, and its first is gone. */
export function postcodeWhole(
  { postcode, country }: { postcode?: string | null; country?: string | null },
  before: { postcode?: string | null } = {},
): Refusal | undefined {
  if (!postcode || postcode === before.postcode || isAbroad({ country })) return;
  if (!/^\d{6}$/.test(normalForm(postcode))) return refuse('postcodeOfSixDigits', { postcode }, 'postcode');
}

/** 5.3.3: the home city is one as well. */
export function homeCityKnown({ name, value }: { name: ParameterName; value: string }): Refusal | undefined {
  if (name === 'HOME_CITY' && !cityOf(value)) return refuse('cityNotKnown', { city: value }, 'value');
}
