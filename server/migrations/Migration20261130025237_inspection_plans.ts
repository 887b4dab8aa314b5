import { Migration } from '@mikro-orm/migrations';

export class Migration20261130025237_inspection_plans extends Migration {
  override up() {
    this.addSql(
      `create table "inspection_plan" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "part_id" uuid not null, "revision" text not null, "extent" text not null, "level" text null, "aql" numeric(12,3) null, "reduced_allowed" boolean not null, "changes" text null, "author_id" uuid not null, "drafted_by" text not null, "released_by_id" uuid null, "released_on" date null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "inspection_plan" add constraint "inspection_plan_number_unique" unique ("number");`);
    this.addSql(`create index "inspection_plan_changed_in_id_index" on "inspection_plan" ("changed_in", "id");`);
    this.addSql(`create index "inspection_plan_updated_at_id_index" on "inspection_plan" ("updated_at", "id");`);
    this.addSql(
      `create index "inspection_plan_index" on "inspection_plan" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "inspection_plan_state_id_index" on "inspection_plan" ("state", "id");`);
    this.addSql(`create index "inspection_plan_part_id_id_index" on "inspection_plan" ("part_id", "id");`);
    this.addSql(`create index "inspection_plan_revision_id_index" on "inspection_plan" ("revision", "id");`);
    this.addSql(`create index "inspection_plan_extent_id_index" on "inspection_plan" ("extent", "id");`);
    this.addSql(`create index "inspection_plan_level_id_index" on "inspection_plan" ("level", "id");`);
    this.addSql(`create index "inspection_plan_aql_id_index" on "inspection_plan" ("aql", "id");`);
    this.addSql(`create index "inspection_plan_author_id_id_index" on "inspection_plan" ("author_id", "id");`);
    this.addSql(
      `create index "inspection_plan_released_by_id_id_index" on "inspection_plan" ("released_by_id", "id");`,
    );
    this.addSql(`create index "inspection_plan_released_on_id_index" on "inspection_plan" ("released_on", "id");`);
    this.addSql(
      `create unique index "inspection_plan_part_id_revision_unique" on "inspection_plan" ("part_id", "revision") where state <> 'WITHDRAWN';`,
    );

    this.addSql(
      `create table "sampling_resumption" ("id" uuid not null, "position" int not null, "plan_id" uuid not null, "supplier_id" uuid not null, "improvement" text not null, "resumed_at" timestamptz(3) not null, "resumed_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "sampling_resumption_plan_id_index" on "sampling_resumption" ("plan_id");`);
    this.addSql(
      `create index "sampling_resumption_supplier_id_id_index" on "sampling_resumption" ("supplier_id", "id");`,
    );
    this.addSql(
      `create index "sampling_resumption_resumed_by_id_id_index" on "sampling_resumption" ("resumed_by_id", "id");`,
    );

    this.addSql(
      `create table "inspection_characteristic" ("id" uuid not null, "position" int not null, "plan_id" uuid not null, "characteristic" text not null, "kind" text not null, "specification" text null, "lower_limit" numeric(12,3) null, "upper_limit" numeric(12,3) null, "unit" text null, primary key ("id"));`,
    );
    this.addSql(`create index "inspection_characteristic_plan_id_index" on "inspection_characteristic" ("plan_id");`);

    this.addSql(
      `create table "measured_value" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "piece" int not null, "characteristic" text not null, "value" numeric(12,3) null, "finding" text null, "verdict" text not null, "entry" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "measured_value_receipt_id_index" on "measured_value" ("receipt_id");`);
    this.addSql(`create index "measured_value_part_id_id_index" on "measured_value" ("part_id", "id");`);

    this.addSql(
      `create table "inspected_sample" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "plan_id" uuid not null, "lot" int not null, "severity" text not null, "level" text null, "aql" numeric(12,3) null, "letter" text null, "size" int not null, "acceptance" int null, "rejection" int null, "inspected" int not null, "nonconforming" int not null, "verdict" text not null, "at" timestamptz(3) not null, "entry" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "inspected_sample_receipt_id_index" on "inspected_sample" ("receipt_id");`);
    this.addSql(`create index "inspected_sample_part_id_id_index" on "inspected_sample" ("part_id", "id");`);
    this.addSql(`create index "inspected_sample_plan_id_id_index" on "inspected_sample" ("plan_id", "id");`);

    this.addSql(`alter table "received_piece" add "verdict" text null;`);
    this.addSql(
      `alter table "received_piece" add constraint "received_piece_verdict_check" check ("verdict" in ('CONFORMING', 'NONCONFORMING'));`,
    );

    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_author_id_foreign" foreign key ("author_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_released_by_id_foreign" foreign key ("released_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_state_check" check ("state" in ('DRAFT', 'RELEASED', 'SUPERSEDED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_extent_check" check ("extent" in ('SAMPLE', 'ALL_PIECES'));`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_level_check" check ("level" in ('S_1', 'S_2', 'S_3', 'S_4', 'I', 'II', 'III'));`,
    );
    this.addSql(
      `alter table "inspection_plan" add constraint "inspection_plan_drafted_by_check" check ("drafted_by" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "inspection_plan" enable row level security;`);
    this.addSql(`create policy "house" on "inspection_plan" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "sampling_resumption" add constraint "sampling_resumption_plan_id_foreign" foreign key ("plan_id") references "inspection_plan" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "sampling_resumption" add constraint "sampling_resumption_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "sampling_resumption" add constraint "sampling_resumption_resumed_by_id_foreign" foreign key ("resumed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "sampling_resumption" enable row level security;`);
    this.addSql(`create policy "house" on "sampling_resumption" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "sampling_resumption" to "sanbao_administration" using (exists (select from inspection_plan p where p.id = sampling_resumption.plan_id));`,
    );
    this.addSql(
      `create policy "dealer" on "sampling_resumption" to "sanbao_dealer" using (exists (select from inspection_plan p where p.id = sampling_resumption.plan_id));`,
    );

