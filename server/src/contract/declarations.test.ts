import { expect, test } from '@jest/globals';
import { policy } from '../../policy/index.ts';
import { afterSales, chapters } from '../chapters.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Moment, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { Planned, Stated } from '../procedure/day-origin.ts';
import { extendStep } from '../procedure/extension.ts';
import { factsOf } from '../procedure/fact-policy.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { standing } from '../procedure/standing.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { checkDeclarations, declarationFaults, idleFacts } from './declarations.ts';

test('the procedure is declared soundly', () => {
  expect(declarationFaults(afterSales)).toEqual([]);
  expect(idleFacts(afterSales)).toEqual([]);
});

test('every fault of a declaration is named with the declaration', () => {
  const KilnState = choice('KilnState', ['COLD', 'HOT', 'BROKEN', 'SCRAPPED']);
  type KilnState = ChoiceOf<typeof KilnState>;

  @ProcedureRecord({
    description: 'Kiln.',
    prefix: 'TP',
    chapter: 'ORGANIZATION',
    title: 'nickname',
    due: 'firedOn',
    final: ['BROKEN', 'MOLTEN'],
  })
  class Kiln extends BaseRecord {
    @State(() => KilnState) state!: KilnState;
    @Text() name!: string;
    @Text({ secret: true }) word!: string;
    @Link(() => Kiln) neighbour!: Kiln;
  }
  @Form()
  class KilnInput extends pick(Kiln, 'name', 'neighbour') {
    @Text({ when: { field: 'name', is: [''] } }) heat!: string;
    @Link(() => Kiln, { namedBy: 'neighbour.name' }) tended!: Kiln;
    @Day() firedOn!: string;
    @Stated({ within: 'FIRE_STATED_WITHIN' as never, since: 'name' }) @Moment() litAt!: Date;
    @Planned() @Day() cooledOn!: string;
  }

  class KilnSteps {}
  const nothing = () => {};
  const step = (name: string, options: object) =>
    Step(Kiln, { description: 'The kiln is tended to.', by: ['SALES'], ...options } as never)(
      KilnSteps.prototype,
      name,
      {
        value: nothing,
      },
    );
  step('buildKiln', { to: 'COLD', input: KilnInput, on: { name: {}, neighbour: { load: ['nobody'] } } });
  step('lightKiln', {
    to: 'COLD',
    input: pick(Kiln, 'neighbour'),
    on: { neighbour: { states: ['COLD', 'MOLTEN'], inbox: ['HOT'] } },
  });
  step('forgetKiln', { clause: '8' });
  step('fireKiln', { from: ['COLD'], to: 'HOT', by: { SALES: ['HOT'], STOKER: ['COLD'] }, inbox: { states: ['HOT'] } });
  step('burnKiln', {
    from: ['HOT'],
    to: 'ASH',
    load: ['neighbour.neighbour', 'name.letters'],
    moves: { Kiln: ['GONE'], Oven: [] },
  });
  step('mendKiln', { description: 'Mend kiln.', from: ['BROKEN'], to: 'COLD' });
  step('dropKiln', { from: ['COLD', 'HOT'], to: 'BROKEN', by: { SALES: ['COLD'] } });

  const extensions = [extendStep(Kiln, 'coolKiln', {})];
  const facts = [factsOf(Kiln, { state: 'FROZEN', name: 'SHOWN', word: 'SHOWN' })];
  const kilns = { records: [Kiln], resolvers: [KilnSteps], extensions, facts };
  const procedure = defineProcedure({ document, chapters: [...chapters, kilns], policy });

  expect(declarationFaults(procedure)).toEqual([
    'Kiln: it does not say in a sentence what it is',
    'Kiln: no step leads to SCRAPPED',
    'Kiln: no step leads on from SCRAPPED, and it is not declared final',
    'Kiln: BROKEN is declared final, and a step leads on from it',
    'Kiln: there is no state MOLTEN that could be final',
    'Kiln: there is no field nickname',
    'Kiln: there is no field firedOn',
    'Kiln: word is secret, and it has a column',
    'buildKiln: neither its form nor its record has a link name',
    'buildKiln: the path nobody leads nowhere from Kiln',
    'buildKiln: heat is asked for by name, which is no choice of the form',
    'buildKiln: tended is offered of neighbour.name, which names no such records',
    'buildKiln: KilnInput.firedOn is neither @Stated nor @Planned nor @Printed',
    'buildKiln: KilnInput.litAt is stated within FIRE_STATED_WITHIN, which is no parameter in days',
    'buildKiln: KilnInput.litAt could be recorded since name, which is no day of its form',
    'buildKiln: the procedure leaves no FIRE_STATED_WITHIN open',
    'lightKiln: neighbour has no state MOLTEN',
    'lightKiln: neighbour waits in HOT, and it is not taken then',
    'forgetKiln: it creates a record and says not in which state',
    'fireKiln: there is no role STOKER',
    'fireKiln: a role is named for HOT, from which it does not start',
    'fireKiln: it is waited for in HOT, from which it does not start',
    'burnKiln: there is no state ASH',
    'burnKiln: the path name.letters leads nowhere from Kiln',
    'burnKiln: Kiln has no state GONE',
    'burnKiln: there is no record Oven that it could move',
    'mendKiln: it does not say in a sentence what it is',
    'dropKiln: nobody may take it from HOT',
    'coolKiln: it is extended, and is no step of that record',
    'Kiln.neighbour: burnKiln rests on it, and nothing says what becomes of it when it changes',
    'TP: 2 numbers of records go by it: TrainingPlan; Kiln',
  ]);
  expect(idleFacts(procedure)).toEqual(['Kiln.word']);
  expect(() => checkDeclarations(procedure)).toThrow(
    'The procedure is not declared soundly:\n- Kiln: it does not say in a sentence what it is',
  );
});

