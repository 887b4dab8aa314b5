import { monthsLater } from '../fields/business-day.ts';
import { type PersonKey, people } from './people.ts';
import type { Ids } from './seed-accounts.ts';
import type { Take } from './seed-held-training.ts';
import type { StaffKey } from './staff.ts';

const examiners: readonly StaffKey[] = ['han-weidong', 'ding-haitao'];

/** How long one who has never had such a licence is trusted with it before the practical examination is repeated, in months. */
const FIRST_LICENCE_MONTHS = 12;

export interface Graduate {
  person: PersonKey;
  certificate: string;
}

/** Those of them who repair are licensed for the product family, a first time for a year, later for as long as is allowed. */
export async function licenseTechnicians(
  graduates: readonly Graduate[],
  family: string,
  day: string,
  now: Date,
  ids: Ids,
  take: Take,
) {
  for (const { person, certificate } of graduates) {
    if (!people.some(({ key, roles }) => key === person && roles.includes('TECHNICIAN'))) continue;
    const held = `licence ${family} ${person}`;
    const renews = ids.get(held);
    const licence = await take('issueLicence', 'after-sales-head', now, {
      certificate,
      renews,
      examinedOn: day,
      examiner: ids.get(examiners.find(each => each !== person) as string),
      examination: '独立完成一次换型调整，并排除一处预设故障。',
      validUntil: renews ? null : monthsLater(day, FIRST_LICENCE_MONTHS),
    });
    ids.set(held, licence);
  }
}
