-- 4.3: whether whoever asks sees the record, by the policies of its table. The policies of files and of the history call
-- it: it can be replaced, and never dropped.
create or replace function sanbao_sees(record text, id uuid) returns boolean language plpgsql stable as $$
  declare seen boolean;
  begin
    execute format('select exists (select from %I where id = $1)', lower(regexp_replace(record, '([a-z])([A-Z])', '\1_\2', 'g')))
      into seen using id;
    return seen;
  end
$$;
