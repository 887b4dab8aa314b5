import { Migration } from '@mikro-orm/migrations';

export class Migration20261130000759_kept_from_and_late_warranties extends Migration {
  override up() {
    this.addSql(
      `alter table "service_contract" add "scan_id" uuid null, add "late_reason" text null, add "warranty_entered_at" timestamptz(3) null, add "warranty_entered_by_id" uuid null;`,
    );
    this.addSql(
      `alter table "service_contract" add constraint "service_contract_scan_id_foreign" foreign key ("scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_contract" add constraint "service_contract_warranty_entered_by_id_foreign" foreign key ("warranty_entered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(`create index "service_contract_scan_id_id_index" on "service_contract" ("scan_id", "id");`);
    this.addSql(
      `create index "service_contract_warranty_entered_by_id_id_index" on "service_contract" ("warranty_entered_by_id", "id");`,
    );

    this.addSql(`alter table "archive_entry" add "kept_from" date null;`);
    this.addSql(`update "archive_entry" set "kept_from" = "finished_on";`);
    this.addSql(`alter table "archive_entry" alter column "kept_from" set not null;`);
  }

  override down() {}
}
