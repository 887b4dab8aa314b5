import { Migration } from '@mikro-orm/migrations';

export class Migration20261124151048_imports extends Migration {
  override up() {
    this.addSql(
      `create table "import_run" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "step" text not null, "digest" text not null, "state" text not null, "subject" text not null, "file_name" text not null, "file_id" uuid not null, "user_id" uuid not null, "dealer_id" uuid null, "rows" int not null, "done" int not null, "fault_count" int not null, "faults" jsonb not null, "fault_file_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "import_run" add constraint "import_run_number_unique" unique ("number");`);
    this.addSql(`create index "import_run_changed_in_id_index" on "import_run" ("changed_in", "id");`);
    this.addSql(`create index "import_run_updated_at_id_index" on "import_run" ("updated_at", "id");`);
    this.addSql(
      `create index "import_run_index" on "import_run" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "import_run_state_id_index" on "import_run" ("state", "id");`);
    this.addSql(`create index "import_run_subject_id_index" on "import_run" ("subject", "id");`);
    this.addSql(`create index "import_run_file_name_id_index" on "import_run" ("file_name", "id");`);
    this.addSql(`create index "import_run_file_id_id_index" on "import_run" ("file_id", "id");`);
    this.addSql(`create index "import_run_user_id_id_index" on "import_run" ("user_id", "id");`);
    this.addSql(`create index "import_run_dealer_id_id_index" on "import_run" ("dealer_id", "id");`);
    this.addSql(`create index "import_run_rows_id_index" on "import_run" ("rows", "id");`);
    this.addSql(`create index "import_run_fault_count_id_index" on "import_run" ("fault_count", "id");`);
    this.addSql(`create index "import_run_fault_file_id_id_index" on "import_run" ("fault_file_id", "id");`);
    this.addSql(
      `create unique index "import_run_step_digest_unique" on "import_run" ("step", "digest") where state = 'IMPORTED';`,
    );

    this.addSql(
      `alter table "import_run" add constraint "import_run_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_dealer_id_foreign" foreign key ("dealer_id") references "dealer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_fault_file_id_foreign" foreign key ("fault_file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_state_check" check ("state" in ('CHECKING', 'CHECKED', 'REJECTED', 'IMPORTING', 'IMPORTED', 'DISCARDED'));`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_subject_check" check ("subject" in ('CUSTOMERS', 'EQUIPMENT', 'PARTS', 'PEOPLE'));`,
    );
    this.addSql(`alter table "import_run" enable row level security;`);
    this.addSql(`create policy "house" on "import_run" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "import_run" to "sanbao_dealer" using (import_run.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );
  }

  override down() {}
}
