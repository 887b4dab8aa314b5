import { Migration } from '@mikro-orm/migrations';

export class Migration20261125072228_one_time_link extends Migration {
  override up() {
    this.addSql(
      `create table "one_time_link" ("id" uuid not null, "token_hash" text not null, "record" text not null, "record_id" uuid not null, "steps" text[] not null, "pinned" text not null, "language" text not null, "made_at" timestamptz(3) not null, "expires_on" date not null, "replaced_at" timestamptz(3) null, "used_at" timestamptz(3) null, "used_for" text null, "caller_name" text null, "caller_phone" text null, "caller_address" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "one_time_link" add constraint "one_time_link_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "one_time_link_record_id_index" on "one_time_link" ("record_id");`);

    this.addSql(`alter table "procedure_event" drop constraint "procedure_event_department_check";`);
    this.addSql(
      `alter table "procedure_event" add constraint "procedure_event_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );

    this.addSql(`alter table "one_time_link" enable row level security;`);
    this.addSql(`create policy "house" on "one_time_link" to "sanbao_house" using (true);`);
  }

  override down() {}
}
