import { Migration } from '@mikro-orm/migrations';

export class Migration20261125083724_arrival_deadline extends Migration {
  override up() {
    this.addSql(`drop index "service_order_arrive_by_id_index";`);
    this.addSql(
      `create index "service_order_arrival_deadline_id_index" on "service_order" ("arrival_deadline", "id");`,
    );
  }

  override down() {}
}
