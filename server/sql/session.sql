-- 4: whom the hash of a session stands for at this moment: no longer than the session, and not past a change of password.
create or replace function sanbao_session(hash text, at timestamptz, today date)
  returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, accounts uuid[], is_duplicate boolean, mandates json, password_change_due boolean, signed_in_by text)
  language sql stable security definer set search_path = public as $$
    select a.*, u.password_change_due and s.signed_in_by = 'PASSWORD', s.signed_in_by
    from session s join "user" u on u.id = s.user_id cross join lateral sanbao_account(u.id, today) a
    where s.token_hash = hash and s.expires_at > at
      and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
  $$;
