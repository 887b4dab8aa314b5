-- 4: what the hash of an access token stands for: it reads by its scope, never because a dealer is absent. Keeps the day
-- of its latest use, written once a day and no part of the record's history.
create or replace function sanbao_access_token(hash text, today date)
  returns table (id uuid, label text, scope text, dealer_id uuid)
  language sql volatile security definer set search_path = public as $$
    with standing as (
      select t.id, t.label, t.scope, d.id as dealer_id
      from access_token t left join dealer d on d.id = t.dealer_id and d.state = :'MasterDataState.ACTIVE'
      where t.token_hash = hash and t.state = :'AccessTokenState.ACTIVE' and t.expires_on >= today
        and (t.scope = :'TokenScope.REPORTING' and t.dealer_id is null or t.scope = :'TokenScope.DEALER' and d.id is not null)
    ), used as (
      update access_token t set last_used_on = today from standing s
      where t.id = s.id and t.last_used_on is distinct from today
    )
    select s.id, s.label, s.scope, s.dealer_id from standing s
  $$;
