import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { withoutSecrets } from '../fields/secret.ts';
import { isIntact } from '../files/receive.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Letter } from '../letters/letter.entity.ts';
import { sendLetterJob } from '../letters/send-letter-job.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { keepLink, makeLink, type NewLink } from '../links/make-link.ts';
import { companyLanguage, type Language } from '../messages/language.ts';
import { type DrawnRecord, keepPaper } from '../print/print-record.ts';
import type { Envelope, LetterKind } from '../procedure/letter-kind.ts';
import { hold } from '../procedure/lock-records.ts';
import { assignNumber } from '../procedure/number.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { type FieldChange, previousSnapshot, type Snapshot } from '../procedure/snapshot.ts';
import type { Step } from '../procedure/step.ts';
import type { JobTime, StepContext } from '../procedure/step-context.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import type { ParameterName, ParameterTypes } from '../procedures/parameters.ts';
import { StatedDay } from '../stated/stated-day.entity.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Arguments } from './take.ts';
import type { RecordChange } from './write-event.ts';

/**
 * A step while it is being taken: collects the records it opens or moves, and the jobs and letters to start on commit.
 */
export class StepRun implements StepContext<ParameterName> {
  readonly otherChanges: RecordChange[] = [];
  readonly extraChanges: FieldChange[] = [];
  readonly now: Date;
  readonly doneAt: Date;
  readonly contentDigest: string | null;
  readonly today: string;
  readonly language: Language;
  readonly imported: boolean;
  revealed: string | undefined;
  readonly #links: NewLink[] = [];
  readonly #jobs: [task: string, payload: object, when?: JobTime][] = [];
  readonly #letters: [kind: LetterKind, envelope: Envelope][] = [];

  constructor(
    readonly step: Step,
    readonly em: SqlEntityManager,
    readonly viewer: Viewer,
    private readonly context: RequestContext,
    readonly parameters: ParameterTypes,
    readonly from: string | null,
    { doneAt, contentDigest }: Pick<Arguments, 'doneAt' | 'contentDigest'> = {},
  ) {
    this.now = context.now;
    this.doneAt = doneAt ?? context.now;
    this.contentDigest = contentDigest ?? null;
    this.today = businessDay(context.now);
    this.language = context.language;
    this.imported = context.imported ?? false;
  }

  open = async <R extends BaseRecord>(record: R, state: R['state']) => {
    this.#declared(record, state);
    await assignNumber(record, this.em, this.context);
    Object.assign(hold(record), { createdAt: this.now, state });
    this.otherChanges.push({ record, from: null, input: null, before: {} });
  };

  move = <R extends BaseRecord>(record: R, state: R['state'], extraChanges: readonly FieldChange[] = []) => {
    this.#declared(record, state);
    const before = previousSnapshot(this.em, record, this.viewer);
    this.otherChanges.push({ record, from: record.state, input: null, before, extraChanges });
    record.state = state;
  };

  show = (record: BaseRecord) => {
    record.changedIn = raw('pg_current_xact_id()') as never;
  };

  reveal = (secret: string) => {
    this.revealed = secret;
  };

  link = async (record: BaseRecord, language: Language = companyLanguage) => {
    const { made, address } = await makeLink(this.em, record, this.now, language);
    this.#links.push(made);
    return address;
  };

  paper = (record: BaseRecord, owned = false, drawn?: DrawnRecord) =>
    keepPaper(this.em, this.#files(), record, {
      owned,
      drawn,
      uploadedBy: this.viewer.userId,
      now: this.now,
      marked: this.otherChanges.flatMap(({ record: mark }) =>
        mark instanceof StatedDay && mark.record === record.id ? mark : [],
      ),
    });

  intact = (file: StoredFile) => isIntact(this.#files().store, file);

  changed = (field: string, before: unknown, after: unknown) => {
    this.extraChanges.push({ field, before, after });
  };

  job = (task: string, payload: object, when?: JobTime) => {
    this.#jobs.push([task, payload, when]);
  };

  letter = <R extends BaseRecord>(kind: LetterKind<R>, envelope: Envelope<NoInfer<R>>) => {
    this.#letters.push([kind as unknown as LetterKind, envelope as Envelope]);
  };

  /** The role by which the step is taken; none where nobody takes it. */
  get role(): Role | undefined {
    return rolesFor(this.step, this.from ?? undefined).find(each => this.viewer.roles.includes(each));
  }

  /** What the step does to its own record. */
  ownChange = (record: BaseRecord, input: object | null | undefined, before: Snapshot): RecordChange => ({
    ...{ record, before },
    from: this.from,
    input: recordedInput(this.step, input),
    extraChanges: this.extraChanges,
  });

  /** A step moves only the records that its declaration names, so that the printed procedure is true. */
  #declared(record: BaseRecord, state: string) {
    const kind = record.constructor.name;
    const { name, moves } = this.step;
    if (!moves?.[kind]?.includes(state))
      throw new Error(`${name} brings ${kind} to ${state}, which its "moves" does not name`);
  }

  #files() {
    if (!this.context.files) throw new Error(`${this.step.name} needs the files, and was given none`);
    return this.context.files;
  }

  /** Nothing else comes of it than its own record. */
  get isAlone() {
    const more = [this.otherChanges, this.#links, this.#jobs, this.#letters];
    return this.revealed === undefined && more.every(({ length }) => !length);
  }

  /** Letters are written after the method, when their records are complete. */
  async writeLetters() {
    for (const [kind, envelope] of this.#letters) {
      const letter = new Letter();
      await writeLetter(letter, kind, envelope, this);
      await this.open(letter, 'QUEUED');
      sendLetterJob(letter, this);
    }
  }

  /** Links are stored after the method, when their records are complete. */
  async keepLinks() {
    for (const made of this.#links) await keepLink(this.em, made);
  }

  /** The jobs are rows of the same transaction, so that none is started for a step that was rolled back. */
  async startJobs() {
    for (const [task, payload, when] of this.#jobs)
      await this.em.execute('select sanbao_add_job(?, ?::json, ?::text, ?::timestamptz)', [
        task,
        JSON.stringify(payload),
        when?.key ?? null,
        when?.at ?? null,
      ]);
  }
}

/** The input without secret and sealed fields, for the history. */
export function recordedInput({ input: form = Object, sealed = [] }: Step, input: object | null | undefined) {
  const unsealed = Object.entries(input ?? {}).filter(([name]) => !(sealed as readonly string[]).includes(name));
  return input ? withoutSecrets(form, Object.fromEntries(unsealed)) : null;
}
