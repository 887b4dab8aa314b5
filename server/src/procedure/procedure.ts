import type { ClauseNumber } from '../fields/clause-number.ts';
import { indexPeriods } from '../fields/columns.ts';
import { type Class, fieldsOf } from '../fields/field.ts';
import { choicesIn, lineForm, withParts } from '../fields/form.ts';
import type { Labels } from '../fields/labels.ts';
import { clauseNumbersOf, clauseOf, inOrder, type ProcedureDocument } from '../procedures/document.ts';
import { type Check, dayField } from './check.ts';
import { decidedByAnother } from './decision-by-another.ts';
import { saysNothingDisputed } from './disputed-days.ts';
import { extended, type StepExtension } from './extension.ts';
import type { FactsOf } from './fact-policy.ts';
import type { ImportKind } from './import-kind.ts';
import type { LetterKind } from './letter-kind.ts';
import type { LinkPage } from './link-page.ts';
import { authoringFor } from './past-steps.ts';
import type { PrintedForm } from './printed-form.ts';
import type { RecordClass } from './record.ts';
import type { SetUpMatter } from './set-up.ts';
import { shownToDealers } from './shown-to-dealers.ts';
import { doorsOf, type StandingRule } from './standing.ts';
import { withStatedDays } from './stated-days.ts';
import type { Step } from './step.ts';
import { Steps, stepsIn } from './steps.ts';
import type { Sticker } from './sticker.ts';

/** A chapter's share of the procedure. */
export interface ChapterParts {
  records?: readonly RecordClass[];
  /** The classes whose methods are its steps, its queries and its reports. */
  resolvers?: readonly object[];
  /** Its additions to steps of the chapters before it. */
  extensions?: readonly StepExtension[];
  /** How its records are printed. */
  forms?: readonly PrintedForm[];
  /** The labels of its records. */
  stickers?: readonly Sticker[];
  /** The pages that customers see who have a link to one of its records. */
  links?: readonly LinkPage[];
  letters?: readonly LetterKind[];
  imports?: readonly ImportKind[];
  /** What of it a company enters before it can work. */
  setUp?: readonly SetUpMatter[];
  /** The standing rules for its records, or for those of chapters before it. */
  standing?: readonly StandingRule[];
  /** By which it is seen whether the procedure is followed: of its own, and of what the standing rules of all chapters demand. */
  checks?: (standing: readonly StandingRule[]) => readonly Check[];
  /** The policy for each fact that something rests on, should it change. */
  facts?: readonly FactsOf[];
}

/** A procedure: its chapters in the order of their dependence, each of which may use those before it. */
export interface ProcedureParts {
  document: ProcedureDocument;
  chapters: readonly ChapterParts[];
  /** The table of rights, chapter by chapter, with which the declarations are compared. */
  policy: Readonly<Record<string, string>>;
}

/** All that a procedure has. Schema, panel, inbox and checks are functions of it. */
export class Procedure {
  readonly document: ProcedureDocument;
  /** The numbers of its clauses and of its headings, in the order of the document. */
  readonly clauseNumbers: readonly ClauseNumber[];
  readonly headingNumbers: readonly string[];
  readonly records: readonly RecordClass[];
  readonly resolvers: readonly object[];
  readonly extensions: readonly StepExtension[];
  readonly standing: readonly StandingRule[];
  readonly checks: readonly Check[];
  readonly steps: Steps;
  /** The forms of its steps, with those of the lines and values in them. */
  readonly forms: ReadonlySet<Class>;
  /** The enums used by the fields of its records and forms. */
  readonly choices: ReadonlySet<object>;
  readonly printedForms: readonly PrintedForm[];
  readonly policy: ProcedureParts['policy'];
  readonly facts: readonly FactsOf[];
  readonly linkPages: readonly LinkPage[];
  readonly setUp: readonly SetUpMatter[];
  readonly letterKinds: readonly LetterKind[];
  readonly shownToDealers: ReturnType<typeof shownToDealers>;
  readonly #links: ReadonlyMap<RecordClass, LinkPage>;
  readonly #forms: ReadonlyMap<RecordClass, PrintedForm>;
  readonly #stickers: ReadonlyMap<RecordClass, Sticker>;
  readonly #letters: ReadonlyMap<string, LetterKind>;
  readonly #imports: ReadonlyMap<string, ImportKind>;

