import { Migration } from '@mikro-orm/migrations';

export class Migration20261129133435_role_changes extends Migration {
  override up() {
    this.addSql(
      `create table "role_change" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "user_id" uuid not null, "roles" text[] not null, "former_roles" text[] not null, "reason" text not null, "proposed_by_id" uuid not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "rejection_reason" text null, "founding" boolean not null, "confirmed_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "role_change" add constraint "role_change_number_unique" unique ("number");`);
    this.addSql(`create index "role_change_changed_in_id_index" on "role_change" ("changed_in", "id");`);
    this.addSql(`create index "role_change_updated_at_id_index" on "role_change" ("updated_at", "id");`);
    this.addSql(
      `create index "role_change_index" on "role_change" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "role_change_state_id_index" on "role_change" ("state", "id");`);
    this.addSql(`create index "role_change_user_id_id_index" on "role_change" ("user_id", "id");`);
    this.addSql(`create index "role_change_proposed_by_id_id_index" on "role_change" ("proposed_by_id", "id");`);
    this.addSql(`create index "role_change_decided_by_id_id_index" on "role_change" ("decided_by_id", "id");`);

    this.addSql(
      `alter table "role_change" add constraint "role_change_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "role_change" add constraint "role_change_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "role_change" add constraint "role_change_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "role_change" add constraint "role_change_state_check" check ("state" in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "role_change" add constraint "role_change_roles_check" check ("roles" <@ array['AFTER_SALES'::text, 'AFTER_SALES_HEAD'::text, 'ENGINEER'::text, 'MANAGEMENT'::text, 'MANAGEMENT_HEAD'::text, 'SALES'::text, 'SALES_HEAD'::text, 'MANUFACTURING'::text, 'MANUFACTURING_HEAD'::text, 'GENERAL_MANAGER'::text, 'DEALER'::text, 'AUDITOR'::text, 'ADMINISTRATOR'::text]);`,
    );
    this.addSql(
      `alter table "role_change" add constraint "role_change_former_roles_check" check ("former_roles" <@ array['AFTER_SALES'::text, 'AFTER_SALES_HEAD'::text, 'ENGINEER'::text, 'MANAGEMENT'::text, 'MANAGEMENT_HEAD'::text, 'SALES'::text, 'SALES_HEAD'::text, 'MANUFACTURING'::text, 'MANUFACTURING_HEAD'::text, 'GENERAL_MANAGER'::text, 'DEALER'::text, 'CUSTOMER'::text, 'AUDITOR'::text, 'ADMINISTRATOR'::text]);`,
    );
    this.addSql(`alter table "role_change" enable row level security;`);
    this.addSql(`create policy "house" on "role_change" to "sanbao_house" using (true);`);
  }

  override down() {}
}
