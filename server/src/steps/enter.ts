import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { faultOf, tidied } from '../fields/validation.ts';
import { endingsOf } from '../files/file-types.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import { loadByIds } from '../procedure/load.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { nameable } from '../read/allow.ts';
import { seesWhole } from '../viewer/visibility.ts';
import { namedAlready } from './named-already.ts';

type Raw = Record<string, unknown>;
type Loaders = Map<RecordClass, DataLoader<string, BaseRecord | null>>;

/**
 * Reads a form: trims texts, checks bounds, and replaces ids by records. All faults are reported at once. A record that
 * the viewer may not see counts as missing. One out of use is not chosen anew, but stays valid where an open record
 * names it.
 */
export async function enter(
  em: SqlEntityManager,
  form: Class,
  raw: Raw,
  context: RequestContext,
  record: BaseRecord,
  { prefix = '', loaders }: { prefix?: string; loaders?: Loaders } = {},
): Promise<Raw> {
  const reading = new Reading(em, context, record, loaders);
  const entered = await reading.form(form, raw, prefix);
  await reading.refuseOutOfUse();
  if (Object.keys(reading.faults).length) throw badInput(context.language, { fields: reading.faults });
  return entered;
}

class Reading {
  readonly faults: Record<string, string> = {};
  readonly #linked = new Set<BaseRecord>();
  readonly #outOfUse: { path: string; record: BaseRecord }[] = [];

  constructor(
    private readonly em: SqlEntityManager,
    private readonly context: RequestContext,
    private readonly changed: BaseRecord,
    /** What was named before in the same transaction is not looked for again. */
    private readonly loaders: Loaders = new Map(),
  ) {}

  async form(form: Class, raw: Raw, prefix: string): Promise<Raw> {
    const entered: Raw = {};
    await Promise.all(
      fieldsOf(form).map(async field => {
        const path = prefix + field.name;
        const rawValue = raw[field.name];
        const value = tidied(field, rawValue);
        const fault = faultOf(field, value, this.context.language);
        if (fault) this.faults[path] = fault;
        else if (value !== undefined)
          entered[field.name] = value === null || value === '' ? null : await this.value(field, value, path);
      }),
    );
    return entered;
  }

  private value(field: Field, value: unknown, path: string): unknown {
    const target = () => field.target?.() as Class;
    const each = (one: (item: never, path: string) => unknown) =>
      Promise.all((value as never[]).map((item, at) => one(item, `${path}.${at}`)));
    switch (field.kind) {
      case 'link':
        return this.record(field, value as string, path);
      case 'links':
        return each((id: string, at) => this.record(field, id, at));
      case 'file':
        return this.file(field, value as string, path);
      case 'value':
        return this.whole(field, value as Raw, path);
      case 'values':
      case 'lines':
        return each((line: Raw, at) => this.form(lineForm(target()), line, `${at}.`));
      default:
        return value;
    }
  }

  /** The value as a whole is checked only where its parts are valid. */
  private async whole({ target, complete }: Field, raw: Raw, path: string) {
    const entered = await this.form(lineForm(target?.() as Class), raw, `${path}.`);
    const [part, fault] = (!this.isFaulty(path) && complete?.(entered)) || [];
    if (fault) this.fault(`${path}.${part}`, fault);
    return entered;
  }

  private isFaulty = (path: string) => Object.keys(this.faults).some(each => each.startsWith(`${path}.`));

  private async record({ target, outOfUse }: Field, id: string, path: string) {
    const record = await this.loader(target?.() as RecordClass).load(id);
    if (!record) this.fault(path, 'noSuchRecord');
    else if (record.state === 'MERGED') this.fault(path, 'mergedRecord', { into: await this.mergedInto(record) });
    else if (record.state !== 'INACTIVE') this.#linked.add(record);
    else if (!outOfUse) this.#outOfUse.push({ path, record });
    return record;
  }

  /** The number of the record in whose place nothing names this one any more. */
  private async mergedInto(record: BaseRecord) {
    await this.em.populate(record, ['mergedInto'] as never);
    return (record as { mergedInto?: BaseRecord | null }).mergedInto?.number ?? record.number;
  }

  /** Refuses a record out of use unless the step's record, or an open one linked to it, names it already. Runs once all links are read. */
  async refuseOutOfUse() {
    const changed = this.changed.number ? this.changed : null;
    for (const { path, record } of this.#outOfUse) {
      const named = await namedAlready(this.em, changed, [...this.#linked], record.constructor as RecordClass);
      if (!named.has(record.id)) this.fault(path, 'inactiveRecord');
    }
  }

  /** A file that the viewer has just uploaded, or that the record holds already; locked, so that it is taken once. */
  private async file({ accept }: Field, id: string, path: string) {
    const file = isUuid(id)
      ? await this.em.findOne(StoredFile, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    const { viewer } = this.context;
    const ofTheRecord = file?.recordId === this.changed.id;
    const held = ofTheRecord && viewer && !viewer.link && (file.shared || seesWhole(viewer));
    if (!file || !(held || file.uploadedBy === viewer?.userId)) this.fault(path, 'noSuchFile');
    else if (file.recordId && !held) this.fault(path, 'fileTaken');
    else if (accept && !accept.includes(file.type))
      this.fault(path, 'fileOfOtherType', { types: [...new Set(accept.flatMap(endingsOf))].join(' ') });
    return file;
  }

  private fault(path: string, key: MessageKey, facts?: object) {
    this.faults[path] = message(this.context.language, key, { ...facts });
  }

  /** One statement per kind of record, however many the form names. */
  private loader(kind: RecordClass) {
    const loader =
      this.loaders.get(kind) ??
      new DataLoader<string, BaseRecord | null>(async ids => {
        const visible = nameable(this.context.viewer, kind);
        const named = ids.filter(id => isUuid(id));
        const found = Reflect.ownKeys(visible).length
          ? await this.em.find(kind, { $and: [{ id: { $in: named } }, visible] })
          : await loadByIds(this.em, kind, named);
        return ids.map(id => found.find(each => each.id === id) ?? null);
      });
    this.loaders.set(kind, loader);
    return loader;
  }
}
