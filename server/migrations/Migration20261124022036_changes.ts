import { Migration } from '@mikro-orm/migrations';

export class Migration20261124022036_changes extends Migration {
  override up() {
    this.addSql(`alter table "customer" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "customer_changed_in_id_index" on "customer" ("changed_in", "id");`);

    this.addSql(`alter table "dealer" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "dealer_changed_in_id_index" on "dealer" ("changed_in", "id");`);

    this.addSql(`alter table "access_token" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "access_token_changed_in_id_index" on "access_token" ("changed_in", "id");`);

    this.addSql(`alter table "person" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "person_changed_in_id_index" on "person" ("changed_in", "id");`);

    this.addSql(`alter table "product_family" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "product_family_changed_in_id_index" on "product_family" ("changed_in", "id");`);

    this.addSql(`alter table "product_model" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "product_model_changed_in_id_index" on "product_model" ("changed_in", "id");`);

    this.addSql(`alter table "user" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "user_changed_in_id_index" on "user" ("changed_in", "id");`);

    this.addSql(`alter table "training_plan" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "training_plan_changed_in_id_index" on "training_plan" ("changed_in", "id");`);

    this.addSql(`alter table "enrolment" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "enrolment_changed_in_id_index" on "enrolment" ("changed_in", "id");`);

    this.addSql(`alter table "training_notice" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(`create index "training_notice_changed_in_id_index" on "training_notice" ("changed_in", "id");`);
  }

  override down() {}
}
