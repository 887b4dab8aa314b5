import { customerService } from '../../customer-service/index.ts';
import { improvement } from '../../improvement/index.ts';
import { organization } from '../../organization/index.ts';
import type { ChapterParts } from '../../procedure/procedure.ts';
import type { StandingRule } from '../../procedure/standing.ts';
import { repair } from '../../repair/index.ts';
import { spareParts } from '../../spare-parts/index.ts';
import { training } from '../../training/index.ts';
import type { Check } from './check.ts';

/** A standing rule's demand on each record, from its own declaration: one that has ever lapsed deviates. */
const checkOf = ({ clause, name, record, since }: StandingRule): Check => ({
  clause,
  name,
  record,
  on: since,
  deviating: `exists (select from lapse l where l.record = r.id and l.rule = '${name}')`,
  conforming: 'true',
});

const chapters: readonly ChapterParts[] = [organization, improvement, training, customerService, repair, spareParts];

/** The standing rules of all chapters. */
export const standingRules: readonly Check[] = chapters.flatMap(({ standing = [] }) => standing.map(checkOf));
