import { Migration } from '@mikro-orm/migrations';

/**
 * A dealer's role sees a file where it sees the record that the file belongs to. A file's row never changes once it
 * belongs to a record, save that dealers may lose sight of it; before, all that can change is whose it becomes.
 */
export class Migration20261124020000_file_rights extends Migration {
  override up() {
    this.addSql(`create function sanbao_sees(record text, id uuid) returns boolean language plpgsql stable as $$
      declare seen boolean;
      begin
        execute format('select exists (select from %I where id = $1)', lower(regexp_replace(record, '([a-z])([A-Z])', '\\1_\\2', 'g')))
          into seen using id;
        return seen;
      end
    $$;`);
    this.addSql(`create function sanbao_keep_file() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (to_jsonb(new) - '{record,record_id,shared}'::text[]) = (to_jsonb(old) - '{record,record_id,shared}'::text[])
          and (old.record_id is null or (new.record, new.record_id) = (old.record, old.record_id) and old.shared and not new.shared)
        then return new; end if;
        if tg_op = 'DELETE' and old.record_id is null then return old; end if;
        raise exception '% of a stored file', lower(tg_op) using errcode = 'insufficient_privilege';
      end
    $$;`);
  }

  override down() {}
}
