import { Migration } from '@mikro-orm/migrations';

export class Migration20261125093616_remittance_for_parts extends Migration {
  override up() {
    this.addSql(`alter table "remittance" add "application_id" uuid null;`);
    this.addSql(
      `alter table "remittance" add constraint "remittance_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "remittance" alter column "quote_id" drop not null;`);
    this.addSql(`create index "remittance_application_id_id_index" on "remittance" ("application_id", "id");`);
  }

  override down() {}
}
