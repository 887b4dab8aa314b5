-- 7, 8: a file that belongs to a record never changes, save that dealers may lose sight of it and that it is erased
-- with the disposal of its record; before, all that can change is whose it becomes.
create or replace function sanbao_keep_file() returns trigger language plpgsql as $$
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
$$;

create trigger keep_file before update or delete on stored_file
  for each row execute function sanbao_keep_file();
