import { Migration } from '@mikro-orm/migrations';

export class Migration20261125093000_spare_parts extends Migration {
  override up() {
    this.addSql(
      `create table "stock_adjustment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "kind" text not null, "part_id" uuid not null, "difference" numeric(12,3) not null, "reason" text not null, "proposed_by_id" uuid not null, "decided_by_id" uuid null, "rejection_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "stock_adjustment" add constraint "stock_adjustment_number_unique" unique ("number");`);
    this.addSql(`create index "stock_adjustment_changed_in_id_index" on "stock_adjustment" ("changed_in", "id");`);
    this.addSql(`create index "stock_adjustment_updated_at_id_index" on "stock_adjustment" ("updated_at", "id");`);
    this.addSql(
      `create index "stock_adjustment_index" on "stock_adjustment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "stock_adjustment_state_id_index" on "stock_adjustment" ("state", "id");`);
    this.addSql(`create index "stock_adjustment_kind_id_index" on "stock_adjustment" ("kind", "id");`);
    this.addSql(`create index "stock_adjustment_part_id_id_index" on "stock_adjustment" ("part_id", "id");`);
    this.addSql(`create index "stock_adjustment_difference_id_index" on "stock_adjustment" ("difference", "id");`);
    this.addSql(
      `create index "stock_adjustment_proposed_by_id_id_index" on "stock_adjustment" ("proposed_by_id", "id");`,
    );
    this.addSql(
      `create index "stock_adjustment_decided_by_id_id_index" on "stock_adjustment" ("decided_by_id", "id");`,
    );
    this.addSql(
      `create unique index "stock_adjustment_part_id_unique" on "stock_adjustment" ("part_id") where kind = 'OPENING';`,
    );

    this.addSql(
      `create table "purchase_order" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "supplier_id" uuid not null, "tax_rate" numeric(12,3) not null, "due_on" date not null, "remark" text null, "revision" int not null, "net" numeric(14,2) not null, "tax" numeric(14,2) not null, "gross" numeric(14,2) not null, "ordered_by_id" uuid not null, "reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "purchase_order" add constraint "purchase_order_number_unique" unique ("number");`);
    this.addSql(`create index "purchase_order_changed_in_id_index" on "purchase_order" ("changed_in", "id");`);
    this.addSql(`create index "purchase_order_updated_at_id_index" on "purchase_order" ("updated_at", "id");`);
    this.addSql(
      `create index "purchase_order_index" on "purchase_order" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "purchase_order_state_id_index" on "purchase_order" ("state", "id");`);
    this.addSql(`create index "purchase_order_supplier_id_id_index" on "purchase_order" ("supplier_id", "id");`);
    this.addSql(`create index "purchase_order_due_on_id_index" on "purchase_order" ("due_on", "id");`);
    this.addSql(`create index "purchase_order_gross_id_index" on "purchase_order" ("gross", "id");`);
    this.addSql(`create index "purchase_order_ordered_by_id_id_index" on "purchase_order" ("ordered_by_id", "id");`);

    this.addSql(
      `create table "parts_application" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "department" text not null, "applicant_id" uuid not null, "applied_on" date not null, "customer_id" uuid null, "remitted_on" date null, "by_the_head" boolean not null, "submitted_by_id" uuid null, "signature" jsonb null, "former_signatures" jsonb not null, "sent_back_reason" text null, "confirmed_by_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "parts_application" add constraint "parts_application_number_unique" unique ("number");`);
    this.addSql(`create index "parts_application_changed_in_id_index" on "parts_application" ("changed_in", "id");`);
    this.addSql(`create index "parts_application_updated_at_id_index" on "parts_application" ("updated_at", "id");`);
    this.addSql(
      `create index "parts_application_index" on "parts_application" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "parts_application_state_id_index" on "parts_application" ("state", "id");`);
    this.addSql(
      `create index "parts_application_applicant_id_id_index" on "parts_application" ("applicant_id", "id");`,
    );
    this.addSql(`create index "parts_application_applied_on_id_index" on "parts_application" ("applied_on", "id");`);
    this.addSql(`create index "parts_application_customer_id_id_index" on "parts_application" ("customer_id", "id");`);
    this.addSql(
      `create index "parts_application_submitted_by_id_id_index" on "parts_application" ("submitted_by_id", "id");`,
    );
    this.addSql(
      `create index "parts_application_confirmed_by_id_id_index" on "parts_application" ("confirmed_by_id", "id");`,
    );

    this.addSql(
      `create table "purchase_order_line" ("id" uuid not null, "position" int not null, "order_id" uuid not null, "application_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "unit_price" numeric(14,2) not null, "received" numeric(12,3) not null, "net" numeric(14,2) not null, "tax" numeric(14,2) not null, "gross" numeric(14,2) not null, primary key ("id"));`,
    );
    this.addSql(`create index "purchase_order_line_order_id_index" on "purchase_order_line" ("order_id");`);
    this.addSql(
      `create index "purchase_order_line_application_id_part_id_index" on "purchase_order_line" ("application_id", "part_id");`,
    );
    this.addSql(
      `create index "purchase_order_line_application_id_id_index" on "purchase_order_line" ("application_id", "id");`,
    );
    this.addSql(`create index "purchase_order_line_part_id_id_index" on "purchase_order_line" ("part_id", "id");`);

    this.addSql(
      `create table "parts_application_line" ("id" uuid not null, "position" int not null, "application_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "remark" text null, primary key ("id"));`,
    );
    this.addSql(
      `create index "parts_application_line_application_id_index" on "parts_application_line" ("application_id");`,
    );
    this.addSql(
      `create index "parts_application_line_part_id_id_index" on "parts_application_line" ("part_id", "id");`,
    );

    this.addSql(
      `create table "confirmed_item" ("id" uuid not null, "position" int not null, "application_id" uuid not null, "part_id" uuid not null, "decision" text not null, "quantity" numeric(12,3) null, "substitute_id" uuid null, "reason" text null, primary key ("id"));`,
    );
    this.addSql(`create index "confirmed_item_application_id_index" on "confirmed_item" ("application_id");`);
    this.addSql(`create index "confirmed_item_part_id_id_index" on "confirmed_item" ("part_id", "id");`);
    this.addSql(`create index "confirmed_item_substitute_id_id_index" on "confirmed_item" ("substitute_id", "id");`);

    this.addSql(
      `create table "goods_receipt" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "sealed_count" jsonb null, "state" text not null, "purchase_order_id" uuid not null, "delivery_note" text not null, "registered_by_id" uuid not null, "round" int not null, "counted_departments" text[] not null, "discrepancies" jsonb not null, "entries" int not null, "inspected_by_department" text null, "inspected_by_id" uuid null, "confirmed_by_id" uuid null, "concession_decision" text null, "concession_reason" text null, "concession_decided_by_id" uuid null, "stocked_by_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "goods_receipt" add constraint "goods_receipt_number_unique" unique ("number");`);
    this.addSql(`create index "goods_receipt_changed_in_id_index" on "goods_receipt" ("changed_in", "id");`);
    this.addSql(`create index "goods_receipt_updated_at_id_index" on "goods_receipt" ("updated_at", "id");`);
    this.addSql(
      `create index "goods_receipt_index" on "goods_receipt" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "goods_receipt_state_id_index" on "goods_receipt" ("state", "id");`);
    this.addSql(
      `create index "goods_receipt_purchase_order_id_id_index" on "goods_receipt" ("purchase_order_id", "id");`,
    );
    this.addSql(`create index "goods_receipt_delivery_note_id_index" on "goods_receipt" ("delivery_note", "id");`);
    this.addSql(
      `create index "goods_receipt_registered_by_id_id_index" on "goods_receipt" ("registered_by_id", "id");`,
    );
    this.addSql(`create index "goods_receipt_inspected_by_id_id_index" on "goods_receipt" ("inspected_by_id", "id");`);
    this.addSql(`create index "goods_receipt_confirmed_by_id_id_index" on "goods_receipt" ("confirmed_by_id", "id");`);
    this.addSql(
      `create index "goods_receipt_concession_decided_by_id_id_index" on "goods_receipt" ("concession_decided_by_id", "id");`,
    );
    this.addSql(`create index "goods_receipt_stocked_by_id_id_index" on "goods_receipt" ("stocked_by_id", "id");`);

    this.addSql(
      `create table "inspected_part" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "accepted" numeric(12,3) not null, "rejected" numeric(12,3) not null, "concession" numeric(12,3) not null, "measurements" text not null, "defect" text null, "entry" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "inspected_part_receipt_id_index" on "inspected_part" ("receipt_id");`);
    this.addSql(`create index "inspected_part_part_id_id_index" on "inspected_part" ("part_id", "id");`);

    this.addSql(
      `create table "parts_request" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "order_id" uuid null, "application_id" uuid null, "needed_by" date null, "customer_id" uuid not null, "equipment_id" uuid null, "warranty_class" text not null, "machine_down" boolean not null, "requested_by_id" uuid not null, "override_reason" text null, "overridden_by_id" uuid null, "overridden_at" timestamptz(3) null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "parts_request" add constraint "parts_request_number_unique" unique ("number");`);
    this.addSql(`create index "parts_request_changed_in_id_index" on "parts_request" ("changed_in", "id");`);
    this.addSql(`create index "parts_request_updated_at_id_index" on "parts_request" ("updated_at", "id");`);
    this.addSql(
      `create index "parts_request_index" on "parts_request" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "parts_request_state_id_index" on "parts_request" ("state", "id");`);
    this.addSql(`create index "parts_request_order_id_id_index" on "parts_request" ("order_id", "id");`);
    this.addSql(`create index "parts_request_application_id_id_index" on "parts_request" ("application_id", "id");`);
    this.addSql(`create index "parts_request_needed_by_id_index" on "parts_request" ("needed_by", "id");`);
    this.addSql(`create index "parts_request_customer_id_id_index" on "parts_request" ("customer_id", "id");`);
    this.addSql(`create index "parts_request_equipment_id_id_index" on "parts_request" ("equipment_id", "id");`);
    this.addSql(`create index "parts_request_warranty_class_id_index" on "parts_request" ("warranty_class", "id");`);
    this.addSql(`create index "parts_request_machine_down_id_index" on "parts_request" ("machine_down", "id");`);
    this.addSql(`create index "parts_request_requested_by_id_id_index" on "parts_request" ("requested_by_id", "id");`);
    this.addSql(
      `create index "parts_request_overridden_by_id_id_index" on "parts_request" ("overridden_by_id", "id");`,
    );

    this.addSql(
      `create table "stock_movement" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "part_id" uuid not null, "kind" text not null, "quantity" numeric(12,3) not null, "balance" numeric(12,3) not null, "unit_price" numeric(14,2) not null, "voucher" text not null, "request_id" uuid null, "receipt_id" uuid null, "adjustment_id" uuid null, "booked_by_id" uuid not null, "waiting" jsonb not null, "overridden" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "stock_movement" add constraint "stock_movement_number_unique" unique ("number");`);
    this.addSql(`create index "stock_movement_changed_in_id_index" on "stock_movement" ("changed_in", "id");`);
    this.addSql(`create index "stock_movement_updated_at_id_index" on "stock_movement" ("updated_at", "id");`);
    this.addSql(
      `create index "stock_movement_index" on "stock_movement" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "stock_movement_state_id_index" on "stock_movement" ("state", "id");`);
    this.addSql(`create index "stock_movement_part_id_id_index" on "stock_movement" ("part_id", "id");`);
    this.addSql(`create index "stock_movement_kind_id_index" on "stock_movement" ("kind", "id");`);
    this.addSql(`create index "stock_movement_quantity_id_index" on "stock_movement" ("quantity", "id");`);
    this.addSql(`create index "stock_movement_balance_id_index" on "stock_movement" ("balance", "id");`);
    this.addSql(`create index "stock_movement_voucher_id_index" on "stock_movement" ("voucher", "id");`);
    this.addSql(`create index "stock_movement_request_id_id_index" on "stock_movement" ("request_id", "id");`);
    this.addSql(`create index "stock_movement_receipt_id_id_index" on "stock_movement" ("receipt_id", "id");`);
    this.addSql(`create index "stock_movement_adjustment_id_id_index" on "stock_movement" ("adjustment_id", "id");`);
    this.addSql(`create index "stock_movement_booked_by_id_id_index" on "stock_movement" ("booked_by_id", "id");`);

    this.addSql(
      `create table "returned_part" ("id" uuid not null, "position" int not null, "request_id" uuid not null, "part_id" uuid not null, "unused" numeric(12,3) not null, "old" numeric(12,3) not null, "remark" text null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "returned_part_request_id_index" on "returned_part" ("request_id");`);
    this.addSql(`create index "returned_part_part_id_id_index" on "returned_part" ("part_id", "id");`);

    this.addSql(
      `create table "parts_request_line" ("id" uuid not null, "position" int not null, "request_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "issued" numeric(12,3) not null, "returned" numeric(12,3) not null, "old" numeric(12,3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "parts_request_line_request_id_index" on "parts_request_line" ("request_id");`);
    this.addSql(
      `create index "parts_request_line_part_id_request_id_index" on "parts_request_line" ("part_id", "request_id");`,
    );
    this.addSql(`create index "parts_request_line_part_id_id_index" on "parts_request_line" ("part_id", "id");`);

    this.addSql(
      `create table "counted_part" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "round" int not null, "department" text not null, "counted_by_id" uuid not null, "counted_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "counted_part_receipt_id_index" on "counted_part" ("receipt_id");`);
    this.addSql(`create index "counted_part_part_id_id_index" on "counted_part" ("part_id", "id");`);
    this.addSql(`create index "counted_part_counted_by_id_id_index" on "counted_part" ("counted_by_id", "id");`);

    this.addSql(`alter table "import_run" drop constraint "import_run_subject_check";`);
    this.addSql(
      `alter table "import_run" add constraint "import_run_subject_check" check ("subject" in ('CUSTOMERS', 'EQUIPMENT', 'PARTS', 'PEOPLE', 'OPENING_STOCK'));`,
    );

    this.addSql(
      `alter table "part" add "movements" int not null default 0, add "stock" numeric(12,3) not null default 0;`,
    );
    this.addSql(`alter table "part" alter "movements" drop default, alter "stock" drop default;`);
    this.addSql(`create trigger append_only
      before update of part_id, kind, quantity, balance, unit_price, voucher, waiting, overridden or delete or truncate
      on stock_movement for each statement execute function sanbao_append_only();`);
    this.addSql(`create index "part_stock_id_index" on "part" ("stock", "id");`);
    this.addSql(`alter table "part" add constraint "part_stock_check" check (stock >= 0);`);

    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_state_check" check ("state" in ('PROPOSED', 'BOOKED', 'REJECTED'));`,
    );
    this.addSql(
      `alter table "stock_adjustment" add constraint "stock_adjustment_kind_check" check ("kind" in ('OPENING', 'COUNTED'));`,
    );
    this.addSql(`alter table "stock_adjustment" enable row level security;`);
    this.addSql(`create policy "house" on "stock_adjustment" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "purchase_order" add constraint "purchase_order_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "purchase_order" add constraint "purchase_order_ordered_by_id_foreign" foreign key ("ordered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "purchase_order" add constraint "purchase_order_state_check" check ("state" in ('ORDERED', 'PART_RECEIVED', 'RECEIVED', 'CLOSED_SHORT', 'CANCELLED'));`,
    );
    this.addSql(`alter table "purchase_order" enable row level security;`);
    this.addSql(`create policy "house" on "purchase_order" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "parts_application" add constraint "parts_application_applicant_id_foreign" foreign key ("applicant_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_submitted_by_id_foreign" foreign key ("submitted_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_confirmed_by_id_foreign" foreign key ("confirmed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'SIGNED', 'CONFIRMED', 'REFUSED', 'ORDERED', 'FULFILLED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "parts_application" enable row level security;`);
    this.addSql(`create policy "house" on "parts_application" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "purchase_order_line" add constraint "purchase_order_line_order_id_foreign" foreign key ("order_id") references "purchase_order" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "purchase_order_line" add constraint "purchase_order_line_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "purchase_order_line" add constraint "purchase_order_line_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "purchase_order_line" enable row level security;`);
    this.addSql(`create policy "house" on "purchase_order_line" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "purchase_order_line" to "sanbao_dealer" using (exists (select from purchase_order p where p.id = purchase_order_line.order_id));`,
    );

