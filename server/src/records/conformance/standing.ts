import { customerService } from '../../customer-service/index.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import { improvement } from '../../improvement/index.ts';
import { organization } from '../../organization/index.ts';
import { type ChapterParts, rulesOfDeclarations } from '../../procedure/procedure.ts';
import type { StandingRule } from '../../procedure/standing.ts';
import { repair } from '../../repair/index.ts';
import { spareParts } from '../../spare-parts/index.ts';
import { Lapse } from '../../standing/lapse.entity.ts';
import { training } from '../../training/index.ts';
import { ArchiveEntrySteps } from '../archive-entry.resolver.ts';
import type { Check } from './check.ts';

/** What a standing rule demands of each record, from its own declaration: one that has ever lapsed deviates. */
const checkOf = ({ clause, name, record, since, fails, while: states }: StandingRule): Check => ({
  clause,
  name,
  record,
  on: since as string,
  ...(fails && { missing: `${among('r.state', states)} and ${fails('r')}` }),
  deviating: `exists (select from lapse l where l.record = r.id and l.rule = '${name}')`,
  conforming: fails ? among('r.state', states) : 'true',
});

/** What holds of many kinds of records is counted by what was found, clause by clause: each lapse is a deviation. */
const checkOfLapses = (clause: ClauseNumber, label: string, rules: readonly StandingRule[]): Check => ({
  clause,
  name: `${label}${clause}`,
  label,
  record: Lapse,
  among: `r.demanded_by = '${clause}' and ${among(
    'r.rule',
    rules.map(({ name }) => name),
  )}`,
  on: 'createdAt',
  deviating: 'true',
  conforming: 'false',
});

const among = (what: string, names: readonly string[]) => `${what} in (${names.map(name => `'${name}'`).join(', ')})`;

const own: ChapterParts = { resolvers: [ArchiveEntrySteps] };
const chapters: readonly ChapterParts[] = [organization, improvement, training, customerService, repair, spareParts];
const rules = [...chapters.flatMap(({ standing = [] }) => standing), ...rulesOfDeclarations([...chapters, own])];
const found = Map.groupBy(
  rules.filter(({ since }) => !since),
  ({ clause, label = '' }) => `${label} ${clause}`,
);

/** The standing rules of all chapters. */
export const standingRules: readonly Check[] = [
  ...rules.filter(({ since }) => since).map(checkOf),
  ...[...found.values()].flatMap(of =>
    of.slice(0, 1).map(({ clause, label = '' }) => checkOfLapses(clause, label, of)),
  ),
];
