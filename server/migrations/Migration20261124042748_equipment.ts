import { Migration } from '@mikro-orm/migrations';

export class Migration20261124042748_equipment extends Migration {
  override up() {
    this.addSql(
      `create table "equipment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "model_id" uuid not null, "serial_number" text not null, "customer_id" uuid not null, "site_id" uuid not null, "manufactured_on" date not null, "shipped_on" date not null, "started_up_on" date null, "accepted_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "equipment" add constraint "equipment_number_unique" unique ("number");`);
    this.addSql(`create index "equipment_changed_in_id_index" on "equipment" ("changed_in", "id");`);
    this.addSql(`create index "equipment_updated_at_id_index" on "equipment" ("updated_at", "id");`);
    this.addSql(
      `create index "equipment_index" on "equipment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "equipment_state_id_index" on "equipment" ("state", "id");`);
    this.addSql(`create index "equipment_model_id_id_index" on "equipment" ("model_id", "id");`);
    this.addSql(`create index "equipment_serial_number_id_index" on "equipment" ("serial_number", "id");`);
    this.addSql(`create index "equipment_customer_id_id_index" on "equipment" ("customer_id", "id");`);
    this.addSql(`create index "equipment_site_id_id_index" on "equipment" ("site_id", "id");`);
    this.addSql(`create index "equipment_shipped_on_id_index" on "equipment" ("shipped_on", "id");`);
    this.addSql(
      `alter table "equipment" add constraint "equipment_model_id_serial_number_unique" unique ("model_id", "serial_number");`,
    );

    this.addSql(
      `create table "supplier" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "name" text not null, "supplies" text not null, "city" text not null, "address" text null, "contact" text not null, "phone" text not null, "email" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "supplier" add constraint "supplier_number_unique" unique ("number");`);
    this.addSql(`create index "supplier_changed_in_id_index" on "supplier" ("changed_in", "id");`);
    this.addSql(`create index "supplier_updated_at_id_index" on "supplier" ("updated_at", "id");`);
    this.addSql(
      `create index "supplier_index" on "supplier" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "supplier_state_id_index" on "supplier" ("state", "id");`);
    this.addSql(`create index "supplier_name_id_index" on "supplier" ("name", "id");`);
    this.addSql(`create index "supplier_supplies_id_index" on "supplier" ("supplies", "id");`);
    this.addSql(`create index "supplier_city_id_index" on "supplier" ("city", "id");`);
    this.addSql(`create index "supplier_contact_id_index" on "supplier" ("contact", "id");`);
    this.addSql(`create index "supplier_phone_id_index" on "supplier" ("phone", "id");`);

    this.addSql(
      `create table "part" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "part_number" text not null, "name" text not null, "specification" text null, "part_class" text not null, "unit" text not null, "supplier_id" uuid null, "lead_time" int null, "unit_price" numeric(14,2) not null, "minimum_stock" numeric(12,3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "part" add constraint "part_number_unique" unique ("number");`);
    this.addSql(`alter table "part" add constraint "part_part_number_unique" unique ("part_number");`);
    this.addSql(`create index "part_changed_in_id_index" on "part" ("changed_in", "id");`);
    this.addSql(`create index "part_updated_at_id_index" on "part" ("updated_at", "id");`);
    this.addSql(`create index "part_index" on "part" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "part_state_id_index" on "part" ("state", "id");`);
    this.addSql(`create index "part_name_id_index" on "part" ("name", "id");`);
    this.addSql(`create index "part_part_class_id_index" on "part" ("part_class", "id");`);
    this.addSql(`create index "part_unit_id_index" on "part" ("unit", "id");`);
    this.addSql(`create index "part_supplier_id_id_index" on "part" ("supplier_id", "id");`);
    this.addSql(`create index "part_unit_price_id_index" on "part" ("unit_price", "id");`);
    this.addSql(`create index "part_minimum_stock_id_index" on "part" ("minimum_stock", "id");`);

    this.addSql(
      `create table "part_models" ("part_id" uuid not null, "product_model_id" uuid not null, primary key ("part_id", "product_model_id"));`,
    );

    this.addSql(`drop policy "dealer" on "customer_site";`);
    this.addSql(`alter table "customer_site" drop constraint "customer_site_customer_id_foreign";`);

    this.addSql(`drop index "customer_site_customer_id_index";`);
    this.addSql(
      `alter table "customer_site" add "changed_in" xid8 not null default pg_current_xact_id(), add "search" text not null, add "number" text not null, add "procedure_revision" text not null, add "created_at" timestamptz(3) not null, add "updated_at" timestamptz(3) not null, add "state" text not null;`,
    );
    this.addSql(`alter table "customer_site" rename column "position" to "version";`);
    this.addSql(
      `alter table "customer_site" add constraint "customer_site_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "customer_site" add constraint "customer_site_number_unique" unique ("number");`);
    this.addSql(`create index "customer_site_changed_in_id_index" on "customer_site" ("changed_in", "id");`);
    this.addSql(`create index "customer_site_updated_at_id_index" on "customer_site" ("updated_at", "id");`);
    this.addSql(
      `create index "customer_site_index" on "customer_site" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "customer_site_state_id_index" on "customer_site" ("state", "id");`);
    this.addSql(`create index "customer_site_customer_id_id_index" on "customer_site" ("customer_id", "id");`);
    this.addSql(`create index "customer_site_name_id_index" on "customer_site" ("name", "id");`);
    this.addSql(`create index "customer_site_city_id_index" on "customer_site" ("city", "id");`);
    this.addSql(`create index "customer_site_contact_id_index" on "customer_site" ("contact", "id");`);
    this.addSql(`create index "customer_site_phone_id_index" on "customer_site" ("phone", "id");`);
    this.addSql(
      `alter table "customer_site" add constraint "customer_site_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );

    this.addSql(`alter table "product_model" add "warranty" jsonb null;`);

    this.addSql(
      `alter table "equipment" add constraint "equipment_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "equipment" add constraint "equipment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "equipment" add constraint "equipment_site_id_foreign" foreign key ("site_id") references "customer_site" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "equipment" add constraint "equipment_state_check" check ("state" in ('SHIPPED'));`);
    this.addSql(`alter table "equipment" enable row level security;`);
    this.addSql(`create policy "house" on "equipment" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "supplier" add constraint "supplier_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "supplier" enable row level security;`);
    this.addSql(`create policy "house" on "supplier" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "part" add constraint "part_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "part" add constraint "part_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`);
    this.addSql(
      `alter table "part" add constraint "part_part_class_check" check ("part_class" in ('MAIN_COMPONENT', 'ORDINARY', 'WEAR_PART'));`,
    );
    this.addSql(
      `alter table "part" add constraint "part_unit_check" check ("unit" in ('PIECE', 'SET', 'PAIR', 'METRE', 'ROLL', 'KILOGRAM', 'LITRE'));`,
    );
    this.addSql(`alter table "part" enable row level security;`);
    this.addSql(`create policy "house" on "part" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "part_models" add constraint "part_models_part_id_foreign" foreign key ("part_id") references "part" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "part_models" add constraint "part_models_product_model_id_foreign" foreign key ("product_model_id") references "product_model" ("id") on update cascade on delete cascade;`,
    );
  }

  override down() {}
}
