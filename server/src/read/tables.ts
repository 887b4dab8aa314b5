import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { Class, Field } from '../fields/field.ts';

/** Names of tables and columns as the ORM maps them. */
export class Tables {
  constructor(private readonly metadata: MetadataStorage) {}

  of = (owner: Class): EntityMetadata => this.metadata.get(owner as never);
  table = (owner: Class) => `"${this.of(owner).tableName}"`;

  column = (owner: Class, property: string) => `"${this.columnName(owner, property)}"`;
  columnName = (owner: Class, property: string) => this.property(owner, property).fieldNames[0] as string;

  /** The table between two sides of a many-to-many link. */
  pivot(owner: Class, field: Field) {
    const { pivotTable, joinColumns, inverseJoinColumns } = this.property(owner, field.name);
    return { table: `"${pivotTable}"`, here: `"${joinColumns[0]}"`, there: `"${inverseJoinColumns[0]}"` };
  }

  private property(owner: Class, property: string) {
    const found = this.of(owner).properties[property as never];
    if (!found) throw new Error(`${owner.name}.${property} has no column`);
    return found as { fieldNames: string[]; pivotTable: string; joinColumns: string[]; inverseJoinColumns: string[] };
  }
}