test('of what goes by one name, each is named with where it was declared', () => {
  const OvenState = choice('OvenState', ['COLD', 'HOT']);
  const Another = choice('OvenState', ['LIT']);
  const oven = (prefix: string, states: object) => {
    @ProcedureRecord({ prefix, description: 'It bakes.', chapter: 'REPAIR', title: 'name' })
    class Oven extends BaseRecord {
      @State(() => states) state!: string;
      @Text() name!: string;
    }
    return Oven;
  };
  const ovens = [oven('OV', OvenState), oven('OW', Another)];
  const resolvers = [class BakingSteps {}, class MeltingSteps {}];
  for (const [at, record] of ovens.entries()) {
    @Form()
    class OvenInput extends pick(record, ...(at ? (['name'] as const) : [])) {}
    Step(record, { description: 'It is built.', by: ['SALES'], to: at ? 'LIT' : 'COLD', input: OvenInput })(
      resolvers[at]?.prototype as object,
      'buildOven',
      { value: () => {} },
    );
  }
  const procedure = defineProcedure({ document, chapters: [{ records: ovens, resolvers }], policy: {} });
  expect(declarationFaults(procedure).filter(fault => fault.includes('go by it: '))).toEqual([
    'Oven: 2 kinds of record go by it: OV; OW',
    'buildOven: 2 steps go by it: of Oven in BakingSteps; of Oven in MeltingSteps',
    'OvenState: 2 choices go by it: COLD, HOT; LIT',
    'OvenInput: 2 forms go by it: name; name',
  ]);
});

test('every fault of a standing rule is named with it, and of two by one name each with where it stands', () => {
  const MeterState = choice('MeterState', ['ON', 'OFF']);
  type MeterState = ChoiceOf<typeof MeterState>;
  @ProcedureRecord({ description: 'It measures.', prefix: 'ME', chapter: 'REPAIR', title: 'name', final: ['OFF'] })
  class Meter extends BaseRecord {
    @State(() => MeterState) state!: MeterState;
    @Text() name!: string;
  }
  const rule = (change: object) =>
    standing(Meter, 'meterReads', {
      ...{ clause: clause.arrival, while: ['ON'], rests: {}, holds: () => undefined, since: 'createdAt' },
      ...change,
    } as never);
  const wrong = {
    clause: '9.9',
    while: ['OFF', 'BROKEN'],
    rests: { cable: 'FLAG' },
    doors: ['readMeter'],
    since: 'on',
  };
  const meters = { standing: [rule({}), rule({ ...wrong, daily: true })] };
  const faults = declarationFaults(defineProcedure({ document, chapters: [...chapters, meters], policy }));
  expect(faults.filter(fault => fault.startsWith('meterReads: '))).toEqual([
    'meterReads: no catalogue says it',
    'meterReads: the procedure has no record Meter',
    'meterReads: no catalogue says it',
    'meterReads: the procedure has no clause 9.9',
    'meterReads: the procedure has no record Meter',
    'meterReads: there is no state BROKEN',
    'meterReads: its door readMeter is no step of its record',
    'meterReads: the path cable leads nowhere from Meter',
    'meterReads: there is no field on',
    'meterReads: each day asks it again in OFF, where its record stays for ever',
    'meterReads: 2 standing rules go by it: of Meter for 5.3.3; of Meter for 9.9',
  ]);
});
