import { Resolver } from 'type-graphql';
import { Identifier, Json, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { type KeptKey, sentence } from '../messages/kept-sentence.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Lapse } from './lapse.entity.ts';

@Form()
export class LapseInput {
  @Text() rule!: string;
  /** The rule's refusal, of which the lapse keeps the sentence. */
  @Json() refusal!: { rule: KeptKey; facts: Record<string, string | readonly string[]> };
  @Identifier() record!: string;
  @Text() recordNumber!: string;
  /** The state of the lapse: one that is found when the record goes on without has ended already. */
  @Text() state!: 'OPEN' | 'ENDED';
}

@Form()
export class LapseNoteInput extends pick(Lapse, 'note') {}

const everyDepartment: readonly Role[] = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'];
const inCharge = (lapse: Pick<Lapse, 'departments'>, { departments }: Viewer) =>
  departments.some(each => lapse.departments.includes(each));

@Resolver()
export class LapseSteps {
  @Step(Lapse, {
    description: 'A standing rule holds of a record no more.',
    by: [],
    to: ['OPEN', 'ENDED'],
    input: LapseInput,
  })
  recordLapse(lapse: Lapse, { rule: name, refusal, state, ...found }: LapseInput, { em, now }: StepContext) {
    const { clause, record } = procedureOf(em).standingNamed(name);
    const { departments } = procedureOf(em).clauseOf(clause);
    const endedAt = state === 'ENDED' ? now : null;
    const what = sentence(refusal.rule, refusal.facts);
    Object.assign(lapse, found, {
      what,
      state,
      endedAt,
      departments,
      demandedBy: clause,
      resource: record.name,
      rule: name,
    });
  }

  @Step(Lapse, { description: 'It holds again.', by: [], from: ['OPEN'], to: 'SETTLED' })
  settleLapse(lapse: Lapse, _: object, { now }: StepContext) {
    lapse.endedAt = now;
  }

  @Step(Lapse, { description: 'The record has gone on without it.', by: [], from: ['OPEN'], to: 'ENDED' })
  endLapse(lapse: Lapse, _: object, { now }: StepContext) {
    lapse.endedAt = now;
  }

  @Step(Lapse, {
    description: 'The department in charge writes down what it does; the lapse stays until it holds again.',
    by: { roles: everyDepartment, ownedBy: inCharge },
    from: ['OPEN'],
    input: LapseNoteInput,
    tone: 'PRIMARY',
  })
  noteLapse(lapse: Lapse, { note }: LapseNoteInput) {
    lapse.note = note;
  }
}
