import { Migration } from '@mikro-orm/migrations';

export class Migration20261130003700_pieces extends Migration {
  override up() {
    this.addSql(
      `create table "received_piece" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "mark" text not null, "quantity" numeric(12,3) not null, "entry" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "received_piece_receipt_id_index" on "received_piece" ("receipt_id");`);
    this.addSql(`create index "received_piece_part_id_id_index" on "received_piece" ("part_id", "id");`);

    this.addSql(
      `create table "returned_piece" ("id" uuid not null, "position" int not null, "request_id" uuid not null, "part_id" uuid not null, "mark" text not null, "quantity" numeric(12,3) not null, "old" boolean not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "returned_piece_request_id_index" on "returned_piece" ("request_id");`);
    this.addSql(`create index "returned_piece_part_id_mark_index" on "returned_piece" ("part_id", "mark");`);
    this.addSql(`create index "returned_piece_part_id_id_index" on "returned_piece" ("part_id", "id");`);

    this.addSql(
      `create table "issued_piece" ("id" uuid not null, "position" int not null, "request_id" uuid not null, "part_id" uuid not null, "mark" text not null, "quantity" numeric(12,3) not null, "returned" numeric(12,3) not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "issued_piece_request_id_index" on "issued_piece" ("request_id");`);
    this.addSql(`create index "issued_piece_part_id_mark_index" on "issued_piece" ("part_id", "mark");`);
    this.addSql(`create index "issued_piece_part_id_id_index" on "issued_piece" ("part_id", "id");`);

    this.addSql(
      `create table "used_piece" ("id" uuid not null, "position" int not null, "report_id" uuid not null, "part_id" uuid not null, "mark" text not null, "quantity" numeric(12,3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "used_piece_report_id_index" on "used_piece" ("report_id");`);
    this.addSql(`create index "used_piece_part_id_mark_index" on "used_piece" ("part_id", "mark");`);
    this.addSql(`create index "used_piece_part_id_id_index" on "used_piece" ("part_id", "id");`);

    this.addSql(`alter table "part" add "tracking" text null;`);
    this.addSql(`alter table "part" add constraint "part_tracking_check" check ("tracking" in ('BATCH', 'SERIAL'));`);

    this.addSql(`alter table "stock_adjustment" add "mark" text null;`);

    this.addSql(`alter table "stock_movement" add "mark" text null, add "equipment_id" uuid null;`);
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(`create index "stock_movement_part_id_mark_index" on "stock_movement" ("part_id", "mark");`);
    this.addSql(`create index "stock_movement_mark_id_index" on "stock_movement" ("mark", "id");`);
    this.addSql(`create index "stock_movement_equipment_id_id_index" on "stock_movement" ("equipment_id", "id");`);

    this.addSql(`alter table "nonconformity" add "marks" text null;`);

    this.addSql(
      `alter table "received_piece" add constraint "received_piece_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "received_piece" add constraint "received_piece_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "received_piece" enable row level security;`);
    this.addSql(`create policy "house" on "received_piece" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "received_piece" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = received_piece.receipt_id));`,
    );
    this.addSql(
      `create policy "dealer" on "received_piece" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = received_piece.receipt_id));`,
    );

    this.addSql(
      `alter table "returned_piece" add constraint "returned_piece_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "returned_piece" add constraint "returned_piece_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "returned_piece" enable row level security;`);
    this.addSql(`create policy "house" on "returned_piece" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "returned_piece" to "sanbao_administration" using (exists (select from parts_request p where p.id = returned_piece.request_id));`,
    );
    this.addSql(
      `create policy "dealer" on "returned_piece" to "sanbao_dealer" using (exists (select from parts_request p where p.id = returned_piece.request_id));`,
    );

    this.addSql(
      `alter table "issued_piece" add constraint "issued_piece_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "issued_piece" add constraint "issued_piece_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "issued_piece" enable row level security;`);
    this.addSql(`create policy "house" on "issued_piece" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "issued_piece" to "sanbao_administration" using (exists (select from parts_request p where p.id = issued_piece.request_id));`,
    );
    this.addSql(
      `create policy "dealer" on "issued_piece" to "sanbao_dealer" using (exists (select from parts_request p where p.id = issued_piece.request_id));`,
    );

    this.addSql(
      `alter table "used_piece" add constraint "used_piece_report_id_foreign" foreign key ("report_id") references "work_report" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "used_piece" add constraint "used_piece_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "used_piece" enable row level security;`);
    this.addSql(`create policy "house" on "used_piece" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "used_piece" to "sanbao_administration" using (exists (select from work_report p where p.id = used_piece.report_id));`,
    );
    this.addSql(
      `create policy "dealer" on "used_piece" to "sanbao_dealer" using (exists (select from work_report p where p.id = used_piece.report_id));`,
    );
  }

  override down() {}
}
