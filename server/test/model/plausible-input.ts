import { daysLater } from '../../src/fields/business-day.ts';
import type { ChoiceOf } from '../../src/fields/choice.ts';
import { type Class, digitsOf, type Field, fieldsOf } from '../../src/fields/field.ts';
import { lineForm } from '../../src/fields/form.ts';
import { textLimit } from '../../src/fields/validation.ts';
import type { Step } from '../../src/procedure/step.ts';
import { drawn, measuredLines, templateForm } from '../repair.ts';
import type { Random } from './random.ts';

type Form = Record<string, unknown>;

/** What there is to enter: the day, records of a kind that are in one of some states, and a file just uploaded. */
export interface Surroundings {
  today: string;
  now: Date;
  pick(kind: string, states?: readonly string[]): string | undefined;
  upload(accept: readonly string[] | undefined): Promise<string>;
}

/** Values that only a few words fit, by the field's name. */
const words: Record<string, (random: Random, around: Surroundings) => unknown> = {
  revision: random => random.of(['A', 'B', 'C', 'D']),
  month: (_, { today }) => today.slice(0, 7),
  serialNumber: random => `Z100-${random.below(1_000_000)}`,
  items: () => templateForm({ model: '' }).items,
  signature: () => drawn,
  taxRate: () => 13,
  hours: random => random.within(1, 8),
  firstOfTrip: (random, { pick }) => (random.chance(0.15) ? pick('ServiceOrder') : undefined),
  terms: random =>
    random.some([
      { kind: 'MAINTENANCE', what: '季度保养', everyMonths: 3 },
      { kind: 'TRAINING', what: '操作培训', everyMonths: 6 },
      { kind: 'RESPONSE', what: '到场', responseDays: 3 },
    ]),
};

/** A step's form, filled in as somebody at work would: nearly always with what fits, now and then with what does not. */
export class PlausibleInput {
  constructor(
    private readonly random: Random,
    private readonly around: Surroundings,
  ) {}

  async for({ input, on }: Step): Promise<Form | undefined> {
    return input && this.form(input, on);
  }

  private async form(form: Class, on: Step['on'] = {}): Promise<Form> {
    const entered: Form = {};
    for (const field of fieldsOf(form)) {
      if (field.partial && this.random.chance(0.6)) continue;
      if (field.optional && this.random.chance(0.25)) continue;
      const value = await this.value(field, on[field.name]?.states);
      if (value !== undefined) entered[field.name] = value;
    }
    return entered;
  }

  private async value(field: Field, states: readonly string[] | undefined): Promise<unknown> {
    const { random, around } = this;
    const target = field.target as () => Class & { name: string };
    const word = words[field.name];
    if (word) return word(random, around);
    switch (field.kind) {
      case 'link':
        return around.pick(target().name, random.chance(0.95) ? states : undefined);
      case 'links':
        return [...new Set([around.pick(target().name), random.chance(0.3) && around.pick(target().name)])].filter(
          Boolean,
        );
      case 'file':
        return around.upload(field.accept);
      case 'day':
        return daysLater(around.today, this.daysFromNow(field.name));
      case 'moment':
        return new Date(around.now.getTime() - random.below(90) * 60_000).toISOString();
      case 'flag':
        return random.chance(0.5);
      case 'choice':
        return random.of(this.choices(field));
      case 'choices':
        return random.some(this.choices(field));
      case 'whole':
        return random.within(field.min ?? 0, Math.min(field.max ?? 12, 30));
      case 'decimal':
        return this.decimal(field);
      case 'texts':
        return ['李秀英', '张伟'];
      case 'value':
        return this.form(lineForm(target()));
      case 'values':
      case 'lines':
        return this.lines(field, lineForm(target()));
      default:
        return this.text(field);
    }
  }

  /** What ends or is due does so later; all else was or is now. */
  private daysFromNow(name: string) {
    if (this.random.chance(0.05)) return this.random.within(-40, 40);
    if (name === 'startsOn') return this.random.within(0, 1);
    if (name === 'validUntil') return this.random.of([3, 20, 400]);
    if (/endsOn|due|calibratedUntil|wantedBy|nextOn/i.test(name)) return this.random.within(0, 9);
    return this.random.chance(0.8) ? 0 : -this.random.below(4);
  }

  private choices = ({ target, except = [] }: Field): ChoiceOf<Record<string, string>>[] =>
    Object.keys(target?.() ?? {}).filter(each => !except.includes(each));

  private decimal(field: Field) {
    const { scale } = digitsOf(field);
    const value = this.random.within(Math.max(1, field.min ?? 0), Math.min(field.max ?? 200, 200));
    return scale && field.max === undefined && this.random.chance(0.3) ? value + 0.5 : value;
  }

  /** What is measured by a template is measured by all of its lines; of others there may be none. */
  private async lines({ target, min }: Field, form: Class) {
    const { random } = this;
    if ((target as () => Class)().name === 'AdjustmentLine')
      return measuredLines.map(line => ({
        ...line,
        calibratedUntil: daysLater(this.around.today, 90),
        ...(random.chance(0.2) && { asLeft: 300, concession: '待换件' }),
      }));
    const count = min === 0 && random.chance(0.7) ? 0 : random.within(1, 2);
    return Promise.all([...Array(count)].map(() => this.form(form)));
  }

  private text(field: Field): string {
    if (field.widget === 'PHONE') return '0512-62880017';
    if (field.widget === 'EMAIL') return 'quality@customer.example';
    const text = this.random.of(['推料杆不复位', '已更换密封圈，试机两小时正常', '顾客来电确认', '按检验规程处理']);
    return text.slice(0, textLimit(field));
  }
}
