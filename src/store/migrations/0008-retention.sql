-- Backup, the journal of withdrawals, retention. The rules are in src/domain/retention.ts; here stands what no mistake of
-- ours may do: nothing is destroyed but by its own role, nothing on hold is, and what is destroyed leaves its envelope
-- and its digest.
--
--   app_backup     reads everything, to write an encrypted backup; never a request
--   app_retention  proposes, holds, and destroys what was confirmed
do $$
declare
  wanted text;
begin
  foreach wanted in array array['app_backup', 'app_retention'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
    execute format('grant usage on schema public to %I', wanted);
  end loop;
end $$;

-- How far each file of the journal is known to be in this database. A restored database knows less.
create table journal_mark (
  file text primary key,
  lines integer not null check (lines > 0)
);
grant select, insert, update on journal_mark to app_desk;

-- A journaled command is here, or its pair work never was: then it has nothing to protect.
create function journaled_is_here(work text, who text, sent text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from public.pair_work w where w.id = work)
    or exists (select from public.command c where c.pair_work = work and c.actor = who and c.command_id = sent)
$$;
grant select on command to app_lookup;
create policy "a journaled command is looked up" on command for select to app_lookup using (true);
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function journaled_is_here(text, text, text) from public;
  grant execute on function journaled_is_here(text, text, text) to app_desk;
  alter function journaled_is_here(text, text, text) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;

-- A backup is of everything; whatever table there is when this runs, and each later migration says it of its own.
do $$
declare
  one record;
begin
  for one in select c.relname, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' loop
    execute format('grant select on %I to app_backup', one.relname);
    if one.relrowsecurity then
      execute format('create policy "a backup is of everything" on %I for select to app_backup using (true)', one.relname);
    end if;
  end loop;
end $$;
