import { Migration } from '@mikro-orm/migrations';

export class Migration20261130031037_imports_undone extends Migration {
  override up() {
    this.addSql(`alter table "holiday" drop constraint "holiday_day_unique";`);
    this.addSql(`create index "holiday_day_id_index" on "holiday" ("day", "id");`);
    this.addSql(`create unique index "holiday_day_unique" on "holiday" ("day") where state = 'ACTIVE';`);

    this.addSql(`alter table "equipment" drop constraint "equipment_state_check";`);
    this.addSql(
      `alter table "equipment" add constraint "equipment_state_check" check ("state" in ('SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED', 'WITHDRAWN'));`,
    );

    this.addSql(`alter table "import_run" drop constraint "import_run_state_check";`);
    this.addSql(`alter table "import_run" drop constraint "import_run_subject_check";`);
    this.addSql(`alter table "import_run" add "undone_reason" text null;`);
    this.addSql(
      `alter table "import_run" add constraint "import_run_state_check" check ("state" in ('CHECKING', 'CHECKED', 'REJECTED', 'IMPORTING', 'IMPORTED', 'DISCARDED', 'UNDONE'));`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_subject_check" check ("subject" in ('CUSTOMERS', 'EQUIPMENT', 'PARTS', 'PEOPLE', 'OPENING_STOCK', 'PRODUCT_MODELS', 'DEALERS', 'SUPPLIERS', 'USERS', 'ADJUSTMENT_TEMPLATES', 'HOLIDAYS'));`,
    );

    this.addSql(`alter table "part" drop constraint "part_unit_check";`);
    this.addSql(
      `alter table "part" add constraint "part_unit_check" check ("unit" in ('PIECE', 'SET', 'PAIR', 'METRE', 'ROLL', 'KILOGRAM', 'LITRE', 'ITEM', 'SINGLE', 'UNIT', 'ROD', 'SHEET'));`,
    );
  }

  override down() {}
}
