import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type Archivable, fillEntry } from './archive.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';
import { finishedAlready, noOpenCorrectiveAction, notYetArchived, retentionOver } from './archive-rules.ts';
import { archivedRecord, whatIsArchived } from './archived-forms.ts';
import { eraseContent } from './erase-content.ts';
import { keptFrom, keptUntil, yearsInForce } from './retention.ts';

@Form()
export class ArchiveEntryInput extends pick(
  ArchiveEntry,
  'form',
  'formNumber',
  'finishedOn',
  'company',
  'remark',
  'paper',
) {}

/** One of the forms, and when it was finished. */
@Form()
export class FinishedFormInput extends pick(ArchiveEntry, ...whatIsArchived, 'finishedOn') {}

@Resolver()
export class ArchiveEntrySteps {
  @Step(ArchiveEntry, {
    description: 'Paper from before Sanbao is archived by its scan; what is finished in Sanbao archives itself.',
    clause: clause.archive,
    by: ['AFTER_SALES'],
    to: 'ARCHIVED',
    input: ArchiveEntryInput,
    rules: [finishedAlready],
    parameters: ['PAPER_FINISHED_WITHIN'],
    tone: 'PRIMARY',
  })
  async archiveRecord(
    entry: ArchiveEntry,
    input: Input<ArchiveEntryInput>,
    context: StepContext<'PAPER_FINISHED_WITHIN'>,
  ) {
    assign(entry, input);
    entry.digest = entry.paper.sha256;
    entry.keptFrom = keptFrom(entry.finishedOn, context);
    entry.keepUntil = keptUntil(entry.keptFrom, await yearsInForce(context.em, entry.form));
  }

  @Step(ArchiveEntry, {
    description: 'A form that was finished before there was an archive, or past it.',
    clause: clause.archive,
    by: [],
    to: 'ARCHIVED',
    input: FinishedFormInput,
    rules: [notYetArchived],
  })
  archiveFinishedForm(entry: ArchiveEntry, { finishedOn, ...form }: Input<FinishedFormInput>, context: StepContext) {
    const link = whatIsArchived.find(each => form[each]);
    if (!link) throw new Error('It says not which form was finished');
    return fillEntry(entry, link, form[link] as Archivable, finishedOn, context);
  }

  @Step(ArchiveEntry, {
    description: 'Somebody may still need it, a court for instance: it is kept whatever its period says.',
    clause: clause.archive,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['ARCHIVED', 'DISPOSAL_PROPOSED'],
    to: 'LEGAL_HOLD',
    input: ReasonInput,
  })
  placeLegalHold(entry: Loaded<ArchiveEntry>, { reason }: ReasonInput, context: StepContext) {
    Object.assign(entry, { holdReason: reason, heldBy: me(context), proposedBy: null });
  }

  @Step(ArchiveEntry, {
    description: 'Nobody needs it any more, says somebody else than who placed the hold.',
    clause: clause.archive,
    by: { roles: ['AFTER_SALES', 'MANAGEMENT'], notBy: ({ heldBy }) => [heldBy?.id] },
    from: ['LEGAL_HOLD'],
    to: 'ARCHIVED',
    input: ReasonInput,
    decides: true,
  })
  releaseLegalHold(entry: Loaded<ArchiveEntry>) {
    Object.assign(entry, { holdReason: null, heldBy: null });
  }

  @Step(ArchiveEntry, {
    description: 'Its time is over.',
    clause: clause.archive,
    by: ['AFTER_SALES'],
    from: ['ARCHIVED'],
    to: 'DISPOSAL_PROPOSED',
    load: whatIsArchived,
    guards: [retentionOver],
    rules: [noOpenCorrectiveAction],
  })
  proposeDisposal(entry: Loaded<ArchiveEntry>, _: object, context: StepContext) {
    Object.assign(entry, { proposedBy: me(context), rejectionReason: null });
  }

  @Step(ArchiveEntry, {
    description: 'What it said goes for good; that there was such a form, and what became of it, stays.',
    clause: clause.archive,
    by: { roles: ['GENERAL_MANAGER'], notBy: ({ proposedBy }) => [proposedBy?.id] },
    from: ['DISPOSAL_PROPOSED'],
    to: 'DISPOSED',
    decides: true,
    load: whatIsArchived,
    guards: [retentionOver],
    rules: [noOpenCorrectiveAction],
    moves: {
      PartsApplication: ['DISPOSED'],
      Survey: ['DISPOSED'],
      AdjustmentRecord: ['DISPOSED'],
      WorkReport: ['DISPOSED'],
    },
    tone: 'DANGER',
    inbox: { states: ['DISPOSAL_PROPOSED'] },
  })
  async approveDisposal(
    entry: Loaded<ArchiveEntry, 'adjustmentRecord' | 'application' | 'survey' | 'workReport'>,
    _: object,
    context: StepContext,
  ) {
    Object.assign(entry, { approvedBy: me(context), disposedOn: context.today, company: null, remark: null });
    const record = archivedRecord(entry);
    if (record) {
      await eraseContent(record, context.em);
      context.move(record, 'DISPOSED');
    }
    context.job('erase-files', { entry: entry.id });
  }

  @Step(ArchiveEntry, {
    description: 'The General Manager has it kept.',
    clause: clause.archive,
    by: ['GENERAL_MANAGER'],
    from: ['DISPOSAL_PROPOSED'],
    to: 'ARCHIVED',
    input: ReasonInput,
    decides: true,
  })
  rejectDisposal(entry: Loaded<ArchiveEntry>, { reason }: ReasonInput) {
    Object.assign(entry, { rejectionReason: reason, proposedBy: null });
  }
}
