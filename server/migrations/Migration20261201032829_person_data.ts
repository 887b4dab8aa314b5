import { Migration } from '@mikro-orm/migrations';

export class Migration20261201032829_person_data extends Migration {
  override up() {
    this.addSql(
      `create table "person_data_request" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "person_id" uuid not null, "received_on" date not null, "reason" text not null, "entered_by_id" uuid not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "refusal_reason" text null, "kept_in" text[] null, "kept_records" int null, "kept_steps" int null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "person_data_request" add constraint "person_data_request_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "person_data_request_changed_in_id_index" on "person_data_request" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "person_data_request_updated_at_id_index" on "person_data_request" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "person_data_request_index" on "person_data_request" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "person_data_request_state_id_index" on "person_data_request" ("state", "id");`);
    this.addSql(`create index "person_data_request_person_id_id_index" on "person_data_request" ("person_id", "id");`);
    this.addSql(
      `create index "person_data_request_received_on_id_index" on "person_data_request" ("received_on", "id");`,
    );
    this.addSql(
      `create index "person_data_request_entered_by_id_id_index" on "person_data_request" ("entered_by_id", "id");`,
    );
    this.addSql(
      `create index "person_data_request_decided_by_id_id_index" on "person_data_request" ("decided_by_id", "id");`,
    );
    this.addSql(
      `create unique index "person_data_request_person_id_unique" on "person_data_request" ("person_id") where state = 'ERASURE_REQUESTED';`,
    );

    this.addSql(`alter table "person" add "erased_at" timestamptz(3) null;`);

    this.addSql(
      `alter table "person_data_request" add constraint "person_data_request_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "person_data_request" add constraint "person_data_request_entered_by_id_foreign" foreign key ("entered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "person_data_request" add constraint "person_data_request_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "person_data_request" add constraint "person_data_request_state_check" check ("state" in ('GIVEN', 'ERASURE_REQUESTED', 'ERASED', 'REFUSED'));`,
    );
    this.addSql(`alter table "person_data_request" enable row level security;`);
    this.addSql(`create policy "house" on "person_data_request" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "person_data_request" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
