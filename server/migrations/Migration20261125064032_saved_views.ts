import { Migration } from '@mikro-orm/migrations';

export class Migration20261125064032_saved_views extends Migration {
  override up() {
    this.addSql(
      `create table "saved_views" ("user_id" uuid not null, "resource" text not null, "views" jsonb not null, primary key ("user_id", "resource"));`,
    );

    this.addSql(
      `alter table "saved_views" add constraint "saved_views_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade;`,
    );
  }

  override down() {}
}
