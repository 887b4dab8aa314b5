import { Migration } from '@mikro-orm/migrations';

export class Migration20261130044559_merged extends Migration {
  override up() {
    this.addSql(`alter table "customer" drop constraint "customer_state_check";`);
    this.addSql(`alter table "customer" add "merged_into_id" uuid null;`);
    this.addSql(
      `alter table "customer" add constraint "customer_merged_into_id_foreign" foreign key ("merged_into_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(`create index "customer_merged_into_id_id_index" on "customer" ("merged_into_id", "id");`);
    this.addSql(
      `alter table "customer" add constraint "customer_state_check" check ("state" in ('ACTIVE', 'INACTIVE', 'MERGED'));`,
    );

    this.addSql(`alter table "person" drop constraint "person_state_check";`);
    this.addSql(`alter table "person" add "merged_into_id" uuid null;`);
    this.addSql(
      `alter table "person" add constraint "person_merged_into_id_foreign" foreign key ("merged_into_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`create index "person_merged_into_id_id_index" on "person" ("merged_into_id", "id");`);
    this.addSql(
      `alter table "person" add constraint "person_state_check" check ("state" in ('ACTIVE', 'INACTIVE', 'MERGED'));`,
    );
  }

  override down() {}
}