    this.addSql(
      `alter table "parts_application_line" add constraint "parts_application_line_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "parts_application_line" add constraint "parts_application_line_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "parts_application_line" enable row level security;`);
    this.addSql(`create policy "house" on "parts_application_line" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "parts_application_line" to "sanbao_dealer" using (exists (select from parts_application p where p.id = parts_application_line.application_id));`,
    );

    this.addSql(
      `alter table "confirmed_item" add constraint "confirmed_item_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "confirmed_item" add constraint "confirmed_item_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "confirmed_item" add constraint "confirmed_item_substitute_id_foreign" foreign key ("substitute_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "confirmed_item" add constraint "confirmed_item_decision_check" check ("decision" in ('CONFIRMED', 'SUBSTITUTED', 'STRUCK'));`,
    );
    this.addSql(`alter table "confirmed_item" enable row level security;`);
    this.addSql(`create policy "house" on "confirmed_item" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "confirmed_item" to "sanbao_dealer" using (exists (select from parts_application p where p.id = confirmed_item.application_id));`,
    );

    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_registered_by_id_foreign" foreign key ("registered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_inspected_by_id_foreign" foreign key ("inspected_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_confirmed_by_id_foreign" foreign key ("confirmed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_concession_decided_by_id_foreign" foreign key ("concession_decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_stocked_by_id_foreign" foreign key ("stocked_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_state_check" check ("state" in ('COUNTING', 'DISCREPANT', 'COUNTED', 'INSPECTED', 'STOCKED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_counted_departments_check" check ("counted_departments" <@ array['AFTER_SALES'::text, 'MANAGEMENT'::text, 'SALES'::text, 'MANUFACTURING'::text, 'GENERAL_MANAGER'::text, 'DEALER'::text, 'CUSTOMER'::text, 'AUDIT'::text, 'ADMINISTRATION'::text]);`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_inspected_by_department_check" check ("inspected_by_department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(
      `alter table "goods_receipt" add constraint "goods_receipt_concession_decision_check" check ("concession_decision" in ('GRANTED', 'REFUSED'));`,
    );
    this.addSql(`alter table "goods_receipt" enable row level security;`);
    this.addSql(`create policy "house" on "goods_receipt" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "inspected_part" add constraint "inspected_part_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "inspected_part" add constraint "inspected_part_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "inspected_part" enable row level security;`);
    this.addSql(`create policy "house" on "inspected_part" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "inspected_part" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = inspected_part.receipt_id));`,
    );

    this.addSql(
      `alter table "parts_request" add constraint "parts_request_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_requested_by_id_foreign" foreign key ("requested_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_overridden_by_id_foreign" foreign key ("overridden_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_state_check" check ("state" in ('REQUESTED', 'PART_ISSUED', 'ISSUED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "parts_request" add constraint "parts_request_warranty_class_check" check ("warranty_class" in ('IN_WARRANTY', 'CONTRACT', 'CHARGED'));`,
    );
    this.addSql(`alter table "parts_request" enable row level security;`);
    this.addSql(`create policy "house" on "parts_request" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_adjustment_id_foreign" foreign key ("adjustment_id") references "stock_adjustment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_booked_by_id_foreign" foreign key ("booked_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_state_check" check ("state" in ('BOOKED'));`,
    );
    this.addSql(
      `alter table "stock_movement" add constraint "stock_movement_kind_check" check ("kind" in ('OPENING', 'IN', 'ISSUE', 'RETURN', 'ADJUST'));`,
    );
    this.addSql(`alter table "stock_movement" enable row level security;`);
    this.addSql(`create policy "house" on "stock_movement" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "returned_part" add constraint "returned_part_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "returned_part" add constraint "returned_part_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "returned_part" enable row level security;`);
    this.addSql(`create policy "house" on "returned_part" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "returned_part" to "sanbao_dealer" using (exists (select from parts_request p where p.id = returned_part.request_id));`,
    );

    this.addSql(
      `alter table "parts_request_line" add constraint "parts_request_line_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "parts_request_line" add constraint "parts_request_line_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "parts_request_line" enable row level security;`);
    this.addSql(`create policy "house" on "parts_request_line" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "parts_request_line" to "sanbao_dealer" using (exists (select from parts_request p where p.id = parts_request_line.request_id));`,
    );

    this.addSql(
      `alter table "counted_part" add constraint "counted_part_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "counted_part" add constraint "counted_part_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "counted_part" add constraint "counted_part_counted_by_id_foreign" foreign key ("counted_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "counted_part" add constraint "counted_part_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "counted_part" enable row level security;`);
    this.addSql(`create policy "house" on "counted_part" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "counted_part" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = counted_part.receipt_id));`,
    );
  }

  override down() {}
}
