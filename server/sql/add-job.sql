-- The one door to the table of jobs, for steps that leave work behind: its own policies keep the application's roles out.
create or replace function sanbao_add_job(task text, payload json, key text default null, at timestamptz default null)
  returns void language plpgsql security definer set search_path = public as $$
    begin perform graphile_worker.add_job(task, payload, job_key => key, run_at => at); end
  $$;
