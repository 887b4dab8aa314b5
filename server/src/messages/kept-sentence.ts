import { type MessageKey, message } from './catalogue.ts';
import { type Language, languages, listIn } from './language.ts';
import { zh } from './zh/sentences.ts';

/** A sentence kept in a record: a key with its facts. Such a key stays in the catalogues as long as the records do. */
export const keptSentences = [
  'arrivalOverdue',
  'dayDisputed',
  'decidedByAuthor',
  'engineersUnlicensed',
  'goodsArrived',
  'heldForQuote',
  'heldForRemittance',
  'importUndone',
  'inARow',
  'faultMerged',
  'noLongerMerged',
  'issuedNotRemitted',
  'letterNotAwaited',
  'letterReplaced',
  'machineLeft',
  'machineTransferred',
  'notARepairer',
  'oldPart',
  'openingStock',
  'orderClosed',
  'outOfReach',
  'partUnaccounted',
  'plannedDaysOver',
  'questionSettled',
  'rolesEnteredWithAccount',
  'somebodySent',
  'surveyDissatisfied',
  'surveyVeryPoor',
  'usedBeyondIssue',
] as const satisfies MessageKey[];

export type KeptKey = (typeof keptSentences)[number];
type KeptFacts = Readonly<Record<string, string | number | readonly string[]>>;

declare const kept: unique symbol;

/** A sentence of the catalogue as a record keeps it: text in the database, which only `inWords` makes readable. */
interface KeptSentence<K extends KeptKey> {
  readonly [kept]: K;
}

/** A person's own words, or one of these sentences in their place. */
export type Words<K extends KeptKey = KeptKey> = string | KeptSentence<K>;

/** The control character before JSON in a text sequence (RFC 7464): nobody can enter it. */
const MARK = '\u001e';

export const sentence = <K extends KeptKey>(key: K, facts: KeptFacts = {}) =>
  (MARK + JSON.stringify([key, facts])) as unknown as KeptSentence<K>;

/** Whether it is such a sentence, and nobody's own words. */
export const isKept = (value: unknown) => typeof value === 'string' && value.startsWith(MARK);

function said(language: Language, text: string): string {
  const [key, facts] = JSON.parse(text.slice(MARK.length)) as [string, KeptFacts];
  // A key that a later catalogue lacks still says what it can.
  return key in zh ? message(language, key as MessageKey, facts) : [key, ...Object.values(facts).flat()].join(' ');
}

/** A value as it is read in a language, whatever it is: people's own words stay theirs, wherever sentences stand. */
export function inWords(language: Language, words: Words): string;
export function inWords(language: Language, value: unknown): unknown;
export function inWords(language: Language, value: unknown): unknown {
  if (isKept(value)) return said(language, String(value));
  if (Array.isArray(value)) return value.map(each => inWords(language, each));
  if (value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inWords(language, each)]));
}

/** People's own words cut to a length; a sentence keeps to it by itself. */
export const shortened = <K extends KeptKey>(words: Words<K>, length: number): Words<K> =>
  isKept(words) ? words : String(words).slice(0, length);

/** The same without their line breaks. */
export const onOneLine = <K extends KeptKey>(words: Words<K>): Words<K> =>
  isKept(words) ? words : String(words).replace(/\s+/g, ' ');

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The same in SQL, of a column: so that it is found by what is read. */
export function inWordsSql(language: Language, column: string, keys: readonly KeptKey[]): string {
  const sentences = keys.map(key => `when '${key}' then ${filled(language, languages[language].sentences[key])}`);
  const sentence = `(select case s->>0 ${sentences.join(' ')} else s->>0 end from (select substr(${column}, 2)::json as s) kept)`;
  return `case when starts_with(${column}, chr(30)) then ${sentence} else ${column} end`;
}

const filled = (language: Language, sentence: string) =>
  sentence
    .split(/(\{\w+\})/)
    .map(part => (/^\{\w+\}$/.test(part) ? factSql(language, part.slice(1, -1)) : quoted(part)))
    .join(' || ');

/** A fact of the row `kept`; names in a row as one lists them in the language. */
const factSql = (language: Language, name: string) =>
  `coalesce(case json_typeof(s->1->'${name}')
    when 'array' then (select string_agg(each, ${quoted(listIn(language, ['', '']))}) from json_array_elements_text(s->1->'${name}') each)
    else s->1->>'${name}' end, '')`;
