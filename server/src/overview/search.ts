import { type Sought, searchText, sought } from '../fields/search-text.ts';
import { isMasterData } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { runPrepared } from '../read/prepared.ts';
import type { Statement } from '../read/statement.ts';
import { hitsOfKind, Searched, wholeOf } from './search-kind.ts';
import type { SearchHit } from './search-types.ts';
import { calledSql } from './what-about.ts';

/** So many words are searched for; what follows them is left out. */
const MAX_WORDS = 8;

type Found = Omit<SearchHit, 'matched'> & { texts: (string | null)[] };

/**
 * Records of every kind that the viewer may read, by one statement: what is meant by its number, serial number or phone
 * first, then the newest of each kind, people and things before what was done with them.
 */
export async function search(question: string, first: number, context: RequestContext): Promise<SearchHit[]> {
  const all = sought(question);
  if (!all) return [];
  const asking: Sought = { ...all, words: all.words.slice(0, MAX_WORDS) };
  const form = [asking.words.map(({ length }) => length), Boolean(asking.code), Boolean(wholeOf(asking))];
  const { found } = await runPrepared<Found[], undefined, Sought>(
    context,
    ['search', form, first],
    asking,
    statement => ({
      sql: hitsSql(asking, first, statement),
      plan: undefined,
    }),
  );
  return found.map(({ texts, ...hit }) => ({ ...hit, matched: matchedOf(hit, texts, asking) }));
}

function hitsSql(asking: Sought, first: number, statement: Statement): string {
  const { procedure, viewer } = statement;
  const kinds = procedure.records.filter(record => mayRead(viewer, record));
  if (!kinds.length) return `'[]'::json`;
  const searched = new Searched(statement, asking);
  const hits = kinds.map(
    record => `select h.*, ${isMasterData(record)} as lasting from (${hitsOfKind(record, searched, statement)}) h`,
  );
  const order = 'whole desc, place, lasting desc, id desc';
  return `(select coalesce(json_agg(o order by ${order}), '[]') from (
    select o.*, ${calledSql('Customer', 'o."customerId"', statement)} as customer
    from (select * from (${hits.join(' union all ')}) o order by ${order} limit ${first}) o) o)`;
}

/** The text in which the words are, where number, title and what it is one of do not say them. */
function matchedOf(
  { number, title, instanceOf }: Omit<Found, 'texts'>,
  texts: Found['texts'],
  { words, code }: Sought,
) {
  const says = (text: string) => {
    const terms = searchText([text]).split(' ');
    const has = (word: string) => terms.some(term => term.startsWith(word));
    return (code && has(code)) || words.every(spellings => spellings.some(has));
  };
  const known = [number, title, instanceOf];
  return known.some(text => text && says(text)) ? null : (texts.find(text => text && says(text)) ?? null);
}
