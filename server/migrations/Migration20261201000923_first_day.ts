import { Migration } from '@mikro-orm/migrations';

export class Migration20261201000923_first_day extends Migration {
  override up() {
    this.addSql(
      `create table "set_up_completion" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "subject" text not null, "remark" text null, "completed_by_id" uuid not null, "reopening_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "set_up_completion" add constraint "set_up_completion_number_unique" unique ("number");`);
    this.addSql(`create index "set_up_completion_changed_in_id_index" on "set_up_completion" ("changed_in", "id");`);
    this.addSql(`create index "set_up_completion_updated_at_id_index" on "set_up_completion" ("updated_at", "id");`);
    this.addSql(
      `create index "set_up_completion_index" on "set_up_completion" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "set_up_completion_state_id_index" on "set_up_completion" ("state", "id");`);
    this.addSql(`create index "set_up_completion_subject_id_index" on "set_up_completion" ("subject", "id");`);
    this.addSql(
      `create index "set_up_completion_completed_by_id_id_index" on "set_up_completion" ("completed_by_id", "id");`,
    );
    this.addSql(
      `create unique index "set_up_completion_subject_unique" on "set_up_completion" ("subject") where state = 'COMPLETE';`,
    );

    this.addSql(`alter table "import_run" drop constraint "import_run_subject_check";`);
    this.addSql(
      `alter table "import_run" add constraint "import_run_subject_check" check ("subject" in ('CUSTOMERS', 'EQUIPMENT', 'PARTS', 'PEOPLE', 'OPENING_STOCK', 'PRODUCT_MODELS', 'DEALERS', 'SUPPLIERS', 'USERS', 'ADJUSTMENT_TEMPLATES', 'HOLIDAYS', 'CUSTOMER_SITES', 'PRODUCT_FAMILIES', 'LETTER_SUBSTITUTES', 'INSTALLED_EQUIPMENT', 'TRAINING_ROOMS', 'CERTIFICATES', 'LICENCES', 'SERVICE_CONTRACTS', 'INSPECTION_PLANS'));`,
    );

    this.addSql(
      `alter table "set_up_completion" add constraint "set_up_completion_completed_by_id_foreign" foreign key ("completed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "set_up_completion" add constraint "set_up_completion_state_check" check ("state" in ('COMPLETE', 'REOPENED'));`,
    );
    this.addSql(
      `alter table "set_up_completion" add constraint "set_up_completion_subject_check" check ("subject" in ('PEOPLE', 'ACCOUNTS', 'OFFICES', 'COMPANY', 'PARAMETERS', 'HOLIDAYS', 'PRODUCTS', 'ADJUSTMENT_TEMPLATES', 'DEALERS', 'CUSTOMERS', 'MACHINES', 'CONTRACTS', 'SUPPLIERS', 'PARTS', 'OPENING_STOCK', 'CERTIFICATES', 'LICENCES'));`,
    );
    this.addSql(`alter table "set_up_completion" enable row level security;`);
    this.addSql(`create policy "house" on "set_up_completion" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "set_up_completion" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
