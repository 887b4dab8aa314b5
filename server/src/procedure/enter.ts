import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { faultOf } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { badInput } from './errors.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from './record.ts';
import { visibleTo } from '../read/row-rules.ts';
import type { StepContext } from '../context.ts';

type Raw = Record<string, unknown>;

/**
 * Reads a form: trims, checks bounds, and puts records in the place of ids, all faults told at once.
 * A record that the viewer may not see does not exist here either.
 */
export async function enter(em: SqlEntityManager, form: Class, raw: Raw, { viewer, language }: StepContext): Promise<object> {
  const reading = new Reading(em, viewer?.dealerId ?? null, language);
  const entered = reading.read(form, raw, '');
  await reading.findRecords();
  if (Object.keys(reading.faults).length) throw badInput(language, { fields: reading.faults });
  return entered;
}

class Reading {
  readonly faults: Record<string, string> = {};
  readonly #wanted = new Map<RecordClass, { id: string; path: string; put: (record: BaseRecord) => void }[]>();

  constructor(
    private readonly em: SqlEntityManager,
    private readonly dealerId: string | null,
    private readonly language: Language,
  ) {}

  read(form: Class, raw: Raw, prefix: string): Raw {
    const entered: Raw = {};
    for (const field of fieldsOf(form)) {
      const path = prefix + field.name;
      const value = typeof raw[field.name] === 'string' ? (raw[field.name] as string).trim() : raw[field.name];
      const fault = faultOf(field, value, this.language);
      if (fault) this.faults[path] = fault;
      else if (value !== undefined) this.place(field, value, path, entered);
    }
    return entered;
  }

  private place(field: Field, value: unknown, path: string, into: Raw) {
    const form = () => lineForm(field.target?.() as Class);
    if (field.kind === 'text' && value === '') into[field.name] = null;
    else if (value === null) into[field.name] = null;
    else if (field.kind === 'link') this.want(field, value as string, path, record => (into[field.name] = record));
    else if (field.kind === 'links') {
      const records: BaseRecord[] = [];
      into[field.name] = records;
      (value as string[]).forEach((id, at) => this.want(field, id, `${path}.${at}`, record => (records[at] = record)));
    } else if (field.kind === 'lines' || field.kind === 'values')
      into[field.name] = (value as Raw[]).map((line, at) => this.read(form(), line, `${path}.${at}.`));
    else if (field.kind === 'value') into[field.name] = this.read(form(), value as Raw, `${path}.`);
    else into[field.name] = value;
  }

  private want(field: Field, id: string, path: string, put: (record: BaseRecord) => void) {
    const record = field.target?.() as RecordClass;
    const wanted = this.#wanted.get(record) ?? [];
    this.#wanted.set(record, wanted);
    wanted.push({ id, path, put });
  }

  /** One statement per kind of record, however many were named. */
  async findRecords() {
    for (const [record, wanted] of this.#wanted) {
      const ids = [...new Set(wanted.map(({ id }) => id))].filter(id => isUuid(id));
      const visible = visibleTo(this.dealerId, descriptionOf(record).dealers);
      const records = await this.em.find(record, { $and: [{ id: { $in: ids } }, visible] });
      const found = new Map(records.map(each => [each.id, each]));
      for (const { id, path, put } of wanted) {
        const each = found.get(id);
        if (!each) this.faults[path] = message(this.language, 'noSuchRecord');
        else if (each.state === 'INACTIVE') this.faults[path] = message(this.language, 'inactiveRecord');
        else put(each);
      }
    }
  }
}
