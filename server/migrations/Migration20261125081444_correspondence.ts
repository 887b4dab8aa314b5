import { Migration } from '@mikro-orm/migrations';

export class Migration20261125081444_correspondence extends Migration {
  override up() {
    this.addSql(
      `create table "correspondence" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "direction" text not null, "channel" text not null, "received_on" date not null, "customer_id" uuid null, "party" text not null, "subject" text not null, "due_on" date null, "handling" jsonb not null, "made_by" text null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "correspondence" add constraint "correspondence_number_unique" unique ("number");`);
    this.addSql(`create index "correspondence_changed_in_id_index" on "correspondence" ("changed_in", "id");`);
    this.addSql(`create index "correspondence_updated_at_id_index" on "correspondence" ("updated_at", "id");`);
    this.addSql(
      `create index "correspondence_index" on "correspondence" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "correspondence_state_id_index" on "correspondence" ("state", "id");`);
    this.addSql(`create index "correspondence_direction_id_index" on "correspondence" ("direction", "id");`);
    this.addSql(`create index "correspondence_channel_id_index" on "correspondence" ("channel", "id");`);
    this.addSql(`create index "correspondence_received_on_id_index" on "correspondence" ("received_on", "id");`);
    this.addSql(`create index "correspondence_customer_id_id_index" on "correspondence" ("customer_id", "id");`);
    this.addSql(`create index "correspondence_party_id_index" on "correspondence" ("party", "id");`);
    this.addSql(`create index "correspondence_subject_id_index" on "correspondence" ("subject", "id");`);
    this.addSql(`create index "correspondence_made_by_id_index" on "correspondence" ("made_by", "id");`);

    this.addSql(
      `alter table "correspondence" add constraint "correspondence_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "correspondence" add constraint "correspondence_state_check" check ("state" in ('OPEN', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "correspondence" add constraint "correspondence_direction_check" check ("direction" in ('IN', 'OUT'));`,
    );
    this.addSql(
      `alter table "correspondence" add constraint "correspondence_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(`alter table "correspondence" enable row level security;`);
    this.addSql(`create policy "house" on "correspondence" to "sanbao_house" using (true);`);
  }

  override down() {}
}
