import type { Client } from './sanbao.ts';

const figure = '{ total records { record number title state day detail } }';
const statuses = ['conforming', 'overdue', 'missing', 'deviating', 'notApplicable'] as const;

export type Figures = Record<
  (typeof statuses)[number],
  { total: number; records: { record: string; number: string; title: string; detail: string | null }[] }
> & { name: string };

/**
 * How the records of a period stand to the checks of a clause, by their names. The period is no whole month, of which figures are
 * kept: what a test writes past the steps lets none fall.
 */
export async function checksOf(client: Client, clause: string, from = '2026-11-01', until = '2026-11-29') {
  const { conformance } = await client.read(
    `query ($clause: String, $from: Day!, $until: Day!) { conformance(from: $from, until: $until, clause: $clause) {
      checks { name ${statuses.map(each => `${each} ${figure}`).join(' ')} } } }`,
    { clause, from, until },
  );
  return Object.fromEntries((conformance.checks as Figures[]).map(check => [check.name, check]));
}

/** The totals of a check in words: of none of the statuses that are not named are there any. */
export const totalsOf = (check: Figures | undefined) =>
  Object.fromEntries(statuses.flatMap(each => (check?.[each].total ? [[each, check[each].total]] : [])));
