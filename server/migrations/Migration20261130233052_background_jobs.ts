import { Migration } from '@mikro-orm/migrations';

export class Migration20261130233052_background_jobs extends Migration {
  override up() {
    this.addSql(
      `create table "background_job" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "payload" jsonb not null, "job_key" text null, "job" text not null, "state" text not null, "task" text not null, "resource" text null, "record" uuid null, "record_number" text null, "tries" int not null, "failure" text not null, "reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "background_job" add constraint "background_job_number_unique" unique ("number");`);
    this.addSql(`alter table "background_job" add constraint "background_job_job_unique" unique ("job");`);
    this.addSql(`create index "background_job_changed_in_id_index" on "background_job" ("changed_in", "id");`);
    this.addSql(`create index "background_job_updated_at_id_index" on "background_job" ("updated_at", "id");`);
    this.addSql(
      `create index "background_job_index" on "background_job" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "background_job_state_id_index" on "background_job" ("state", "id");`);
    this.addSql(`create index "background_job_task_id_index" on "background_job" ("task", "id");`);
    this.addSql(`create index "background_job_record_number_id_index" on "background_job" ("record_number", "id");`);
    this.addSql(`create index "background_job_tries_id_index" on "background_job" ("tries", "id");`);

    this.addSql(`drop policy "administration" on "waiting";`);

    this.addSql(
      `create policy "administration" on "waiting" to "sanbao_administration" using (split_part(waiting.place, ' ', 1) in ('User', 'RoleChange', 'Letter', 'BackgroundJob'));`,
    );

    this.addSql(
      `alter table "background_job" add constraint "background_job_state_check" check ("state" in ('FAILED', 'RETRIED', 'DISCARDED'));`,
    );
    this.addSql(
      `alter table "background_job" add constraint "background_job_task_check" check ("task" in ('ANCHOR_CHAIN', 'ARCHIVE_FINISHED', 'ASK_STANDING_RULES', 'DRAW_SURVEY_SAMPLE', 'ERASE_FILES', 'KEEP_FIGURES', 'MAIL_ACCOUNT_LINK', 'MAKE_EVIDENCE_PACK', 'MAKE_FORM_PACK', 'PARTITION_HISTORY', 'PLAN_CONTRACTS', 'RENEW_SEARCH', 'RUN_IMPORT', 'SEND_LETTER', 'SUPERSEDE_REVISIONS', 'SWEEP_FILES', 'VERIFY_IN_TURN', 'VERIFY_TRAIL'));`,
    );
    this.addSql(`alter table "background_job" enable row level security;`);
    this.addSql(`create policy "house" on "background_job" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "background_job" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
