-- 4: what sessions stand for rests on accounts, people, dealers and delegations. Whoever changes one of these notes the
-- transaction, so that a server that remembers a session sees by one look whether anything happened since.
create or replace function sanbao_account_change() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    insert into account_change default values on conflict do nothing;
    return null;
  end
$$;

create trigger account_change
  after insert or delete or truncate or update of state, name, roles, person_id, password_hash, password_change_due on "user"
  for each statement execute function sanbao_account_change();
create trigger account_change after delete or truncate or update of state, employer, dealer_id on person
  for each statement execute function sanbao_account_change();
create trigger account_change after delete or truncate or update of state on dealer
  for each statement execute function sanbao_account_change();
create trigger account_change after insert or delete or truncate or update on delegation
  for each statement execute function sanbao_account_change();
create trigger account_change after update of user_id, password_digest on session
  for each statement execute function sanbao_account_change();
