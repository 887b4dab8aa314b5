import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';

export const EvidencePackState = choice('EvidencePackState', ['MAKING', 'READY', 'FAILED']);
export type EvidencePackState = ChoiceOf<typeof EvidencePackState>;

@ProcedureRecord({
  description:
    'All that shows how a clause was kept in a period, to be taken along and checked without Sanbao (7.5.3 of ISO 9001).',
  prefix: 'EP',
  chapter: 'RECORDS',
  title: 'clause',
  final: ['READY', 'FAILED'],
  working: { in: ['MAKING'], done: 'done', of: 'records' },
})
export class EvidencePack extends BaseRecord {
  @State(() => EvidencePackState) state!: EvidencePackState;
  @Text({
    list: true,
    search: true,
    max: 10,
  })
  clause!: string;
  @Texts({ optional: true, max: 30 }) clauses!: string[] | null;
  @Planned() @Day({ list: true }) from!: string;
  @Planned() @Day({ list: true }) until!: string;
  @Whole({ serverSet: true, list: true }) records = 0;
  /** Counted on while it is made, outside its history. */
  @Whole({ serverSet: true }) done = 0;
  @File({ serverSet: true, optional: true }) file!: StoredFile | null;
  @Text({ serverSet: true, optional: true, widget: 'DIGEST' }) manifestDigest!: string | null;
  @Text({ serverSet: true, optional: true }) command!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) failure!: string | null;
  @Link(() => User, { serverSet: true, list: true }) askedBy!: User;
}
