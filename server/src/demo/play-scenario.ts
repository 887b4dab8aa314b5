import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Survey } from '../customer-service/survey.entity.ts';
import { daysLater } from '../fields/business-day.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { customerViewer, findLink, linkViewer } from '../links/find-link.ts';
import { LINK_PATH } from '../links/make-link.ts';
import { companyLanguage } from '../messages/language.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { systemContext } from '../procedure/system-context.ts';
import { GoodsReceipt } from '../spare-parts/goods-receipt.entity.ts';
import { PartsRequest } from '../spare-parts/parts-request.entity.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { mailArrives } from './post-office.ts';
import { uploadScan } from './scan.ts';
import { filledIn, type ScenarioStep, type StageFacts } from './scenario-step.ts';
import { atMoments, momentOf, type ScheduledStep } from './schedule.ts';
import type { Stage } from './stage.ts';

/** Where customers answer from. */
const address = '203.0.113.17';

/** What a step opens beside the record that it is taken on: that is what such a step makes. */
const besides: Partial<
  Record<ScenarioStep['step'], (em: SqlEntityManager, id: string) => Promise<string | undefined>>
> = {
  reportNonconformity: async (em, complaint) => (await em.findOne(Nonconformity, { complaint }))?.id,
  stockIn: async (em, receipt) => {
    const { number: madeBy } = await em.findOneOrFail(GoodsReceipt, receipt);
    return (await em.findOne(Nonconformity, { madeBy }))?.id;
  },
  returnParts: async (em, request) => {
    const { number: madeBy } = await em.findOneOrFail(PartsRequest, request);
    return (await em.findOne(Nonconformity, { madeBy }, { orderBy: { number: 'desc' } }))?.id;
  },
  answerSurvey: async (em, id) => (await em.findOneOrFail(Survey, id)).complaint?.id,
};

/** Every step of some stories at its moment, by whoever takes it. */
export const scheduled = (stage: Stage, scenario: readonly ScenarioStep[]): ScheduledStep[] =>
  atMoments(stage.monday, scenario).map(([at, scenarioStep]) => ({ at, take: () => take(stage, scenarioStep, at) }));

async function take(stage: Stage, scenarioStep: ScenarioStep, now: Date) {
  const { step, on, makes, input, caller } = scenarioStep;
  const { orm } = stage.files;
  const viewer = await viewerOf(stage, scenarioStep, now);
  const facts = factsOf(stage, name => uploadScan(stage, name, viewer?.userId as string, now));
  const context = { ...systemContext(orm, now, viewer, stage.files), papersOnRequest: true };
  const form = (await filledIn(input, facts)) as Record<string, unknown> | undefined;
  const id = await takeNamed(step, { id: on && facts.idOf(on), input: form, caller }, context).catch(error => {
    const story = on ?? makes ?? '';
    throw new Error(`${story}, ${step}: ${error.message} ${JSON.stringify(error.extensions)}`, { cause: error });
  });
  for (const [record, link] of context.revealed) stage.links.set(record, link);
  if (procedureOf(orm).steps.named(step)?.moves?.Letter) await mailArrives(stage, now);
  if (!makes) return;
  const em = companyEm(orm.em);
  const made = on && besides[step] ? await besides[step](em, id) : id;
  if (made) stage.ids.set(makes, made);
}

function viewerOf(stage: Stage, { by, on, machine, step, caller }: ScenarioStep, now: Date) {
  if (by === 'system') return;
  if (by !== 'customer') return stage.cast[by];
  if (machine) {
    const recordId = stage.ids.get(machine) as string;
    const grant = { record: 'Equipment', recordId, steps: [step], address, caller };
    return { ...customerViewer(recordId, grant), name: caller?.name ?? '' };
  }
  const link = stage.links.get(stage.ids.get(on as string) as string) as string;
  const secret = link.slice(LINK_PATH.length + 1);
  return findLink(stage.files.orm, secret, { address, now, language: companyLanguage }).then(found =>
    linkViewer(found, address),
  );
}

const factsOf = ({ monday, ids }: Stage, scanOf: StageFacts['scanOf']): StageFacts => ({
  dayOf: offset => daysLater(monday, offset),
  momentOf: (offset, time) => momentOf(monday, offset, time),
  idOf(key) {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo knows nothing by the name of ${key}`);
    return id;
  },
  scanOf,
});
