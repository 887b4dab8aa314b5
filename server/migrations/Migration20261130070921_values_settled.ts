import { Migration } from '@mikro-orm/migrations';

export class Migration20261130070921_values_settled extends Migration {
  override up() {
    this.addSql(`create index "product_family_twin_left" on "product_family" ("twin") where twin > 0;`);

    this.addSql(`create index "product_model_twin_left" on "product_model" ("twin") where twin > 0;`);

    this.addSql(`create index "equipment_twin_left" on "equipment" ("twin") where twin > 0;`);

    this.addSql(`create index "part_twin_left" on "part" ("twin") where twin > 0;`);

    this.addSql(`create index "training_room_twin_left" on "training_room" ("twin") where twin > 0;`);

    this.addSql(`create index "user_twin_left" on "user" ("twin") where twin > 0;`);

    this.addSql(`create index "technical_document_twin_left" on "technical_document" ("twin") where twin > 0;`);

    this.addSql(`drop index "stock_adjustment_part_id_unique";`);
    this.addSql(`alter table "stock_adjustment" drop constraint "stock_adjustment_state_check";`);
    this.addSql(
      `create unique index "stock_adjustment_part_id_mark_key_unique" on "stock_adjustment" ("part_id", "mark_key") where kind = 'OPENING' and state = 'BOOKED';`,
    );
    this.addSql(
      `create unique index "stock_adjustment_part_id_unique" on "stock_adjustment" ("part_id") where kind = 'OPENING' and state = 'BOOKED' and mark is null;`,
    );
    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_state_check" check ("state" in ('PROPOSED', 'BOOKED', 'REJECTED', 'WITHDRAWN'));`,
    );

    this.addSql(`create index "goods_receipt_twin_left" on "goods_receipt" ("twin") where twin > 0;`);

    this.addSql(`create index "certificate_twin_left" on "certificate" ("twin") where twin > 0;`);

    this.addSql(`create index "archive_entry_twin_left" on "archive_entry" ("twin") where twin > 0;`);
  }

  override down() {}
}
