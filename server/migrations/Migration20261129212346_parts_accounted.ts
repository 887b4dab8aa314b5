import { Migration } from '@mikro-orm/migrations';

export class Migration20261129212346_parts_accounted extends Migration {
  override up() {
    this.addSql(
      `create table "surplus_part" ("id" uuid not null, "position" int not null, "receipt_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "surplus_part_receipt_id_index" on "surplus_part" ("receipt_id");`);
    this.addSql(`create index "surplus_part_part_id_id_index" on "surplus_part" ("part_id", "id");`);

    this.addSql(
      `create table "allocation_override" ("id" uuid not null, "position" int not null, "request_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, "used" numeric(12,3) not null, "overtakes" jsonb not null, "reason" text not null, "by_id" uuid not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "allocation_override_request_id_index" on "allocation_override" ("request_id");`);
    this.addSql(`create index "allocation_override_part_id_id_index" on "allocation_override" ("part_id", "id");`);
    this.addSql(`create index "allocation_override_by_id_id_index" on "allocation_override" ("by_id", "id");`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'PARTS_TAX_PERCENT', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(
      `alter table "parts_application" add "tax_rate" numeric(12,3) null, add "net" numeric(14,2) null, add "tax" numeric(14,2) null, add "gross" numeric(14,2) null;`,
    );

    this.addSql(`alter table "confirmed_item" add "unit_price" numeric(14,2) null;`);
    // What was confirmed before its price was kept is paid by the price of today.
    this.addSql(`update confirmed_item c set unit_price = p.unit_price from part p
      where p.id = coalesce(c.substitute_id, c.part_id) and c.decision <> 'STRUCK';`);
    this.addSql(`update parts_application a set tax_rate = 13, net = o.net, tax = o.tax, gross = o.net + o.tax
      from (select application_id, sum(round(quantity * unit_price, 2)) as net,
          sum(round(round(quantity * unit_price, 2) * 0.13, 2)) as tax
        from confirmed_item where decision <> 'STRUCK' group by application_id) o where o.application_id = a.id;`);

    this.addSql(`alter table "goods_receipt" add "same_note_reason" text null, add "surplus_reason" text null;`);

    this.addSql(`alter table "parts_request" add "given_up_at" timestamptz(3) null;`);
    this.addSql(`create index "parts_request_created_at_index" on "parts_request" ("created_at");`);

    this.addSql(`alter table "parts_request_line" add "reserved" numeric(12,3) not null default 0;`);
    this.addSql(`alter table "parts_request_line" alter column "reserved" drop default;`);

    this.addSql(`alter table "nonconformity" drop constraint "nonconformity_source_check";`);
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_source_check" check ("source" in ('RETURN', 'INSPECTION', 'SURPLUS', 'OLD_PARTS', 'COMPLAINT', 'OTHER'));`,
    );

    this.addSql(`alter table "used_part" add "source" text null;`);
    this.addSql(
      `alter table "used_part" add constraint "used_part_source_check" check ("source" in ('STOCK', 'OWN_KIT', 'CUSTOMER'));`,
    );

    this.addSql(
      `alter table "surplus_part" add constraint "surplus_part_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "surplus_part" add constraint "surplus_part_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "surplus_part" enable row level security;`);
    this.addSql(`create policy "house" on "surplus_part" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "surplus_part" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = surplus_part.receipt_id));`,
    );
    this.addSql(
      `create policy "dealer" on "surplus_part" to "sanbao_dealer" using (exists (select from goods_receipt p where p.id = surplus_part.receipt_id));`,
    );

    this.addSql(
      `alter table "allocation_override" add constraint "allocation_override_request_id_foreign" foreign key ("request_id") references "parts_request" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "allocation_override" add constraint "allocation_override_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "allocation_override" add constraint "allocation_override_by_id_foreign" foreign key ("by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "allocation_override" enable row level security;`);
    this.addSql(`create policy "house" on "allocation_override" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "allocation_override" to "sanbao_administration" using (exists (select from parts_request p where p.id = allocation_override.request_id));`,
    );
    this.addSql(
      `create policy "dealer" on "allocation_override" to "sanbao_dealer" using (exists (select from parts_request p where p.id = allocation_override.request_id));`,
    );
  }

  override down() {}
}
