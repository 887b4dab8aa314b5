import type { Client, Sanbao } from '../sanbao.ts';

const statuses = ['conforming', 'overdue', 'missing', 'deviating', 'notApplicable'];
const PERIOD = 'from: "2026-08-01", until: "2027-03-31"';
const FIGURES = `{ conformance(${PERIOD}) { checks { name ${statuses.map(each => `${each} { total }`).join(' ')} } }
  trend: conformanceTrend(months: 3) { name: month ${statuses.join(' ')} }
  departmentFigures(department: AFTER_SALES, ${PERIOD}) {
    name: step clause volume inTime late medianHours deviating excepted } }`;

interface Told {
  name: string;
}

/** What is kept of months is what is counted anew; told by the names of checks and steps where it is not. An auditor asks. */
export async function keptOtherwise(sanbao: Sanbao, ask: Client['ask']): Promise<Record<string, string[]>> {
  const read = async (): Promise<Record<string, Told[]>> => {
    const { data, errors } = await ask(FIGURES);
    if (errors) throw new Error(JSON.stringify(errors));
    const { conformance, ...told } = data;
    return { checks: conformance.checks, ...told };
  };
  const kept = await read();
  await sanbao.orm.em.fork().execute('delete from kept_until');
  const counted = await read();
  const texts = (told: Record<string, Told[]>) =>
    Object.entries(told).flatMap(([part, of]) =>
      of.map(each => [`${part} ${each.name}`, JSON.stringify(each)] as const),
    );
  const before = new Map(texts(kept));
  const anew = new Map(texts(counted));
  const differing = [...new Set([...before.keys(), ...anew.keys()])].filter(
    name => before.get(name) !== anew.get(name),
  );
  return differing.length
    ? { 'kept-as-counted': differing.map(name => `${name}: kept ${before.get(name)}, counted ${anew.get(name)}`) }
    : {};
}

/** How many months are kept, and how many of them have records. */
export const keptMonths = (sanbao: Sanbao) =>
  sanbao.orm.em
    .fork()
    .execute<{ months: number; filled: number }[]>(
      `select count(*)::int as months, (count(*) filter (where figures <> '[]'))::int as filled from kept_figures`,
    );
