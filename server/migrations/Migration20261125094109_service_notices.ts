import { Migration } from '@mikro-orm/migrations';

export class Migration20261125094109_service_notices extends Migration {
  override up() {
    this.addSql(
      `create table "service_notice" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "subject" text not null, "text" text not null, "departments" text[] not null, "acknowledge_by" date null, "file_id" uuid null, "issued_by_id" uuid not null, "acknowledgements" jsonb not null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "service_notice" add constraint "service_notice_number_unique" unique ("number");`);
    this.addSql(`create index "service_notice_changed_in_id_index" on "service_notice" ("changed_in", "id");`);
    this.addSql(`create index "service_notice_updated_at_id_index" on "service_notice" ("updated_at", "id");`);
    this.addSql(
      `create index "service_notice_index" on "service_notice" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "service_notice_state_id_index" on "service_notice" ("state", "id");`);
    this.addSql(`create index "service_notice_subject_id_index" on "service_notice" ("subject", "id");`);
    this.addSql(`create index "service_notice_acknowledge_by_id_index" on "service_notice" ("acknowledge_by", "id");`);
    this.addSql(`create index "service_notice_file_id_id_index" on "service_notice" ("file_id", "id");`);
    this.addSql(`create index "service_notice_issued_by_id_id_index" on "service_notice" ("issued_by_id", "id");`);

    this.addSql(
      `create table "procedure_revision" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "letter" text not null, "effective_from" date not null, "changes" text not null, "forms" jsonb not null, "file_id" uuid null, "approved_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_letter_unique" unique ("letter");`,
    );
    this.addSql(`create index "procedure_revision_changed_in_id_index" on "procedure_revision" ("changed_in", "id");`);
    this.addSql(`create index "procedure_revision_updated_at_id_index" on "procedure_revision" ("updated_at", "id");`);
    this.addSql(
      `create index "procedure_revision_index" on "procedure_revision" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "procedure_revision_state_id_index" on "procedure_revision" ("state", "id");`);
    this.addSql(
      `create index "procedure_revision_effective_from_id_index" on "procedure_revision" ("effective_from", "id");`,
    );
    this.addSql(`create index "procedure_revision_file_id_id_index" on "procedure_revision" ("file_id", "id");`);
    this.addSql(
      `create index "procedure_revision_approved_by_id_id_index" on "procedure_revision" ("approved_by_id", "id");`,
    );

    this.addSql(
      `alter table "service_notice" add constraint "service_notice_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_notice" add constraint "service_notice_issued_by_id_foreign" foreign key ("issued_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_notice" add constraint "service_notice_state_check" check ("state" in ('ISSUED', 'ACKNOWLEDGED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "service_notice" add constraint "service_notice_departments_check" check ("departments" <@ array['AFTER_SALES'::text, 'MANAGEMENT'::text, 'SALES'::text, 'MANUFACTURING'::text, 'GENERAL_MANAGER'::text]);`,
    );
    this.addSql(`alter table "service_notice" enable row level security;`);
    this.addSql(`create policy "house" on "service_notice" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_approved_by_id_foreign" foreign key ("approved_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_state_check" check ("state" in ('IN_FORCE', 'SUPERSEDED'));`,
    );
    this.addSql(`alter table "procedure_revision" enable row level security;`);
    this.addSql(`create policy "house" on "procedure_revision" to "sanbao_house" using (true);`);
  }

  override down() {}
}
