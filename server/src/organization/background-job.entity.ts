import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Identifier, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';

export const BackgroundJobState = choice('BackgroundJobState', ['FAILED', 'RETRIED', 'DISCARDED']);
export type BackgroundJobState = ChoiceOf<typeof BackgroundJobState>;

/** What is done in the background, by the names under which jobs lie in the queue. */
export const tasks = [
  'anchor-chain',
  'archive-finished',
  'ask-standing-rules',
  'draw-survey-sample',
  'erase-files',
  'keep-figures',
  'mail-account-link',
  'make-evidence-pack',
  'make-form-pack',
  'partition-history',
  'plan-contracts',
  'renew-search',
  'run-import',
  'send-letter',
  'supersede-revisions',
  'sweep-files',
  'verify-in-turn',
  'verify-trail',
] as const;
export type TaskName = (typeof tasks)[number];

type InCapitals<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Uppercase<Word>}_${InCapitals<Rest>}`
  : Uppercase<Name>;

/** The choice that stands for a task, and back. */
export const choiceOf = (task: TaskName) => task.toUpperCase().replaceAll('-', '_') as InCapitals<TaskName>;
export const nameOf = (task: BackgroundTask) => task.toLowerCase().replaceAll('_', '-') as TaskName;

export const BackgroundTask = choice('BackgroundTask', tasks.map(choiceOf));
export type BackgroundTask = ChoiceOf<typeof BackgroundTask>;

@ProcedureRecord({
  description:
    'Background work that failed at each of its tries and is done no more by itself. Administrators have it tried anew, once its cause is mended, or give it up.',
  prefix: 'BJ',
  chapter: 'ORGANIZATION',
  title: 'number',
  final: ['RETRIED', 'DISCARDED'],
})
export class BackgroundJob extends BaseRecord {
  @State(() => BackgroundJobState) state!: BackgroundJobState;
  @Choice(() => BackgroundTask, { list: true, serverSet: true }) task!: BackgroundTask;
  /** The record on which it was at work: its type, id and number. */
  @Text({ optional: true, serverSet: true, widget: 'RESOURCE' }) resource!: string | null;
  @Identifier({ optional: true }) record!: string | null;
  @Text({ optional: true, serverSet: true, widget: 'NUMBER', list: true, search: true }) recordNumber!: string | null;
  @Whole({ serverSet: true, list: true }) tries!: number;
  @Text({ serverSet: true, widget: 'LONG_TEXT' }) failure!: string;
  @Text({ optional: true, serverSet: true, widget: 'LONG_TEXT' }) reason!: string | null;

  /** What it needs to be done anew. */
  @Property({ type: 'json', hidden: true }) payload: object = {};
  @Property({ type: 'text', hidden: true, nullable: true }) jobKey!: string | null;
  /** Its number in the queue: given up once, though its process may be killed before the queue knows. */
  @Unique()
  @Property({ type: 'text', hidden: true })
  job!: string;
}
