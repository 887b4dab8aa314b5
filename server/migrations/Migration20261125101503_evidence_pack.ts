import { Migration } from '@mikro-orm/migrations';

export class Migration20261125101503_evidence_pack extends Migration {
  override up() {
    this.addSql(
      `create table "evidence_pack" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "clause" text not null, "from" date not null, "until" date not null, "records" int not null, "done" int not null, "file_id" uuid null, "manifest_digest" text null, "command" text null, "failure" text null, "asked_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "evidence_pack" add constraint "evidence_pack_number_unique" unique ("number");`);
    this.addSql(`create index "evidence_pack_changed_in_id_index" on "evidence_pack" ("changed_in", "id");`);
    this.addSql(`create index "evidence_pack_updated_at_id_index" on "evidence_pack" ("updated_at", "id");`);
    this.addSql(
      `create index "evidence_pack_index" on "evidence_pack" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "evidence_pack_state_id_index" on "evidence_pack" ("state", "id");`);
    this.addSql(`create index "evidence_pack_clause_id_index" on "evidence_pack" ("clause", "id");`);
    this.addSql(`create index "evidence_pack_from_id_index" on "evidence_pack" ("from", "id");`);
    this.addSql(`create index "evidence_pack_until_id_index" on "evidence_pack" ("until", "id");`);
    this.addSql(`create index "evidence_pack_records_id_index" on "evidence_pack" ("records", "id");`);
    this.addSql(`create index "evidence_pack_file_id_id_index" on "evidence_pack" ("file_id", "id");`);
    this.addSql(`create index "evidence_pack_asked_by_id_id_index" on "evidence_pack" ("asked_by_id", "id");`);

    this.addSql(
      `alter table "evidence_pack" add constraint "evidence_pack_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "evidence_pack" add constraint "evidence_pack_asked_by_id_foreign" foreign key ("asked_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "evidence_pack" add constraint "evidence_pack_state_check" check ("state" in ('MAKING', 'READY', 'FAILED'));`,
    );
    this.addSql(`alter table "evidence_pack" enable row level security;`);
    this.addSql(`create policy "house" on "evidence_pack" to "sanbao_house" using (true);`);
  }

  override down() {}
}
