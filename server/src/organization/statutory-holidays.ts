import { daysLater } from '../fields/business-day.ts';

/**
 * New Year's Day of the lunar calendar, Qingming, the fifth of the fifth and the fifteenth of the eighth month, by year. Worked out by
 * lunar-javascript 1.7.7 and held against tyme4ts 1.5.2 and solarlunar 3.1.0 (GB/T 33661-2017 is what all of them follow), which agree
 * on each day. Not by Intl: of 2027 its New Year's Day is a day late, and of 2030 a day early (findings/intl-spring-festival.sh).
 */
const lunar: Readonly<Record<number, string>> = {
  2014: '01-31 04-05 06-02 09-08',
  2015: '02-19 04-05 06-20 09-27',
  2016: '02-08 04-04 06-09 09-15',
  2017: '01-28 04-04 05-30 10-04',
  2018: '02-16 04-05 06-18 09-24',
  2019: '02-05 04-05 06-07 09-13',
  2020: '01-25 04-04 06-25 10-01',
  2021: '02-12 04-04 06-14 09-21',
  2022: '02-01 04-05 06-03 09-10',
  2023: '01-22 04-05 06-22 09-29',
  2024: '02-10 04-04 06-10 09-17',
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
  2046: '02-06 04-04 06-08 09-15',
  2047: '01-26 04-05 05-29 10-04',
  2048: '02-14 04-04 06-15 09-22',
  2049: '02-02 04-04 06-04 09-11',
  2050: '01-23 04-04 06-23 09-30',
  2051: '02-11 04-05 06-13 09-19',
  2052: '02-01 04-04 06-01 09-07',
  2053: '02-19 04-04 06-20 09-26',
  2054: '02-08 04-04 06-10 09-16',
  2055: '01-28 04-05 05-30 10-05',
  2056: '02-15 04-04 06-17 09-24',
  2057: '02-04 04-04 06-06 09-13',
  2058: '01-24 04-04 06-25 10-02',
  2059: '02-12 04-05 06-14 09-21',
  2060: '02-02 04-04 06-03 09-09',
};

/** A day on which everybody is free by law, and what it is called. */
export interface StatutoryHoliday {
  day: string;
  name: string;
}

/** Whether it is free for what moves with the moon or with Qingming, be it on a day that is free anyway. */
export const isMoving = ({ name }: StatutoryHoliday) => /春节|清明节|端午节|中秋节/.test(name);

/** The first year of the order of 2024 (State Council order 795): New Year's Eve and the second of May came. */
const THIRTEEN_SINCE = 2025;

/** The statutory holidays of a year (全国年节及纪念日放假办法, article 2); of a year beyond the table those that stand in the solar calendar. */
export function statutoryHolidays(year: number): StatutoryHoliday[] {
  const on = (name: string, ...days: string[]) => days.map(day => ({ name, day: `${year}-${day}` }));
  const isLater = year >= THIRTEEN_SINCE;
  const [spring, qingming, dragonBoat, midAutumn] = lunar[year]?.split(' ') ?? [];
  const from = spring && daysLater(`${year}-${spring}`, isLater ? -1 : 0);
  return eachOnce([
    ...on('元旦', '01-01'),
    ...(from ? Array.from({ length: isLater ? 4 : 3 }, (_, at) => ({ name: '春节', day: daysLater(from, at) })) : []),
    ...(qingming ? on('清明节', qingming) : []),
    ...on('劳动节', '05-01', ...(isLater ? ['05-02'] : [])),
    ...(dragonBoat ? on('端午节', dragonBoat) : []),
    ...(midAutumn ? on('中秋节', midAutumn) : []),
    ...on('国庆节', '10-01', '10-02', '10-03'),
  ]);
}

/** In some years the Mid-Autumn Festival falls on a day of the National Day holiday. */
const eachOnce = (holidays: readonly StatutoryHoliday[]): StatutoryHoliday[] =>
  [...Map.groupBy(holidays, ({ day }) => day)].map(([day, same]) => ({
    day,
    name: same.map(({ name }) => name).join('、'),
  }));
