import { Migration } from '@mikro-orm/migrations';

export class Migration20261130043301_search_renewals extends Migration {
  override up() {
    this.addSql(
      `create table "search_renewal" ("record" text not null, "rule" text not null, "after" uuid null, primary key ("record"));`,
    );
  }

  override down() {}
}
