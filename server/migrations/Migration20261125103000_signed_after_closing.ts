import { Migration } from '@mikro-orm/migrations';

const subject = (entry: string) =>
  `coalesce(${entry}.application_id, ${entry}.survey_id, ${entry}.adjustment_record_id, ${entry}.work_report_id)`;

/**
 * A customer who would not sign may do so after the order was closed: then the report is signed though it is archived,
 * and the archive holds its signed copy from then on.
 */
export class Migration20261125103000_signed_after_closing extends Migration {
  override up() {
    this.addSql(`create or replace function sanbao_keep_archived() returns trigger language plpgsql as $$
      declare
        record uuid := (to_jsonb(old) ->> tg_argv[0])::uuid;
        moving text[] := '{version,updated_at,changed_in,search,sent_at,failure,attempts,cancellation_reason,survey_owed,state}';
        reached text[] := array[to_jsonb(old) ->> 'state', 'CANCELLED'];
      begin
        if tg_op = 'UPDATE' then
          if to_jsonb(old) ->> 'state' = 'REFUSAL_REVIEWED' then
            moving := moving || '{signed_paper_id}'::text[];
            reached := reached || '{SIGNED}'::text[];
          end if;
          if (to_jsonb(new) - moving) = (to_jsonb(old) - moving)
            and coalesce(to_jsonb(new) ->> 'state' = any(reached), true) then return null; end if;
        end if;
        if exists (select from archive_entry a where ${subject('a')} = record and a.state <> 'DISPOSED') then
          raise exception '% is archived', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return null;
      end
    $$;`);

    this.addSql(`create or replace function sanbao_keep_archive() returns trigger language plpgsql set search_path = public as $$
      declare years int;
      begin
        if tg_op = 'INSERT' then
          if new.state = 'ARCHIVED' then return new; end if;
          raise exception 'an archive entry begins as ARCHIVED' using errcode = 'insufficient_privilege';
        end if;
        if (new.form, new.form_number, new.finished_on, ${subject('new')}) is distinct from
          (old.form, old.form_number, old.finished_on, ${subject('old')})
          or (old.state = 'DISPOSED' and new.state <> old.state)
          or (new.paper_id, new.digest) <> (old.paper_id, old.digest) and not exists (
            select from work_report w join stored_file f on f.id = w.signed_paper_id
            where w.id = new.work_report_id and (f.id, f.sha256) = (new.paper_id, new.digest)) then
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
  }

  override down() {}
}
