import type { Entered } from '../fields/form.ts';
import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, ofDepartments } from '../procedure/turn.ts';
import { isLater } from '../training/document-revisions.ts';
import type { Department } from '../viewer/roles.ts';
import { InspectionPlan } from './inspection-plan.entity.ts';
import { aqlText, sampleOf, samplingHistory } from './inspection-sample.ts';
import { isCounted } from './quantity.ts';
import { aqlSeries } from './sampling-tables.ts';

type Plan = Entered<InspectionPlan, 'part' | 'revision' | 'extent' | 'level' | 'aql' | 'characteristics'>;

/** 5.4.4: the plan in force for deliveries of a part. */
export const planInForce = (part: Pick<Part, 'id'>, { em }: Pick<StepContext, 'em'>) =>
  em.findOne(InspectionPlan, { part: part.id, state: 'RELEASED' });

/** Nonconforming pieces are counted in percent: the standard goes up to 10 there. */
const percents = aqlSeries.filter(aql => aql <= 10);

/** 5.4.4: pieces are inspected: of what is measured out there are none. A sample has a level and an AQL of the standard. */
export function drawable({ part, extent, level, aql }: Input<Plan, 'part'>): Refusal | undefined {
  if (!isCounted(part.unit)) return refuse('planOfMeasuredOut', { part: part.name }, 'part');
  if (extent !== 'SAMPLE') return;
  if (!level) return refuse('levelToBeNamed', {}, 'level');
  if (aql == null || !percents.includes(aql as (typeof percents)[number]))
    return refuse('aqlNotInSeries', { series: percents.map(aqlText) }, 'aql');
}

/** 5.4.4: each characteristic once; what is measured has a limit to compare a value with. */
export function characteristicsSound({ characteristics }: Input<Plan>): Refusal | undefined {
  const twice = namedTwice(characteristics, each => each.characteristic);
  for (const [at, { characteristic: item, kind, lowerLimit, upperLimit }] of characteristics.entries()) {
    const field = `characteristics.${at}`;
    if (at === twice) return refuse('itemTwice', { item }, `${field}.characteristic`);
    const isLimited = lowerLimit != null || upperLimit != null;
    if (kind === 'MEASURED' && !isLimited) return refuse('noLimit', { item }, `${field}.upperLimit`);
    if (kind === 'ATTRIBUTE' && isLimited) return refuse('limitOfAttribute', { item }, `${field}.kind`);
    if (lowerLimit != null && upperLimit != null && lowerLimit > upperLimit)
      return refuse('limitsCrossed', { item }, `${field}.upperLimit`);
  }
}

/** 5.4.4: a revision follows the one in force. */
export async function laterThanReleased(
  { part, revision }: Pick<Facts<InspectionPlan>, 'part' | 'revision'>,
  _: unknown,
  context: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const previous = await planInForce(part, context);
  if (previous && !isLater(revision, previous.revision))
    return refuse('revisionNotLater', { revision: previous.revision }, 'revision');
}

const inspectionPlanInForce: Question<string | null> = {
  name: 'inspectionPlanInForce',
  sql: row => `(select p.revision from inspection_plan p where p.part_id = ${row}.part_id and p.state = 'RELEASED')`,
};

/** The same check at release, since another revision may have come into force meanwhile. */
export const planStillLater = knowing(
  [inspectionPlanInForce],
  function planStillLater({ revision }: Facts<InspectionPlan>, [inForce]): Refusal | undefined {
    if (inForce && !isLater(revision, inForce)) return refuse('revisionNotLater', { revision: inForce });
  },
);

const together: readonly Department[] = ['AFTER_SALES', 'MANAGEMENT'];

/** For which department a plan is drafted. */
export const draftsFor = ({ viewer }: Pick<StepContext, 'viewer'>) =>
  together.findLast(each => viewer.departments.includes(each)) as Department;

/** 5.4.4: both departments stand for the plan: the one that did not draft it releases it. */
export const releasedByTheOther = inSql(
  function releasedByTheOther(
    { draftedBy }: Facts<InspectionPlan>,
    { viewer }: Pick<StepContext, 'viewer'>,
  ): Refusal | undefined {
    const other = together.find(each => each !== draftedBy) as Department;
    if (!viewer.departments.includes(other)) return refuse('otherDepartmentReleases');
  },
  (row, { departments }) => ({
    byOffice: ofDepartments(
      `${row}.drafted_by`,
      together.filter(drafted => together.some(each => each !== drafted && departments.includes(each))),
    ),
  }),
);

/** GB/T 2828.1, 9.4: sampling is resumed only where it was discontinued. */
export async function samplingDiscontinued(
  { supplier }: { supplier: { id: string; name: string } },
  { part }: Facts<InspectionPlan>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const sample = sampleOf(await samplingHistory(em, part.id, supplier.id), 2);
  if (sample?.severity !== 'DISCONTINUED')
    return refuse('samplingNotDiscontinued', { supplier: supplier.name }, 'supplier');
}
