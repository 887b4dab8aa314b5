import { Migration } from '@mikro-orm/migrations';

export class Migration20261125090152_maintenance_orders extends Migration {
  override up() {
    this.addSql(`alter table "service_order" add "obligation_id" uuid null;`);
    this.addSql(
      `alter table "service_order" add constraint "service_order_obligation_id_foreign" foreign key ("obligation_id") references "contract_obligation" ("id") on delete restrict;`,
    );
    this.addSql(`create index "service_order_obligation_id_id_index" on "service_order" ("obligation_id", "id");`);
  }

  override down() {}
}
