import { Migration } from '@mikro-orm/migrations';

export class Migration20261129135019_letters extends Migration {
  override up() {
    this.addSql(
      `create table "letter" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "language" text null, "subject_line" text not null, "facts" jsonb not null, "state" text not null, "kind" text not null, "recipient" text not null, "resource" text null, "record" uuid null, "record_number" text null, "sender" text not null, "sender_id" uuid not null, "tries" int not null, "next_try_at" timestamptz(3) null, "sent_at" timestamptz(3) null, "response" text null, "reason" text null, "message_id" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "letter" add constraint "letter_number_unique" unique ("number");`);
    this.addSql(`create index "letter_changed_in_id_index" on "letter" ("changed_in", "id");`);
    this.addSql(`create index "letter_updated_at_id_index" on "letter" ("updated_at", "id");`);
    this.addSql(`create index "letter_index" on "letter" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "letter_state_id_index" on "letter" ("state", "id");`);
    this.addSql(`create index "letter_kind_id_index" on "letter" ("kind", "id");`);
    this.addSql(`create index "letter_record_id_index" on "letter" ("record", "id");`);
    this.addSql(`create index "letter_recipient_id_index" on "letter" ("recipient", "id");`);
    this.addSql(`create index "letter_record_number_id_index" on "letter" ("record_number", "id");`);
    this.addSql(`create index "letter_sender_id_index" on "letter" ("sender", "id");`);
    this.addSql(`create index "letter_sent_at_id_index" on "letter" ("sent_at", "id");`);

    this.addSql(
      `alter table "letter" add constraint "letter_state_check" check ("state" in ('QUEUED', 'SENT', 'FAILED', 'DISCARDED'));`,
    );
    this.addSql(
      `alter table "letter" add constraint "letter_kind_check" check ("kind" in ('TRAINING_NOTICE', 'SURVEY', 'SIGNATURE_LINK', 'QUOTE_LINK', 'ANCHOR', 'INVITATION', 'PASSWORD_LINK'));`,
    );
    this.addSql(`alter table "letter" enable row level security;`);
    this.addSql(`create policy "house" on "letter" to "sanbao_house" using (true);`);

    this.addSql(`create function sanbao_add_job(task text, payload json, key text, at timestamptz) returns void language plpgsql
      security definer set search_path = public as $$
        begin perform graphile_worker.add_job(task, payload, job_key => key, run_at => at); end
      $$;`);
  }

  override down() {}
}