  constructor({ document, chapters, policy }: ProcedureParts) {
    this.document = document;
    this.clauseNumbers = clauseNumbersOf(document);
    this.headingNumbers = inOrder(Object.keys(document.headings));
    const all = <Part>(of: (chapter: ChapterParts) => readonly Part[] | undefined) =>
      chapters.flatMap(chapter => of(chapter) ?? []);
    this.records = all(({ records }) => records);
    this.resolvers = all(({ resolvers }) => resolvers);
    this.extensions = all(({ extensions }) => extensions);
    this.standing = [...all(({ standing }) => standing), ...rulesOfDeclarations(chapters)];
    this.checks = all(({ checks }) => checks?.(this.standing));
    // The records of a period are found by their day. Of a standing rule it may be misspelt, which is told with its other faults.
    const there = this.checks.filter(
      ({ record, on }) => on.includes('.') || fieldsOf(record).some(({ name }) => name === on),
    );
    indexPeriods(there.map(dayField).map(({ owner, field }) => [owner, field.name]));
    this.steps = stepsOf(this.resolvers, [...this.extensions, ...this.standing.flatMap(doorsOf)], document.labels);
    const inputs = withParts(this.steps.all.flatMap(({ input }) => input ?? []));
    const entered = new Set(this.steps.all.map(({ input }) => input));
    this.forms = new Set([...inputs].map(part => (entered.has(part as never) ? part : lineForm(part))));
    this.choices = choicesIn(withParts([...this.records, ...inputs]));
    this.printedForms = all(({ forms }) => forms);
    this.policy = policy;
    this.facts = all(({ facts }) => facts);
    this.linkPages = all(({ links }) => links);
    this.setUp = all(({ setUp }) => setUp);
    this.letterKinds = all(({ letters }) => letters);
    this.shownToDealers = shownToDealers(this.records);
    this.#links = new Map(this.linkPages.map(page => [page.record, page]));
    this.#forms = new Map(this.printedForms.map(form => [form.record, form]));
    this.#stickers = new Map(all(({ stickers }) => stickers).map(each => [each.record, each]));
    this.#letters = new Map(this.letterKinds.map(kind => [kind.name, kind]));
    this.#imports = new Map(all(({ imports }) => imports).map(kind => [kind.name, kind]));
  }

  /** The labels of everything in it. */
  get labels(): Labels {
    return this.document.labels;
  }

  /** The requirements of a clause. */
  clauseOf = (number: ClauseNumber) => clauseOf(this.document, number);

  /** The checks of a clause: its own, and those of the clauses that carry it out. */
  checksOf = (number: ClauseNumber): readonly Check[] => {
    const through = this.clauseOf(number).through ?? [];
    return [...this.checks.filter(({ clause }) => clause === number), ...through.flatMap(this.checksOf)];
  };

  recordNamed = (name: string) => this.records.find(record => record.name === name);
  linkPageOf = (record: RecordClass) => this.#links.get(record);
  printedFormOf = (record: RecordClass) => this.#forms.get(record);
  stickerOf = (record: RecordClass) => this.#stickers.get(record);
  importNamed = (name: string) => this.#imports.get(name);

  standingNamed(name: string): StandingRule {
    const rule = this.standing.find(each => each.name === name);
    if (!rule) throw new Error(`No standing rule ${name} is declared`);
    return rule;
  }

  letterNamed(name: string): LetterKind {
    const kind = this.#letters.get(name);
    if (!kind) throw new Error(`No letter of the kind ${name} is declared`);
    return kind;
  }
}

/** The standing rules that follow from what steps declare: who decides, and which days they state. */
export const rulesOfDeclarations = (chapters: readonly ChapterParts[]): StandingRule[] => [
  ...decidedByAnother(chapters),
  ...saysNothingDisputed(chapters),
];

export const defineProcedure = (parts: ProcedureParts) => new Procedure(parts);

/** The declarations of the classes, with the additions of later chapters. */
function stepsOf(resolvers: readonly object[], extensions: readonly StepExtension[], labels: Labels) {
  const declared = resolvers.flatMap(stepsIn);
  return new Steps(
    declared.map(
      (step): Step => ({
        ...withStatedDays(extended(step, extensions)),
        authoring: authoringFor(step, declared),
        labels,
      }),
    ),
  );
}
