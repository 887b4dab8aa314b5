import { Migration } from '@mikro-orm/migrations';

export class Migration20261124173119_lost_sight extends Migration {
  override up() {
    this.addSql(
      `create table "lost_sight" ("dealer_id" uuid not null, "record_id" uuid not null, "record" text not null, "changed_in" xid8 not null, primary key ("dealer_id", "record_id"));`,
    );
    this.addSql(
      `create index "lost_sight_dealer_id_record_changed_in_index" on "lost_sight" ("dealer_id", "record", "changed_in");`,
    );

    this.addSql(`alter table "lost_sight" enable row level security;`);
    this.addSql(`create policy "house" on "lost_sight" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "lost_sight" to "sanbao_dealer" using (lost_sight.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );
  }

  override down() {}
}
