-- 4: whether a session stands for whom it stood for when that was seen, on the same day.
create or replace function sanbao_session_stands(hash text, at timestamptz, seen pg_snapshot) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from session where token_hash = hash and expires_at > at)
      and not exists (select from account_change
        where changed_in >= pg_snapshot_xmin(seen) and not pg_visible_in_snapshot(changed_in, seen))
  $$;
