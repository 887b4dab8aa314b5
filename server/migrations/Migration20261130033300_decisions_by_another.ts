import { Migration } from '@mikro-orm/migrations';

export class Migration20261130033300_decisions_by_another extends Migration {
  override up() {
    this.addSql(
      `create table "decision_by_another" ("id" uuid not null default gen_random_uuid(), "record_id" uuid not null, "step" text not null, "deciders" uuid[] not null, "authors" uuid[] not null, primary key ("id"));`,
    );
    this.addSql(`create index "decision_by_another_deciders_index" on "decision_by_another" using gin ("deciders");`);
    this.addSql(`create index "decision_by_another_authors_index" on "decision_by_another" using gin ("authors");`);
    this.addSql(
      `alter table "decision_by_another" add constraint "decision_by_another_record_id_step_unique" unique ("record_id", "step");`,
    );

    this.addSql(`alter table "lapse" drop constraint "lapse_state_check";`);
    this.addSql(
      `alter table "lapse" add "decided" boolean not null default false, add "authors" text[] not null default '{}', add "finding" text null, add "accepted_by" text null;`,
    );
    this.addSql(`create index "lapse_created_at_index" on "lapse" ("created_at");`);
    this.addSql(
      `alter table "lapse" add constraint "lapse_state_check" check ("state" in ('OPEN', 'SETTLED', 'ENDED', 'ACCEPTED'));`,
    );

    this.addSql(`alter table "equipment" add "followed_up_late" boolean not null default false;`);
    this.addSql(`alter table "equipment" alter column "followed_up_late" drop default;`);

    this.addSql(`alter table "in_house_practice" add "overlap_reason" text null;`);
  }

  override down() {}
}
