import { Resolver } from 'type-graphql';
import { Identifier, Json, Text, Texts } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { type KeptKey, sentence } from '../messages/kept-sentence.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { knowing, type Question } from '../procedure/question.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import { notBy, withAccountAmong } from '../viewer/people.ts';
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
  /** The accounts of those about whom it is. */
  @Texts({ min: 0 }) authors!: string[];
  /** The state of the lapse: one that is found when the record goes on without has ended already. */
  @Text() state!: 'OPEN' | 'ENDED';
}

@Form()
export class LapseNoteInput extends pick(Lapse, 'note') {}

@Form()
export class LapseAcceptanceInput {
  @Text({ widget: 'LONG_TEXT' }) finding!: string;
}

const everyDepartment: readonly Role[] = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'];
const inCharge = inSql(
  (lapse: Pick<Lapse, 'departments'>, { departments }: Viewer) =>
    departments.some(each => lapse.departments.includes(each)),
  (row, { departments }) => ({ byOffice: `${row}.departments && ${listed(departments)}` }),
);
const listed = (departments: readonly string[]) => `array[${departments.map(each => `'${each}'`).join(', ')}]::text[]`;

/** Of After-Sales the head decides, of the others whoever is in charge; and the General Manager everywhere. */
const mayDecide = ({ departments, roles }: Pick<Viewer, 'departments' | 'roles'>) =>
  departments.filter(each => each !== 'AFTER_SALES' || roles.includes('AFTER_SALES_HEAD'));
const decidesOn = inSql(
  (lapse: Pick<Lapse, 'departments'>, viewer: Viewer) =>
    viewer.roles.includes('GENERAL_MANAGER') || mayDecide(viewer).some(each => lapse.departments.includes(each)),
  (row, taker) => ({
    byOffice: taker.roles.includes('GENERAL_MANAGER') ? 'true' : `${row}.departments && ${listed(mayDecide(taker))}`,
  }),
);

interface Ending {
  decided: boolean;
  authors: readonly string[];
}
const ending: Question<Ending> = {
  name: 'ending',
  sql: row => `json_build_object('decided', ${row}.decided, 'authors', ${row}.authors)`,
};

/** What can be put right is put right; only where nothing does so somebody decides, about whom it is not. */
const endsByDecision = inSql(
  knowing([ending], function endsByDecision(_: Facts<Lapse>, [{ decided, authors }], { viewer }): Refusal | undefined {
    return decided ? notBy(withAccountAmong(viewer, authors)) : refuse('lapseEndsByItself');
  }),
  (row, { accounts }) => ({ byOffice: `${row}.decided and not ${row}.authors && ${accounts}::text[]` }),
);

@Resolver()
export class LapseSteps {
  @Step(Lapse, {
    description: 'A standing rule holds of a record no more.',
    by: [],
    to: ['OPEN', 'ENDED'],
    input: LapseInput,
  })
  recordLapse(lapse: Lapse, { rule: name, refusal, state, ...found }: LapseInput, { em, now }: StepContext) {
    const { clause, record, decided } = procedureOf(em).standingNamed(name);
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
      decided,
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
    description:
      'Nothing makes it hold again, and somebody about whom it is not decides why the record stays as it is.',
    by: {
      roles: ['AFTER_SALES_HEAD', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'],
      ownedBy: decidesOn,
    },
    from: ['OPEN'],
    to: 'ACCEPTED',
    guards: [endsByDecision],
    input: LapseAcceptanceInput,
    decides: true,
    tone: 'PRIMARY',
  })
  acceptLapse(lapse: Loaded<Lapse>, { finding }: LapseAcceptanceInput, { now, viewer }: StepContext) {
    Object.assign(lapse, { finding, endedAt: now, acceptedBy: viewer.name });
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
