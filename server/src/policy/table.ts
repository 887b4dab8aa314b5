import { Role } from '../viewer/roles.ts';

/**
 * The table of rights as it is read; `server/policy/index.ts` says how it is written.
 */
export interface Policy {
  records: Map<string, Readers>;
  steps: Map<string, StepRights>;
  /** Queries, and mutations that are no steps. */
  operations: Map<string, Readers>;
}

export interface Readers {
  chapter: string;
  readers: readonly string[];
  /** Of a record that dealers read, what they do not. */
  hidden?: readonly string[];
}

export interface StepRights {
  chapter: string;
  record: string;
  /** One for all who may take it from the same states. */
  arrows: StepArrow[];
  effects: Arrow[];
  /** Why it is there although the contract does not list it. */
  beyondContract?: string;
}

export interface Arrow {
  record: string;
  from: readonly string[];
  to: readonly string[];
}

export interface StepArrow extends Arrow {
  by: readonly string[];
  /** `decides`, `another`, `turn`, `personal`, `signs`: see `server/policy/index.ts`. */
  marks: readonly string[];
}

const STEP = /^ {2}(?<name>\w+) +(?<by>[\w,]+) +(?<from>\S+) → (?<to>\S+)(?<marks>(?: +[\w:]+)*) *(?:# (?<why>.+))?$/;
const EFFECT = /^ {4}\+ (?<record>\w+) +(?<from>\S+) → (?<to>\S+)$/;
const RECORD = /^(?<name>[A-Z]\w*)(?: +(?<readers>[\w,]+)(?: +without (?<hidden>[\w,]+))?)?$/;
const OPERATION = /^(?<kind>query|mutation) (?<name>\w+) +(?<readers>[\w,]+)$/;
const BEYOND = '  beyond the contract';

/** Reads the tables of the chapters; a line that says nothing it understands is refused with its chapter. */
export function readPolicy(chapters: Readonly<Record<string, string>>): Policy {
  const policy: Policy = { records: new Map(), steps: new Map(), operations: new Map() };
  for (const [chapter, text] of Object.entries(chapters)) readChapter(policy, chapter, text);
  return policy;
}

function readChapter({ records, steps, operations }: Policy, chapter: string, text: string) {
  let record = '';
  let beyond = false;
  let last: StepRights | undefined;
  for (const line of text.split('\n').filter(each => each.trim())) {
    const refuse = (why: string) => new Error(`server/policy/${chapter}.ts, "${line.trim()}": ${why}`);
    const groups = [RECORD, OPERATION, STEP, EFFECT].map(form => form.exec(line)?.groups as Record<string, string>);
    const [ofRecord, ofOperation, ofStep, ofEffect] = groups;
    if (ofRecord) {
      record = ofRecord.name as string;
      if (ofRecord.readers && records.has(record)) throw refuse('who reads such records is said already');
      if (ofRecord.readers)
        records.set(record, { chapter, readers: words(ofRecord.readers), hidden: words(ofRecord.hidden) });
      beyond = false;
    } else if (ofOperation) {
      const name = `${ofOperation.kind} ${ofOperation.name}`;
      if (operations.has(name)) throw refuse('it is there already');
      operations.set(name, { chapter, readers: words(ofOperation.readers) });
    } else if (line === BEYOND) beyond = true;
    else if (ofStep) {
      const { name = '', by, from, to, marks = '', why } = ofStep;
      const existing = steps.get(name);
      if (existing && existing !== last) throw refuse('the step is there already');
      if (beyond && !existing && !why) throw refuse('no word why it is there, behind #');
      last = existing ?? { chapter, record, arrows: [], effects: [], ...(why && { beyondContract: why }) };
      last.arrows.push({ record, by: words(by), from: words(from), to: words(to), marks: words(marks.trim(), / +/) });
      steps.set(name, last);
    } else if (ofEffect && last) {
      const { record: moved = '', from, to } = ofEffect;
      last.effects.push({ record: moved, from: words(from), to: words(to) });
    } else throw refuse('it is no line of the table');
  }
}

const words = (text = '', between: string | RegExp = ',') => (text ? text.split(between) : []);

/** The company's own people, who read what is not marked otherwise; neither dealers nor customers nor who administers. */
export const staff: readonly Role[] = Object.values(Role).filter(
  role => !['DEALER', 'CUSTOMER', 'ADMINISTRATOR'].includes(role),
);

/** Whom the words of the table mean: roles, and `staff`. */
export const rolesMeant = (words: readonly string[]): readonly string[] =>
  words.flatMap<string>(word => (word === 'staff' ? staff : [word]));
