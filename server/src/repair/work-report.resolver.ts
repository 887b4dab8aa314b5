import { Resolver } from 'type-graphql';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Begins, Offline } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { orderStillOpen } from './adjustment-rules.ts';
import { knownOfWork } from './known-of-order.ts';
import { filedByEngineer, ofOrder, turnOfEngineer } from './own-order.ts';
import { unlicensedOn } from './unlicensed-days.ts';
import { WorkReport } from './work-report.entity.ts';
import { AmendWorkReportInput, WorkReportInput } from './work-report-forms.ts';
import { FormerPaper, UsedPiece } from './work-report-lines.entity.ts';
import {
  adjustedFirst,
  coachingWhole,
  dayWithin24Hours,
  installationDays,
  notReportedYet,
  partsOnce,
  repairExplained,
  workedOnOrder,
} from './work-report-rules.ts';

const sound = [workedOnOrder, dayWithin24Hours, installationDays, repairExplained, partsOnce, coachingWhole];
const machine = ['engineers', 'equipment.model', 'customer'] as const;

/** Fills in the report, marks the days without a licence, and makes the paper. */
async function enter(
  report: Loaded<WorkReport, 'order.equipment.model' | 'workDays' | 'pieces'>,
  { pieces, ...input }: Partial<Input<WorkReportInput>>,
  context: StepContext<'COMPANY_NAME'>,
) {
  assign(report, input);
  report.pieces.set((pieces ?? []).map((piece, position) => Object.assign(new UsedPiece(), piece, { position })));
  const { order } = report;
  const isUnlicensed = await unlicensedOn(order, [...report.workDays], context);
  for (const worked of report.workDays) worked.unlicensed = isUnlicensed(worked);
  Object.assign(report, {
    unlicensedWork: [...report.workDays].some(({ unlicensed }) => unlicensed),
    manufacturedOn: order.equipment.manufacturedOn,
    issuer: context.parameters.COMPANY_NAME,
    filedBy: me(context),
  });
  report.paper = await context.paper(report);
}

@Resolver()
export class WorkReportSteps {
  @Step(WorkReport, {
    description: 'When the job is done it is reported. The paper is made and kept now: it is what the customer signs.',
    clause: clause.workReport,
    by: ['ENGINEER'],
    to: 'FILED',
    input: WorkReportInput,
    on: {
      order: {
        states: ['ON_SITE', 'WORK_DONE'],
        inbox: ['WORK_DONE'],
        load: [...machine, 'workReports', 'adjustmentRecords'],
        ownedBy: turnOfEngineer,
        guards: [notReportedYet, adjustedFirst],
      },
    },
    rules: [filedByEngineer, ...sound],
    parameters: ['COMPANY_NAME'],
    tone: 'PRIMARY',
  })
  @Offline({ upon: 'order' })
  @Begins(knownOfWork)
  async fileWorkReport(report: WorkReport, input: Input<WorkReportInput>, context: StepContext<'COMPANY_NAME'>) {
    const { order } = input;
    Object.assign(report, { order, equipment: order.equipment, customer: order.customer });
    await enter(report, input, context);
  }

  @Step(WorkReport, {
    description:
      'It says something else now: under another revision, on another paper, and the former signature holds no more.',
    clause: clause.workReport,
    by: { roles: ['ENGINEER'], ownedBy: ofOrder(turnOfEngineer) },
    from: ['FILED', 'SIGNED', 'REFUSED', 'REFUSAL_REVIEWED'],
    to: 'FILED',
    input: AmendWorkReportInput,
    load: [
      'order.engineers',
      'customer',
      'equipment.model',
      'paper',
      'signedPaper',
      'formerPapers',
      'signatures',
      'pieces',
    ],
    on: { order: { load: machine } },
    guards: [orderStillOpen],
    rules: sound,
    parameters: ['COMPANY_NAME'],
  })
  async amendWorkReport(
    report: Loaded<WorkReport, 'formerPapers' | 'order.equipment.model' | 'signatures' | 'workDays' | 'pieces'>,
    { reason, ...input }: Input<AmendWorkReportInput>,
    context: StepContext<'COMPANY_NAME'>,
  ) {
    const { revision, paper, signedPaper, formerPapers } = report;
    const position = formerPapers.length;
    const previous = { revision, paper, signedPaper, replacedAt: context.now, position };
    formerPapers.add(Object.assign(new FormerPaper(), previous));
    for (const signature of report.signatures) signature.voidSince ??= context.now;
    Object.assign(report, { revision: revision + 1, amendmentReason: reason, signedPaper: null });
    await enter(report, input, context);
  }
}