    this.addSql(
      `alter table "inspection_characteristic" add constraint "inspection_characteristic_plan_id_foreign" foreign key ("plan_id") references "inspection_plan" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "inspection_characteristic" add constraint "inspection_characteristic_kind_check" check ("kind" in ('MEASURED', 'ATTRIBUTE'));`,
    );
    this.addSql(`alter table "inspection_characteristic" enable row level security;`);
    this.addSql(`create policy "house" on "inspection_characteristic" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "inspection_characteristic" to "sanbao_administration" using (exists (select from inspection_plan p where p.id = inspection_characteristic.plan_id));`,
    );
    this.addSql(
      `create policy "dealer" on "inspection_characteristic" to "sanbao_dealer" using (exists (select from inspection_plan p where p.id = inspection_characteristic.plan_id));`,
    );

    this.addSql(
      `alter table "measured_value" add constraint "measured_value_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "measured_value" add constraint "measured_value_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "measured_value" add constraint "measured_value_finding_check" check ("finding" in ('CONFORMING', 'NONCONFORMING'));`,
    );
    this.addSql(
      `alter table "measured_value" add constraint "measured_value_verdict_check" check ("verdict" in ('CONFORMING', 'NONCONFORMING'));`,
    );
    this.addSql(`alter table "measured_value" enable row level security;`);
    this.addSql(`create policy "house" on "measured_value" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "measured_value" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = measured_value.receipt_id));`,
    );
    this.addSql(
      `create policy "dealer" on "measured_value" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = measured_value.receipt_id));`,
    );

    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_plan_id_foreign" foreign key ("plan_id") references "inspection_plan" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_severity_check" check ("severity" in ('NORMAL', 'TIGHTENED', 'REDUCED', 'DISCONTINUED'));`,
    );
    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_level_check" check ("level" in ('S_1', 'S_2', 'S_3', 'S_4', 'I', 'II', 'III'));`,
    );
    this.addSql(
      `alter table "inspected_sample" add constraint "inspected_sample_verdict_check" check ("verdict" in ('ACCEPTED', 'NOT_ACCEPTED'));`,
    );
    this.addSql(`alter table "inspected_sample" enable row level security;`);
    this.addSql(`create policy "house" on "inspected_sample" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "inspected_sample" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = inspected_sample.receipt_id));`,
    );
    this.addSql(
      `create policy "dealer" on "inspected_sample" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = inspected_sample.receipt_id));`,
    );
  }

  override down() {}
}
