import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { importsOwnFile, notImportedBefore } from './import-rules.ts';
import { ImportRun } from './import-run.entity.ts';
import { ReasonInput } from './master-data.ts';
import { nothingRestsOnIt, undo } from './undo-import.ts';

@Form()
export class ImportCheckedInput extends pick(ImportRun, 'rows', 'passedOver') {}

@Form()
export class ImportRejectedInput extends pick(ImportRun, 'rows', 'faultCount', 'faults', 'faultFile') {}

/** The records that go out of use when their import is undone. */
const outOfUse = [
  ...['Customer', 'CustomerSite', 'Dealer', 'Supplier', 'Person', 'User', 'Holiday', 'TrainingRoom'],
  ...['Part', 'ProductFamily', 'ProductModel', 'LetterSubstitute'],
];

const importing = ['SALES', 'AFTER_SALES', 'MANUFACTURING', 'MANAGEMENT', 'ADMINISTRATOR', 'DEALER'] as const;

@Resolver()
export class ImportRunSteps {
  @Step(ImportRun, {
    description: 'Every row could be entered.',
    by: [],
    from: ['CHECKING'],
    to: 'CHECKED',
    input: ImportCheckedInput,
    load: ['dealer'],
  })
  passImport(run: Loaded<ImportRun>, { rows, passedOver }: ImportCheckedInput) {
    Object.assign(run, { rows, passedOver, done: 0 });
  }

  @Step(ImportRun, {
    description: 'Something is wrong, in the file or by what has changed since it was checked: nothing was entered.',
    by: [],
    from: ['CHECKING', 'IMPORTING'],
    to: 'REJECTED',
    input: ImportRejectedInput,
    load: ['dealer'],
    tone: 'DANGER',
  })
  rejectImport(run: Loaded<ImportRun>, input: Input<ImportRejectedInput>) {
    assign(run, input);
  }

  @Step(ImportRun, {
    description: 'All its rows are entered now.',
    by: importing,
    from: ['CHECKED'],
    to: 'IMPORTING',
    guards: [importsOwnFile],
    rules: [
      (_: object, run: Facts<ImportRun>, context: StepContext) => notImportedBefore(run.digest, run.step, context),
    ],
    load: ['dealer'],
    decides: true,
    inbox: { states: [] },
    tone: 'PRIMARY',
  })
  @Personal()
  confirmImport({ id }: Loaded<ImportRun>, _: object, { job, language }: StepContext) {
    job('run-import', { id, language });
  }

  @Step(ImportRun, {
    description: 'In the same transaction as its rows.',
    by: [],
    from: ['IMPORTING'],
    to: 'IMPORTED',
    load: ['dealer'],
  })
  finishImport(run: Loaded<ImportRun>) {
    run.done = run.rows;
  }

  @Step(ImportRun, {
    description: 'It is not imported after all: what is at work stops, and enters nothing.',
    by: importing,
    from: ['CHECKING', 'CHECKED', 'IMPORTING'],
    to: 'DISCARDED',
    guards: [importsOwnFile],
    load: ['dealer'],
    tone: 'DANGER',
  })
  @Personal()
  discardImport() {}

  @Step(ImportRun, {
    description:
      'What it has entered goes out of use, while nobody has gone on from it; its numbers are free to be entered anew.',
    by: importing,
    from: ['IMPORTED'],
    to: 'UNDONE',
    input: ReasonInput,
    guards: [importsOwnFile],
    rules: [(_: object, run: Facts<ImportRun>, context: StepContext) => nothingRestsOnIt(run, context)],
    load: ['dealer'],
    moves: {
      ...Object.fromEntries(outOfUse.map(kind => [kind, ['INACTIVE']])),
      Equipment: ['WITHDRAWN'],
      AdjustmentTemplate: ['WITHDRAWN'],
      InspectionPlan: ['WITHDRAWN'],
      Certificate: ['REVOKED'],
      TechnicianLicence: ['REVOKED'],
      ServiceContract: ['ENDED'],
      ContractObligation: ['CANCELLED'],
      StockAdjustment: ['WITHDRAWN'],
      StockMovement: ['BOOKED'],
    },
    decides: true,
    tone: 'DANGER',
  })
  @Personal()
  async undoImport(run: Loaded<ImportRun>, { reason }: ReasonInput, context: StepContext) {
    run.undoneReason = reason;
    await undo(run, context);
  }
}
