import { Resolver } from 'type-graphql';
import type { Role } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { assign } from '../procedure/assign.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { Step, type StepOptions } from '../procedure/step.ts';

export const MasterDataState = choice('MasterDataState', {
  ACTIVE: ['在用', 'Active'],
  INACTIVE: ['停用', 'Inactive'],
});
export type MasterDataState = ChoiceOf<typeof MasterDataState>;

@Form()
export class ReasonInput {
  @Text('原因', { widget: 'LONG_TEXT' }) reason!: string;
}

interface Particulars<R extends BaseRecord, I extends object> {
  rules?: StepOptions<R, I>['rules'];
  /** What follows from what was entered, and from who entered it. */
  complete?: (record: R, input: I, act: Act) => void;
}

type MasterRecord = BaseRecord & { state: MasterDataState };

/** The steps of all master data: create, update, deactivate, and back into use; each leaves an event like any step. */
export function masterDataSteps<R extends MasterRecord, I extends object>(
  record: RecordClass<R>,
  form: new () => I,
  by: readonly Role[],
  { rules, complete = () => {} }: Particulars<R, I> = {},
) {
  const { zh } = descriptionOf(record);
  const name = (verb: string) => `${verb}${record.name}`;
  const enter = (each: R, input: I, act: Act) => {
    assign(each, input);
    complete(each, input, act);
  };
  const noChange = () => {};

  class Steps {}
  const add = (verb: string, method: (each: R, input: never, act: Act) => void, options: object) => {
    const descriptor = { value: method, writable: true, configurable: true };
    Step(record, { by, ...options } as never)(Steps.prototype, name(verb), descriptor as never);
    Object.defineProperty(Steps.prototype, name(verb), descriptor);
  };
  add('create', enter, { zh: `新建${zh}`, input: form, rules, to: 'ACTIVE', tone: 'PRIMARY' });
  add('update', enter, { zh: `修改${zh}`, input: form, rules, from: ['ACTIVE'], to: 'ACTIVE' });
  add('deactivate', noChange, {
    zh: `停用${zh}`,
    input: ReasonInput,
    from: ['ACTIVE'],
    to: 'INACTIVE',
    tone: 'DANGER',
  });
  add('reactivate', noChange, { zh: `恢复使用${zh}`, from: ['INACTIVE'], to: 'ACTIVE' });
  Resolver()(Steps);
  return Steps;
}
