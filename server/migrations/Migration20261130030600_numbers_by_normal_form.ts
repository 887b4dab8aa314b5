import { Migration } from '@mikro-orm/migrations';

export class Migration20261130030600_numbers_by_normal_form extends Migration {
  override up() {
    this.addSql(`alter table "person" add "email_key" text generated always as (normal_form(email)) stored null;`);
    this.addSql(`create index "person_email_key_index" on "person" ("email_key");`);

    this.addSql(`alter table "product_family" drop constraint "product_family_code_unique";`);
    this.addSql(
      `alter table "product_family" add "code_key" text generated always as (normal_form(code)) stored not null, add "twin" smallint not null default 0;`,
    );
    this.addSql(`create index "product_family_code_id_index" on "product_family" ("code", "id");`);
    this.tellApart('product_family', 'code_key');
    this.addSql(
      `alter table "product_family" add constraint "product_family_code_key_twin_unique" unique ("code_key", "twin");`,
    );

    this.addSql(`alter table "product_model" drop constraint "product_model_code_unique";`);
    this.addSql(
      `alter table "product_model" add "code_key" text generated always as (normal_form(code)) stored not null, add "twin" smallint not null default 0;`,
    );
    this.addSql(`create index "product_model_code_id_index" on "product_model" ("code", "id");`);
    this.tellApart('product_model', 'code_key');
    this.addSql(
      `alter table "product_model" add constraint "product_model_code_key_twin_unique" unique ("code_key", "twin");`,
    );

    this.addSql(`alter table "equipment" drop constraint "equipment_model_id_serial_number_unique";`);
    this.addSql(
      `alter table "equipment" add "twin" smallint not null default 0, add "serial_number_key" text generated always as (normal_form(serial_number)) stored not null;`,
    );
    this.tellApart('equipment', 'model_id, serial_number_key');
    this.addSql(
      `alter table "equipment" add constraint "equipment_serial_number_key_twin_unique" unique ("serial_number_key", "model_id", "twin");`,
    );

    this.addSql(`alter table "training_room" drop constraint "training_room_venue_room_unique";`);
    this.addSql(
      `alter table "training_room" add "twin" smallint not null default 0, add "venue_key" text generated always as (normal_form(venue)) stored not null, add "room_key" text generated always as (normal_form(room)) stored not null;`,
    );
    this.addSql(`create index "training_room_venue_key_index" on "training_room" ("venue_key");`);
    this.tellApart('training_room', 'venue_key, room_key');
    this.addSql(
      `alter table "training_room" add constraint "training_room_room_key_twin_unique" unique ("room_key", "venue_key", "twin");`,
    );

    this.addSql(`alter table "user" drop constraint "user_email_unique";`);
    this.addSql(
      `alter table "user" add "email_key" text generated always as (normal_form(email)) stored not null, add "twin" smallint not null default 0;`,
    );
    this.addSql(`create index "user_email_id_index" on "user" ("email", "id");`);
    this.tellApart('user', 'email_key');
    this.addSql(`alter table "user" add constraint "user_email_key_twin_unique" unique ("email_key", "twin");`);

    this.addSql(`drop index "technical_document_model_id_code_revision_unique";`);
    this.addSql(
      `alter table "technical_document" add "twin" smallint not null default 0, add "code_key" text generated always as (normal_form(code)) stored not null, add "revision_key" text generated always as (normal_form(revision)) stored not null;`,
    );
    this.addSql(`create index "technical_document_code_key_index" on "technical_document" ("code_key");`);
    this.tellApart('technical_document', 'model_id, revision_key, code_key', "state <> 'WITHDRAWN'");
    this.addSql(
      `create unique index "technical_document_code_key_twin_unique" on "technical_document" ("code_key", "model_id", "revision_key", "twin") where state <> 'WITHDRAWN';`,
    );

    this.addSql(
      `alter table "stock_adjustment" add "mark_key" text generated always as (normal_form(mark)) stored null;`,
    );
    this.addSql(`create index "stock_adjustment_mark_key_index" on "stock_adjustment" ("mark_key");`);

    this.addSql(
      `alter table "service_contract" add "reference_key" text generated always as (normal_form(reference)) stored null;`,
    );
    this.addSql(`create index "service_contract_reference_key_index" on "service_contract" ("reference_key");`);

    this.addSql(
      `alter table "goods_receipt" add "twin" smallint not null default 0, add "delivery_note_key" text generated always as (normal_form(delivery_note)) stored not null;`,
    );
    this.addSql(`create index "goods_receipt_delivery_note_key_index" on "goods_receipt" ("delivery_note_key");`);
    this.tellApart(
      'goods_receipt',
      'purchase_order_id, delivery_note_key',
      "state <> 'CANCELLED' and same_note_reason is null",
    );
    this.addSql(
      `create unique index "goods_receipt_delivery_note_key_twin_unique" on "goods_receipt" ("delivery_note_key", "purchase_order_id", "twin") where state <> 'CANCELLED' and same_note_reason is null;`,
    );

    this.addSql(
      `alter table "received_piece" add "mark_key" text generated always as (normal_form(mark)) stored not null;`,
    );

    this.addSql(
      `alter table "certificate" add "twin" smallint not null default 0, add "earlier_number_key" text generated always as (normal_form(earlier_number)) stored null;`,
    );
    this.addSql(`create index "certificate_earlier_number_key_index" on "certificate" ("earlier_number_key");`);
    this.tellApart(
      'certificate',
      'person_id, product_family_id, earlier_number_key',
      "state = 'VALID' and earlier_number is not null",
    );
    this.addSql(
      `create unique index "certificate_earlier_number_key_twin_unique" on "certificate" ("earlier_number_key", "person_id", "product_family_id", "twin") where state = 'VALID';`,
    );

    this.addSql(`drop index "stock_movement_part_id_mark_index";`);
    this.addSql(
      `alter table "stock_movement" add "mark_key" text generated always as (normal_form(mark)) stored null;`,
    );
    this.addSql(`create index "stock_movement_part_id_mark_key_index" on "stock_movement" ("part_id", "mark_key");`);
    this.addSql(`create index "stock_movement_mark_key_index" on "stock_movement" ("mark_key");`);

    this.addSql(`drop index "returned_piece_part_id_mark_index";`);
    this.addSql(
      `alter table "returned_piece" add "mark_key" text generated always as (normal_form(mark)) stored not null;`,
    );
    this.addSql(`create index "returned_piece_part_id_mark_key_index" on "returned_piece" ("part_id", "mark_key");`);

    this.addSql(`drop index "issued_piece_part_id_mark_index";`);
    this.addSql(
      `alter table "issued_piece" add "mark_key" text generated always as (normal_form(mark)) stored not null;`,
    );
    this.addSql(`create index "issued_piece_part_id_mark_key_index" on "issued_piece" ("part_id", "mark_key");`);

    this.addSql(
      `alter table "remittance" add "voucher_key" text generated always as (normal_form(voucher)) stored not null;`,
    );
    this.addSql(`create index "remittance_voucher_key_index" on "remittance" ("voucher_key");`);

    this.addSql(`drop index "used_piece_part_id_mark_index";`);
    this.addSql(
      `alter table "used_piece" add "mark_key" text generated always as (normal_form(mark)) stored not null;`,
    );
    this.addSql(`create index "used_piece_part_id_mark_key_index" on "used_piece" ("part_id", "mark_key");`);

    this.addSql(`alter table "archive_entry" drop constraint "archive_entry_form_form_number_unique";`);
    this.addSql(
      `alter table "archive_entry" add "twin" smallint not null default 0, add "form_number_key" text generated always as (normal_form(form_number)) stored not null;`,
    );
    this.tellApart('archive_entry', 'form, form_number_key');
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_form_number_key_twin_unique" unique ("form_number_key", "form", "twin");`,
    );
  }

  /**
   * What was two numbers until now, and is one by its normal form, stays as it is: the first keeps the number to itself,
   * the others are told apart by a count, and their pages say of whom they are the twins. Rows that are archived are not
   * changed by steps, so that their triggers rest meanwhile.
   */
  private tellApart(table: string, same: string, among = 'true') {
    this.addSql(`alter table "${table}" disable trigger user;`);
    this.addSql(
      `update "${table}" r set twin = t.nth from (select id, row_number() over (partition by ${same} order by id) - 1 as nth from "${table}" where ${among}) t where t.id = r.id and t.nth > 0;`,
    );
    this.addSql(`alter table "${table}" enable trigger user;`);
  }

  override down() {}
}
