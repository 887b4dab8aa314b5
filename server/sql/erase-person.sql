-- 8: what is kept of a person goes once the General Manager has it erased: the contents of these histories, but for what
-- the erasure itself says, their files, and what their accounts keep of views and marks. The chain holds the digests.
create or replace function sanbao_erase_person() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    erased uuid[] := array(select distinct e.record_id from procedure_event e
      where e.step = :'step.erasePersonData' and e.at = new.updated_at and sanbao_disposed(e.record_id));
    accounts uuid[] := array(select u.id from "user" u where u.id = any (erased));
  begin
    if new.decided_by_id is null or new.decided_by_id = new.entered_by_id then
      raise exception 'an erasure is decided by somebody else' using errcode = 'insufficient_privilege';
    end if;
    delete from procedure_event_content c using procedure_event e
      where e.id = c.id and e.record_id = any (erased) and e."to" <> :'PersonDataRequestState.ERASED';
    update person_data_request set reason = '', refusal_reason = null where id = any (erased);
    update attachment set caption = null, removed_at = coalesce(removed_at, new.updated_at) where record_id = any (erased);
    update stored_file set name = '', erased_at = new.updated_at where record_id = any (erased) and erased_at is null;
    delete from saved_views where user_id = any (accounts);
    delete from follow where user_id = any (accounts);
    delete from idempotency_key where user_id = any (accounts);
    return null;
  end
$$;

create constraint trigger erase_person after update on person_data_request deferrable initially deferred for each row
  when (new.state = :'PersonDataRequestState.ERASED' and old.state <> :'PersonDataRequestState.ERASED')
  execute function sanbao_erase_person();
