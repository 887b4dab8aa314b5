import { Migration } from '@mikro-orm/migrations';

export class Migration20261124020730_access_token extends Migration {
  override up() {
    this.addSql(
      `create table "access_token" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "token_hash" text not null, "state" text not null, "label" text not null, "scope" text not null, "dealer_id" uuid null, "expires_on" date not null, "beginning" text not null, "last_used_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "access_token" add constraint "access_token_number_unique" unique ("number");`);
    this.addSql(`alter table "access_token" add constraint "access_token_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "access_token_updated_at_id_index" on "access_token" ("updated_at", "id");`);
    this.addSql(
      `create index "access_token_index" on "access_token" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "access_token_state_id_index" on "access_token" ("state", "id");`);
    this.addSql(`create index "access_token_label_id_index" on "access_token" ("label", "id");`);
    this.addSql(`create index "access_token_scope_id_index" on "access_token" ("scope", "id");`);
    this.addSql(`create index "access_token_dealer_id_id_index" on "access_token" ("dealer_id", "id");`);
    this.addSql(`create index "access_token_expires_on_id_index" on "access_token" ("expires_on", "id");`);
    this.addSql(`create index "access_token_beginning_id_index" on "access_token" ("beginning", "id");`);

    this.addSql(
      `alter table "access_token" add constraint "access_token_dealer_id_foreign" foreign key ("dealer_id") references "dealer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "access_token" add constraint "access_token_state_check" check ("state" in ('ACTIVE', 'REVOKED'));`,
    );
    this.addSql(
      `alter table "access_token" add constraint "access_token_scope_check" check ("scope" in ('REPORTING', 'DEALER'));`,
    );
    this.addSql(`alter table "access_token" enable row level security;`);
    this.addSql(`create policy "house" on "access_token" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "access_token" to "sanbao_dealer" using (access_token.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );
  }

  override down() {}
}
