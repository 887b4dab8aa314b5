import { Migration } from '@mikro-orm/migrations';

export class Migration20261130032400_papers_kept extends Migration {
  override up() {
    this.addSql(
      `create table "letter_substitute" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "letter" text not null, "printed_as" text not null, "remark" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "letter_substitute" add constraint "letter_substitute_number_unique" unique ("number");`);
    this.addSql(`alter table "letter_substitute" add constraint "letter_substitute_letter_unique" unique ("letter");`);
    this.addSql(`create index "letter_substitute_changed_in_id_index" on "letter_substitute" ("changed_in", "id");`);
    this.addSql(`create index "letter_substitute_updated_at_id_index" on "letter_substitute" ("updated_at", "id");`);
    this.addSql(
      `create index "letter_substitute_index" on "letter_substitute" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "letter_substitute_state_id_index" on "letter_substitute" ("state", "id");`);
    this.addSql(`create index "letter_substitute_printed_as_id_index" on "letter_substitute" ("printed_as", "id");`);
    this.addSql(`create index "letter_substitute_remark_id_index" on "letter_substitute" ("remark", "id");`);

    this.addSql(`alter table "stored_file" add "paper_of" uuid null, add "edition" text null;`);
    this.addSql(`create index "stored_file_paper_of_index" on "stored_file" ("paper_of") where paper_of is not null;`);

    // The papers that the archive holds are those of its forms: given as they are from now on.
    this.addSql(`do $$ begin
      if exists (select from pg_trigger where tgname = 'keep_file') then alter table stored_file disable trigger keep_file; end if;
      update stored_file f set paper_of = r.id, edition = r.edition from archive_entry e join (
        select id, state as edition from parts_application union all select id, state from survey
        union all select id, state || ' ' || revision from adjustment_record
      ) r on r.id in (e.application_id, e.survey_id, e.adjustment_record_id) where f.id = e.paper_id and f.erased_at is null;
      if exists (select from pg_trigger where tgname = 'keep_file') then alter table stored_file enable trigger keep_file; end if;
    end $$;`);

    this.addSql(
      `alter table "adjustment_record" add "technician_signature" jsonb null, add "witness_signature" jsonb null;`,
    );

    this.addSql(
      `alter table "letter_substitute" add constraint "letter_substitute_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "letter_substitute" enable row level security;`);
    this.addSql(`create policy "house" on "letter_substitute" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "letter_substitute" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
