import { Migration } from '@mikro-orm/migrations';

export class Migration20261129210026_follow_ups_and_settlements extends Migration {
  override up() {
    this.addSql(
      `create table "product_return_confirmed_by" ("product_return_id" uuid not null, "person_id" uuid not null, primary key ("product_return_id", "person_id"));`,
    );

    this.addSql(`alter table "equipment" add "notice_due_on" date null, add "follow_ups" jsonb not null default '[]';`);

    this.addSql(`alter table "service_contract" add "left" jsonb not null default '[]';`);

    this.addSql(
      `alter table "consultation" add "contract_id" uuid null, add "answered_late" boolean not null default false, add "place" text null;`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_contract_id_foreign" foreign key ("contract_id") references "service_contract" ("id") on delete restrict;`,
    );
    this.addSql(`create index "consultation_contract_id_id_index" on "consultation" ("contract_id", "id");`);

    this.addSql(`alter table "complaint_summary" add "late" int not null default 0;`);

    this.addSql(`alter table "service_order" add "machine_moved" boolean not null default false;`);
    this.addSql(`create index "service_order_machine_moved_id_index" on "service_order" ("machine_moved", "id");`);

    this.addSql(`alter table "complaint" add "answered_late" boolean not null default false;`);

    this.addSql(`alter table "product_return" add "evaluated_by_engineer" boolean null;`);

    this.addSql(
      `alter table "product_return_confirmed_by" add constraint "product_return_confirmed_by_product_return_id_foreign" foreign key ("product_return_id") references "product_return" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "product_return_confirmed_by" add constraint "product_return_confirmed_by_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;`,
    );

    // What was answered late before stays late, and shipments of the last year of which nobody has heard are followed up.
    this.addSql(
      `update "consultation" set "answered_late" = true where ("answered_at" at time zone 'Asia/Shanghai')::date > "due_on";`,
    );
    this.addSql(`update "complaint" set "answered_late" = true where "answered_on" > "answer_due";`);
    this.addSql(
      `update "equipment" machine set "notice_due_on" = "shipped_on" + 15 where "state" = 'SHIPPED' and "shipped_on" > current_date - 365 and not exists (select from "goods_arrival_notice" notice where notice."equipment_id" = machine."id" and notice."state" <> 'CANCELLED');`,
    );
    this.addSql(`alter table "equipment" alter "follow_ups" drop default;`);
    this.addSql(`alter table "service_contract" alter "left" drop default;`);
    this.addSql(`alter table "consultation" alter "answered_late" drop default;`);
    this.addSql(`alter table "complaint" alter "answered_late" drop default;`);
    this.addSql(`alter table "complaint_summary" alter "late" drop default;`);
    this.addSql(`alter table "service_order" alter "machine_moved" drop default;`);
  }

  override down() {}
}
