import { validate as isUuid } from 'uuid';
import type { Class } from '../fields/field.ts';
import { Attachment, attachmentRule } from '../files/attachment.entity.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { ProcedureEvent, seenByDealers } from '../procedure/procedure-event.entity.ts';
import { BaseLine, BaseRecord, descriptionOf, lineRule, type RecordClass } from '../procedure/record.ts';
import type { RowRule } from '../viewer/row-rules.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { seesWhole } from '../viewer/visibility.ts';
import { mayRead } from './allow.ts';

/** Which rows a viewer sees, as conditions of a statement with its parameters. */
export class SeenRows {
  readonly params: unknown[] = [];
  /** Whether none of its values is one by which the best plan is another. */
  fits = true;

  constructor(readonly viewer: Viewer) {}

  param(value: unknown, cast = ''): string {
    this.fits = false;
    return `$${this.params.push(value)}${cast}`;
  }

  /** The id of one row, which is found by the same plan whichever it is. */
  key = (id: string) => `$${this.params.push(id)}::uuid`;

  /** The condition under which the viewer sees a row. */
  visible(owner: Class, row: string): string {
    if (!(owner.prototype instanceof BaseRecord)) return this.visibleThroughParent(owner, row);
    const record = owner as unknown as RecordClass;
    if (!mayRead(this.viewer, record)) return 'false';
    if (seesWhole(this.viewer)) return 'true';
    const { dealers } = descriptionOf(record);
    return dealers ? this.forDealer(dealers, row) : 'false';
  }

  /** Adds the dealer as a parameter only where the rule reads it, since PostgreSQL cannot type an unused one. */
  private forDealer(rule: RowRule, row: string, dealer = this.viewer.dealerId) {
    return rule.sql(row, rule.looksAt.includes('dealer') ? this.param(dealer, '::uuid') : '');
  }

  /** The condition under which a row concerns a dealer; no dealer learns what concerns another. */
  ofDealer(rule: RowRule | undefined, row: string, dealer: string): string {
    const askable = isUuid(dealer) && (seesWhole(this.viewer) || this.viewer.dealerId === dealer);
    return askable && rule ? this.forDealer(rule, row, dealer) : 'false';
  }

  /** Whether no row of such records is hidden from the viewer. */
  seesAll = (owner: Class) =>
    seesWhole(this.viewer) &&
    ((owner as unknown) === StoredFile || mayRead(this.viewer, owner as unknown as RecordClass));

  private visibleThroughParent(owner: Class, row: string) {
    if ((owner as unknown) === Attachment) return attachmentRule(row, seesWhole(this.viewer));
    if ((owner as unknown) === StoredFile) return seesWhole(this.viewer) ? 'true' : `${row}.shared`;
    const rule = (owner as unknown) === ProcedureEvent ? seenByDealers : lineRule(owner);
    if (rule && !seesWhole(this.viewer)) return this.forDealer(rule, row);
    return owner.prototype instanceof BaseLine || (owner as unknown) === ProcedureEvent ? 'true' : 'false';
  }
}
