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
-- An order that was lifted since, or protects as many; an account that stands as it was told.
create function journaled_state_is_here(told text, wanted text, protected text[], is_ended boolean) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case told
    when 'order' then exists (
      select from public.non_disclosure o where o.id = wanted and (o.ended_on is not null or o.protects @> protected)
    )
    else not is_ended or not exists (select from public.account a where a.username = wanted and a.ended_at is null)
  end
$$;
grant select on non_disclosure, account to app_lookup;
create policy "a journaled order is looked up" on non_disclosure for select to app_lookup using (true);
grant select on command to app_lookup;
create policy "a journaled command is looked up" on command for select to app_lookup using (true);
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function journaled_is_here(text, text, text) from public;
  grant execute on function journaled_is_here(text, text, text) to app_desk;
  alter function journaled_is_here(text, text, text) owner to app_lookup;
  revoke all on function journaled_state_is_here(text, text, text[], boolean) from public;
  grant execute on function journaled_state_is_here(text, text, text[], boolean) to app_desk;
  alter function journaled_state_is_here(text, text, text[], boolean) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;

-- What has come to the end of its time, as the job found it; a person confirms, or leaves it.
create table retention_proposal (
  id opaque_id primary key,
  subject_kind text not null check (subject_kind in ('pair-work', 'person', 'use-log')),
  -- The pair work, the client, or the position of the use log's signed head up to which it may go.
  subject opaque_id not null,
  class text not null,
  due_on date not null,
  pieces integer not null check (pieces > 0),
  proposed_on date not null,
  state text not null check (state in ('open', 'confirmed', 'gone')),
  decided_by opaque_id,
  decided_at timestamptz(3),
  check ((state = 'confirmed') = (decided_by is not null and decided_at is not null))
);
create unique index on retention_proposal (subject_kind, subject, class, due_on) where state = 'open';
create index on retention_proposal (subject) where state = 'confirmed';

-- Somebody has said that this must stay: a matter at court, a complaint, a request of the client's.
create table legal_hold (
  id opaque_id primary key,
  pair_work opaque_id not null references pair_work,
  reason text not null check (length(reason) between 1 and 400),
  until_day date not null,
  set_by opaque_id not null,
  set_at timestamptz(3) not null,
  ended_by opaque_id,
  ended_at timestamptz(3),
  check ((ended_by is null) = (ended_at is null))
);
create index on legal_hold (pair_work) where ended_at is null;

-- Where the use log begins since its oldest rows went: at a head that was signed when they were sealed.
create table log_cut (
  chain text primary key,
  position bigint not null
);

grant select, insert, update (state, decided_by, decided_at, pieces) on retention_proposal to app_retention;
grant select, insert, update (ended_by, ended_at) on legal_hold to app_retention;
grant select, insert, update on log_cut to app_retention;
grant select on pair_work, fact, part, named_in, round_summary, person, person_sealed, former_name, scan, use_log, head, command, opening, access_row, member_row, invitation, service to app_retention;
grant update (content, salt) on part to app_retention;
grant update (body_hash) on command, opening to app_retention;
grant delete on named_in, scan, access_row, member_row, invitation, person_sealed, former_name, use_log to app_retention;
grant update (name, name_key, birth_date, died_on, moved_on, moved_to) on person to app_retention;
grant select (person, pair_work, words), update (words) on identity_event to app_retention;
grant select on retention_proposal, legal_hold, log_cut to app_sealer;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['retention_proposal', 'legal_hold', 'log_cut'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy "the sealer reads what was destroyed rightly" on %I for select to app_sealer using (true)', guarded);
  end loop;
  foreach guarded in array array['retention_proposal', 'legal_hold', 'log_cut', 'pair_work', 'opening', 'fact', 'part', 'named_in', 'command', 'access_row', 'member_row', 'round_summary', 'invitation', 'person', 'person_sealed', 'former_name', 'identity_event', 'scan', 'use_log', 'head'] loop
    execute format('create policy "what has come to the end of its time goes" on %I to app_retention using (true) with check (true)', guarded);
  end loop;
end $$;

-- A destroyed part is its envelope and its digest: nobody reads it, and nothing is decided on it.
create policy "what was destroyed is not read" on part as restrictive for select to app_user using (content is not null);
create policy "nothing is decided on what was destroyed" on part as restrictive for select to app_decide using (content is not null);

create function is_held(work text) returns boolean language sql stable as $$
  select exists (
    select from legal_hold h
    where h.pair_work = work and h.ended_at is null and h.until_day >= current_setting('app.day')::date
  )
$$;
-- Is something of this pair work being destroyed as a person confirmed it, in this transaction, and is nothing holding it?
create function may_be_destroyed(work text) returns boolean language sql stable as $$
  select current_user = 'app_retention'
    and exists (
      select from retention_proposal r
      where r.id = current_setting('app.proposal', true) and r.state = 'confirmed'
        and (r.subject_kind = 'pair-work' and r.subject = work or r.subject_kind = 'use-log')
    )
    and not is_held(work)
$$;
create or replace function refuse_other_than_tags() returns trigger language plpgsql as $$
begin
  if new.content is null and new.salt is null and old.content is not null
    and to_jsonb(new) - array['content', 'salt'] is not distinct from to_jsonb(old) - array['content', 'salt']
    and may_be_destroyed(old.pair_work) then
    return new;
  end if;
  if to_jsonb(new) - array['topics', 'unsorted', 'sealed'] is distinct from to_jsonb(old) - array['topics', 'unsorted', 'sealed'] then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
-- The hash of a command's body could confirm a guess at what was destroyed: it goes with it.
create function refuse_other_than_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.body_hash = 'destroyed' and to_jsonb(new) - 'body_hash' is not distinct from to_jsonb(old) - 'body_hash'
      and may_be_destroyed(old.pair_work) then
      return new;
    end if;
  end if;
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;
drop trigger command_stays on command;
create trigger command_stays before update or delete on command for each row execute function refuse_other_than_forgetting();
-- Rows of the use log go from its beginning, after 12 years, up to a signed head.
create function refuse_other_than_old() returns trigger language plpgsql as $$
begin
  if current_user = 'app_retention'
    and old.chain_position is not null
    and old.chain_position <= (select position from log_cut where chain = 'use-log')
    and old.at < current_setting('app.day')::date - interval '12 years'
    and may_be_destroyed('')
    and not exists (select from unnest(old.pair_works) one where is_held(one)) then
    return old;
  end if;
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;
drop trigger use_log_is_not_removed on use_log;
create trigger use_log_is_not_removed before delete on use_log for each row execute function refuse_other_than_old();
-- Confirmed is confirmed, and a hold is never made longer or another one.
create trigger a_hold_is_not_removed before delete on legal_hold for each row execute function refuse_change();
create trigger a_proposal_is_not_removed before delete on retention_proposal for each row execute function refuse_change();

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
