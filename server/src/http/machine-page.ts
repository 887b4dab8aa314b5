import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { coverageToday } from '../customer-service/coverage.ts';
import type { WarrantyCoverage } from '../customer-service/warranty-coverage.ts';
import { ruleInWords } from '../customer-service/warranty-rule.ts';
import { fieldsOf } from '../fields/field.ts';
import { customerField } from '../links/customer-form.ts';
import type { Covered, MachinePage } from '../links/machine-shape.ts';
import type { CustomerStep } from '../links/task-shape.ts';
import { type InEach, inEach, type Language, listIn } from '../messages/language.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { PartClass } from '../organization/part.entity.ts';
import { CostClass } from '../organization/warranty-terms.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { Step } from '../procedure/step.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { TechnicalDocument } from '../training/technical-document.entity.ts';

/** What anybody may know who stands at a machine, and may do there. */
export async function machinePage(em: SqlEntityManager, machine: Equipment, today: string): Promise<MachinePage> {
  const { COMPANY_NAME, SUPERVISION_PHONE } = await parametersInForce(em, ['COMPANY_NAME', 'SUPERVISION_PHONE'], today);
  const manuals = await em.find(TechnicalDocument, manualsOf(machine), { orderBy: { title: 'asc', id: 'asc' } });
  return {
    house: { name: COMPANY_NAME, phone: SUPERVISION_PHONE },
    model: `${machine.model.code} ${machine.model.name}`,
    serialEnd: machine.serialNumber.slice(-4),
    covered: coveredLines(await coverageToday(em, machine.id, today)),
    manuals: manuals.map(({ id, title, revision }) => ({ id, title, revision })),
    steps: procedureOf(em)
      .steps.all.filter(({ opens }) => opens)
      .toSorted((one, other) => Number(other.tone === 'PRIMARY') - Number(one.tone === 'PRIMARY'))
      .map(step => stepByCode(step, machine.machineCode ?? '')),
  };
}

/** 4.3: only what is released is given out. */
export const manualsOf = ({ model }: Equipment) =>
  ({ model: model.id, kind: 'PRODUCT_MANUAL', state: 'RELEASED' }) as const;

/** 5.2.3: a line for each kind of part, and for each of its costs that has a period of its own. */
function coveredLines({ periods }: WarrantyCoverage): Covered[] {
  const alone = (partClass: string) => periods.filter(each => each.partClass === partClass).length === 1;
  return periods.map(({ partClass, costClasses, inside, lastDay }) => ({
    ...inEach(language => {
      const part = (labels.ofValues(PartClass)[partClass] as InEach)[language];
      const costs = costClasses.map(each => (labels.ofValues(CostClass)[each] as InEach)[language]);
      return alone(partClass) ? part : `${part} · ${listIn(language, costs)}`;
    }),
    inside,
    lastDay,
  }));
}

/** 5.2.3: the rules by which it is covered as long as it is, in words; for whoever knows its serial number. */
export async function whyCovered(em: SqlEntityManager, machine: Equipment, today: string): Promise<InEach[]> {
  const { periods } = await coverageToday(em, machine.id, today);
  const inWords = (language: Language) =>
    periods.flatMap(({ rules }) => rules.map(rule => ruleInWords(rule, language)));
  const [zh, en] = [inWords('zh'), inWords('en')];
  return [...new Map(zh.map((sentence, at) => [sentence, { zh: sentence, en: en[at] as string }])).values()];
}

function stepByCode(step: Step, code: string): CustomerStep {
  const { name, tone, input, labels: said } = step;
  return {
    name,
    ...said.of(name),
    tone,
    blocked: null,
    mutation: `mutation ($input: ${input?.name}!) { done: ${name}(code: "${code}", input: $input) { number address } }`,
    fields: fieldsOf(input ?? Object).map(field => customerField(said, field)),
  };
}
