import { Migration } from '@mikro-orm/migrations';

/** The forms of clause 7: the states in which they are finished, and the tables of their lines with what leads to the form. */
const forms = {
  parts_application: {
    finished: ['FULFILLED', 'REFUSED', 'CANCELLED'],
    lines: { parts_application_line: 'application_id', confirmed_item: 'application_id' },
  },
  survey: { finished: ['ANSWERED', 'CANCELLED'], lines: {} },
  adjustment_record: { finished: ['FILED'], lines: { adjustment_line: 'record_id' } },
  work_report: {
    finished: ['SIGNED', 'REFUSAL_REVIEWED'],
    lines: {
      work_day: 'report_id',
      used_part: 'report_id',
      former_paper: 'report_id',
      customer_signature: 'report_id',
    },
  },
};

const subject = (entry: string) =>
  `coalesce(${entry}.application_id, ${entry}.survey_id, ${entry}.adjustment_record_id, ${entry}.work_report_id)`;

/**
 * The archive of clause 8, kept by the database itself, whoever asks: an entry is disposed of only after its time, of
 * the long-term forms only by a period that the General Manager has set, and what is archived stays as it is till then.
 * With the disposal go the contents of the history and the files; the events stay, and so does their chain.
 */
export class Migration20261125100200_archive_kept extends Migration {
  override up() {
    this.addSql(`create function sanbao_keep_archive() returns trigger language plpgsql set search_path = public as $$
      declare years int := case when new.form in ('A', 'B') then 3 end;
      begin
        if tg_op = 'INSERT' then
          if new.state = 'ARCHIVED' then return new; end if;
          raise exception 'an archive entry begins as ARCHIVED' using errcode = 'insufficient_privilege';
        end if;
        if (new.form, new.form_number, new.finished_on, new.digest, new.paper_id, ${subject('new')}) is distinct from
          (old.form, old.form_number, old.finished_on, old.digest, old.paper_id, ${subject('old')})
          or (old.state = 'DISPOSED' and new.state <> old.state) then
          raise exception 'an archive entry stays what it is' using errcode = 'insufficient_privilege';
        end if;
        if new.state = 'DISPOSED' and old.state <> 'DISPOSED' then
          select p.years into years from retention_period p
            where p.form = new.form and p.state = 'IN_FORCE' and exists (select from procedure_event e
              where e.record_id = p.id and e.step = 'setRetention' and e.department = 'GENERAL_MANAGER');
          if not found then years := case when new.form in ('A', 'B') then 3 end; end if;
          if old.state <> 'DISPOSAL_PROPOSED' or years is null
            or coalesce(new.disposed_on <= new.finished_on + make_interval(years => years), true) then
            raise exception 'an archive entry is kept' using errcode = 'insufficient_privilege';
          end if;
        end if;
        return new;
      end
    $$;`);
    this.addSql(`create trigger keep before insert or update on archive_entry
      for each row execute function sanbao_keep_archive();`);

    this.addSql(`create function sanbao_disposed(record uuid) returns boolean language sql stable as $$
      select exists (select from archive_entry a where a.state = 'DISPOSED' and record in (a.id, ${subject('a')}))
    $$;`);
    this.addSql('drop trigger append_only on procedure_event_content;');
    this.addSql(`create trigger append_only before update or truncate on procedure_event_content
      for each statement execute function sanbao_append_only();`);
    this.addSql(`create function sanbao_keep_content() returns trigger language plpgsql as $$
      begin
        if sanbao_disposed((select record_id from procedure_event where id = old.id)) then return old; end if;
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end
    $$;`);
    this.addSql(`create trigger keep_content before delete on procedure_event_content
      for each row execute function sanbao_keep_content();`);

    this.addSql(`create or replace function sanbao_keep_file() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (to_jsonb(new) - '{record,record_id,shared}'::text[]) = (to_jsonb(old) - '{record,record_id,shared}'::text[])
          and (old.record_id is null or (new.record, new.record_id) = (old.record, old.record_id) and old.shared and not new.shared)
        then return new; end if;
        if tg_op = 'UPDATE' and (to_jsonb(new) - '{name,erased_at}'::text[]) = (to_jsonb(old) - '{name,erased_at}'::text[])
          and old.erased_at is null and sanbao_disposed(old.record_id)
        then return new; end if;
        if tg_op = 'DELETE' and old.record_id is null then return old; end if;
        raise exception '% of a stored file', lower(tg_op) using errcode = 'insufficient_privilege';
      end
    $$;`);

    this.addSql(`create function sanbao_dispose() returns trigger language plpgsql security definer set search_path = public as $$
      declare subject uuid := ${subject('new')};
      begin
        delete from procedure_event_content c using procedure_event e
          where e.id = c.id and (e.record_id = subject or e.record_id = new.id and e.step = 'archiveRecord');
        update attachment set caption = null, removed_at = coalesce(removed_at, new.updated_at)
          where record_id in (new.id, subject);
        update stored_file set name = '', erased_at = new.updated_at
          where record_id in (new.id, subject) and erased_at is null;
        return null;
      end
    $$;`);
    this.addSql(`create trigger dispose after update on archive_entry for each row
      when (new.state = 'DISPOSED' and old.state <> 'DISPOSED') execute function sanbao_dispose();`);

    this.addSql(`create function sanbao_keep_archived() returns trigger language plpgsql as $$
      declare
        record uuid := (to_jsonb(old) ->> tg_argv[0])::uuid;
        moving text[] := '{version,updated_at,changed_in,search,sent_at,failure,attempts,cancellation_reason,survey_owed}';
      begin
        if tg_op = 'UPDATE' and (to_jsonb(new) - moving - 'state') = (to_jsonb(old) - moving - 'state')
          and (to_jsonb(new) ->> 'state') in (to_jsonb(old) ->> 'state', 'CANCELLED') then return null; end if;
        if exists (select from archive_entry a where ${subject('a')} = record and a.state <> 'DISPOSED') then
          raise exception '% is archived', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return null;
      end
    $$;`);
    for (const [form, { finished, lines }] of Object.entries(forms)) {
      const states = finished.map(state => `'${state}'`).join(', ');
      this.addSql(`create constraint trigger keep_archived after update on ${form} deferrable initially deferred
        for each row when (old.state in (${states})) execute function sanbao_keep_archived('id');`);
      for (const [line, column] of Object.entries(lines))
        this.addSql(`create constraint trigger keep_archived after update or delete on ${line} deferrable initially deferred
          for each row execute function sanbao_keep_archived('${column}');`);
    }
  }

  override down() {}
}
