import { normalForm } from '../fields/normal-form.ts';
import { phoneForm } from '../fields/phone.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { SetWise } from '../procedure/import-kind.ts';
import { isProvisional } from '../procedure/number.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Person } from './person.entity.ts';

type Table = 'customer' | 'dealer' | 'supplier' | 'person';

/** SQL: each of the phone numbers in a field, without extensions. */
const numbersIn = (phone: string) => `string_to_array(regexp_replace(${phone}, '转[0-9]+', '', 'g'), ' / ')`;
/** SQL: whether a field holds more than one number alone, which the index of the field itself finds. */
const isMore = (phone: string) => `${phone} ~ ' / |转'`;

/**
 * An index of the phone numbers that stand beside others, or beside an extension, each by itself. Were all in it, each
 * search would go through those that were entered before in the same transaction and are not sorted in yet.
 */
export const phoneIndex = ({ phone = 'phone' }: Record<string, string>, table: { name: string }, name: string) =>
  `create index "${name}" on "${table.name}" using gin (${numbersIn(phone)}) where ${isMore(phone)}`;

const numbersOf = (phone: string) => (phoneForm(phone) ?? phone).replace(/转\d+/g, '').split(' / ');
/** A number of one person; a company's switchboard is everybody's there. */
const isMobile = (number: string) => /^1\d{10}$/.test(number);

export const NOT_TWIN_OF =
  'The numbers, or the names, of records that look the same and are known to be of others: asked for where there are any.';

interface Known {
  name: string;
  phone?: string | null;
  creditCode?: string | null;
}

interface Entered extends Known {
  /** The numbers, or names, of those which are known to be others. */
  notTwinOf?: readonly string[] | null;
}

interface Found {
  id: string;
  number: string;
  name: string;
  phone: string | null;
  state: string;
  by: 'NAME' | 'PHONE' | 'CREDIT_CODE';
}

const changed = (entered: Known, before: Partial<Known>, field: keyof Known) =>
  entered[field] !== undefined && normalForm(entered[field] ?? '') !== normalForm(before[field] ?? '');

/** Those that may be the same, by what was entered anew. */
async function twinOf(
  table: Table,
  entered: Entered,
  before: Partial<Known> & { id?: string },
  { em }: Pick<StepContext, 'em'>,
  among: { sql: string; params: readonly unknown[] } = { sql: 'true', params: [] },
): Promise<Refusal | undefined> {
  const same: [by: Found['by'], sql: string, ...params: unknown[]][] = [];
  if (changed(entered, before, 'name')) same.push(['NAME', 'r.name_key = normal_form(?)', entered.name]);
  if (entered.creditCode && changed(entered, before, 'creditCode'))
    same.push(['CREDIT_CODE', 'r.credit_code_key = normal_form(?)', entered.creditCode]);
  const numbers = entered.phone && changed(entered, before, 'phone') ? numbersOf(entered.phone) : [];
  const told = table === 'person' ? numbers.filter(isMobile) : numbers;
  const list = `{${told.join(',')}}`;
  if (told.length)
    same.push([
      'PHONE',
      `(r.phone = any(?::text[]) or ${isMore('r.phone')} and ${numbersIn('r.phone')} && ?::text[])`,
      list,
      list,
    ]);
  const others = (entered.notTwinOf ?? []).map(normalForm);
  const twins = new Map<string, Found>();
  for (const [by, sql, ...params] of same) {
    const found = await em.execute<Found[]>(
      `select r.id, r.number, r.name, r.phone, r.state, '${by}' as by from "${table}" r
       where ${sql} and r.id is distinct from ?::uuid and r.state <> 'MERGED' and (${among.sql}) order by r.number limit 20`,
      [...params, before.id ?? null, ...among.params],
    );
    for (const each of found)
      if (!twins.has(each.id) && ![each.number, each.name].some(known => others.includes(normalForm(known))))
        twins.set(each.id, each);
  }
  const [first] = twins.values();
  if (!first) return undefined;
  const { number, name, by } = first;
  if (isProvisional(number)) return refuse('likelyTwinInFile', { number, name, by }, 'notTwinOf');
  const known = [...twins.values()].filter(each => !isProvisional(each.number));
  return refuse('likelyTwin', { number, name, by, twins: known }, 'notTwinOf');
}

/** Two records of one company split its machines, its contracts and its history: who enters it is told, and answers for it. */
export const companyTwin = (table: Exclude<Table, 'person'>) =>
  async function likelyTwin(entered: Entered, before: Partial<Known>, context: Pick<StepContext, 'em'>) {
    return twinOf(table, entered, before, context);
  };

/** The same of people, among those of one employer; a dealer is told of its own alone. */
export async function personTwin(
  entered: Input<Entered & Partial<Pick<Person, 'employer' | 'dealer' | 'customer'>>>,
  person: Partial<Facts<Person>>,
  context: Pick<StepContext, 'em' | 'viewer'>,
): Promise<Refusal | undefined> {
  const { dealerId } = context.viewer;
  const employer = dealerId ? 'DEALER' : entered.employer;
  const dealer = dealerId ?? (employer === 'DEALER' ? entered.dealer?.id : null);
  const customer = employer === 'CUSTOMER' ? entered.customer?.id : null;
  return twinOf('person', entered as Entered, person as Partial<Known>, context, {
    sql: 'r.employer = ? and r.dealer_id is not distinct from ?::uuid and r.customer_id is not distinct from ?::uuid',
    params: [employer, dealer ?? null, customer ?? null],
  });
}

/** The same of many people at once, who are written already: whether one of them may be somebody else, or another of them. */
export const personTwins: SetWise = {
  rule: personTwin,
  async refuses(em, ids) {
    const told = `array(select t from unnest(${numbersIn('n.phone')}) t where t ~ '^1[0-9]{10}$')`;
    const [row] = await rowsOf<{ found: boolean }>(
      em,
      `with entered as materialized (select n.*, ${told} as told from person n where n.id = any($1::uuid[]))
       select exists (select from entered n join person r on r.name_key = n.name_key where ${amongTheSame}) or
         exists (select from entered n cross join unnest(n.told) t join person r on r.phone = t where ${amongTheSame}) or
         exists (select from entered n join person r on ${isMore('r.phone')} and ${numbersIn('r.phone')} && n.told
           where cardinality(n.told) > 0 and ${amongTheSame}) as found`,
      [ids],
    );
    return row?.found ?? false;
  },
};

const amongTheSame = `r.id <> n.id and r.state <> 'MERGED' and r.employer = n.employer
  and r.dealer_id is not distinct from n.dealer_id and r.customer_id is not distinct from n.customer_id`;
