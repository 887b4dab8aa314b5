import { Migration } from '@mikro-orm/migrations';

export class Migration20261130164821_import_sites_and_passed_over extends Migration {
  override up() {
    this.addSql(`alter table "import_run" drop constraint "import_run_subject_check";`);
    this.addSql(`alter table "import_run" add "passed_over" text[] not null default '{}';`);
    this.addSql(`alter table "import_run" alter column "passed_over" drop default;`);
    this.addSql(
      `alter table "import_run" add constraint "import_run_subject_check" check ("subject" in ('CUSTOMERS', 'EQUIPMENT', 'PARTS', 'PEOPLE', 'OPENING_STOCK', 'PRODUCT_MODELS', 'DEALERS', 'SUPPLIERS', 'USERS', 'ADJUSTMENT_TEMPLATES', 'HOLIDAYS', 'CUSTOMER_SITES'));`,
    );
  }

  override down() {}
}
