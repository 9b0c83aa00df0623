-- Who leads a unit stands in the directory, not in the facts: whoever leads it no longer sees nothing by it from that day,
-- whether or not anything has been recorded since.
create function leads_here() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from public.employment e
    where e.person = current_setting('app.actor', true) and e.service = current_setting('app.service', true)
      and e.supervisor and e.during @> nullif(current_setting('app.day', true), '')::date
  )
$$;
create or replace function grants_in_force() returns setof access_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.* from public.access_row a
  where a.person = current_setting('app.actor', true)
    and a.service = current_setting('app.service', true)
    and a.during @> nullif(current_setting('app.day', true), '')::date
    and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
    and (a.standing <> 'supervisor' or (select public.leads_here()))
$$;
create or replace function grants_here() returns access_row[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select array_agg(a) from public.access_row a
    where a.pair_work = current_setting('app.pair_work', true)
      and a.person = current_setting('app.actor', true)
      and a.service = current_setting('app.service', true)
      and a.during @> nullif(current_setting('app.day', true), '')::date
      and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
      and (a.standing <> 'supervisor' or (select public.leads_here()))
  );
end $$;
create or replace function whole_rounds_here() returns int4multirange
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select coalesce(range_agg(int4range(round, round, '[]')), '{}'::int4multirange)
    from public.access_row g
      left join lateral unnest(g.rounds) round on true
    where g.pair_work = current_setting('app.pair_work', true)
      and g.person = current_setting('app.actor', true)
      and g.service = current_setting('app.service', true)
      and g.during @> nullif(current_setting('app.day', true), '')::date
      and (g.ends_at is null or g.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
      and (g.standing <> 'supervisor' or (select public.leads_here()))
      and g.everything and g.unsorted and g.about_others and g.whereabouts and not g.own_only and g.since is null
      and g.not_categories = '{}' and g.minus_topics = '{}' and g.only_topics = '{}' and (g.rounds is null or round is not null)
  );
end $$;
alter policy "one's own grants in force" on access_row using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and during @> (select nullif(current_setting('app.day', true), '')::date)
  and (ends_at is null or ends_at > (select nullif(current_setting('app.now', true), '')::timestamptz))
  and (standing <> 'supervisor' or (select leads_here()))
);
-- And whoever has come to lead it without a command is found by the unit's pair works that have no row for them yet.
create index round_summary_of_home on round_summary using gin (home_services);
create function led_without_row() returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct r.pair_work::text from public.round_summary r
  where r.home_services @> array[current_setting('app.service', true)] and (select public.leads_here())
    and not exists (
      select from public.access_row a
      where a.pair_work = r.pair_work and a.person = current_setting('app.actor', true)
        and a.service = current_setting('app.service', true) and a.standing = 'supervisor'
    )
$$;

do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['leads_here()', 'led_without_row()']::regprocedure[] loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to app_user', one);
    execute format('alter function %s owner to app_lookup', one);
  end loop;
  revoke create on schema public from app_lookup;
end $$;

-- After its first ten minutes a sealed entry is opened again, or kept sealed for good, by two: the data-protection officer
-- says which and why, another officer or an administrator agrees or does not. Neither reads the entry by it.
create table seal_decision (
  id opaque_id primary key,
  pair_work opaque_id not null references pair_work,
  seal opaque_id not null,
  decision text not null check (decision in ('open', 'keep')),
  reason text not null check (length(reason) between 1 and 8000),
  person opaque_id not null references person,
  asked_at timestamptz(3) not null
);
create index on seal_decision (pair_work, seal);
create table seal_decision_answered (
  decision opaque_id primary key references seal_decision,
  person opaque_id not null references person,
  agreed boolean not null,
  at timestamptz(3) not null
);
create trigger seal_decision_stays before update on seal_decision for each row execute function refuse_other_than_words_going();
create trigger seal_decision_answered_stays before update on seal_decision_answered for each row execute function refuse_change();
do $$
declare
  one text;
begin
  foreach one in array array['seal_decision', 'seal_decision_answered'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select, insert on %I to app_officer', one);
    execute format('grant select on %I to app_backup', one);
    execute format('create policy "a backup is of everything" on %I for select to app_backup using (true)', one);
  end loop;
end $$;
create policy "a decision on a sealed entry is asked for in one's own name" on seal_decision to app_officer using (true) with check (
  person = (select current_setting('app.actor', true))
);
create policy "a decision on a sealed entry is answered by another" on seal_decision_answered to app_officer using (true) with check (
  person = (select current_setting('app.actor', true))
  and exists (select from seal_decision d where d.id = seal_decision_answered.decision and d.person <> seal_decision_answered.person)
);
grant select (id, pair_work, asked_at), update (reason) on seal_decision to app_retention;
create policy "what has come to the end of its time is found" on seal_decision for select to app_retention using (true);
create policy "its words go" on seal_decision for update to app_retention using (is_destroying());

-- A page of a list shows of each pair work what it shows: each client is told what was read of theirs.
create function categories_of_work(basis jsonb, everything text[]) returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select array_agg(distinct c order by c) from jsonb_array_elements(basis) b, jsonb_array_elements_text(b -> 'categories') c),
    everything
  )
$$;
create or replace function use_log_of_own_matters(before_at timestamptz, before_id text, most integer, only_disclosed boolean) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select array_agg(distinct g.pair_work::text) as ids from public.grants_in_force() g
    where g.standing = 'client' and current_setting('app.pair_work', true) in ('', g.pair_work)
  )
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, categories_of_work(mine.basis, l.categories), mine.basis,
    null::bigint, null::bytea, null::bytea, l.reason, '{}'::text[], mine.disclosed
  from own, public.use_log l cross join lateral (
    select array(select one from unnest(l.pair_works) one where one = any (own.ids)) as works,
      coalesce((
        select jsonb_agg(b) from jsonb_array_elements(l.basis) b
        where b ->> 'pairWork' = any (own.ids) or b ->> 'pairWork' is null and cardinality(l.pair_works) = 1
      ), '[]') as basis
  ) told cross join lateral (
    select told.works, told.basis, l.disclosed and told.basis @> '[{"kind": "line"}]' as disclosed
  ) mine
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
    and l.at >= nullif(current_setting('app.day', true), '')::date - interval '2 years'
    and (not only_disclosed or mine.disclosed)
  order by l.at desc, l.id desc limit most
$$;

-- To a guardian which line stood behind a reading is another giver's answer: its kind is told, not the line.
create or replace function use_log_of_request(wanted text, before_at timestamptz, before_id text, most integer) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with request as (
    select r.* from public.log_request r join public.log_answer a on a.request = r.id and a.outcome = 'given'
    where r.id = wanted and r.person = current_setting('app.actor', true) and r.kind = 'logs'
  ), own as (
    select array_agg(distinct g.pair_work::text) as ids
    from request r join public.pair_work w on w.client = r.about join public.grants_in_force() g on g.pair_work = w.id
    where g.standing = 'client' or g.standing = 'guardian' and g.everything and g.minus_topics = '{}' and g.whereabouts
  )
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, categories_of_work(mine.basis, l.categories), mine.basis,
    null::bigint, null::bytea, null::bytea, '', '{}'::text[], l.disclosed and mine.basis @> '[{"kind": "line"}]'
  from request, own, public.use_log l cross join lateral (
    select array(select one from unnest(l.pair_works) one where one = any (own.ids)) as works,
      coalesce((
        select jsonb_agg(case when request.about = request.person then b else b || '{"lines": []}' end)
        from jsonb_array_elements(l.basis) b
        where b ->> 'pairWork' = any (own.ids) or b ->> 'pairWork' is null and cardinality(l.pair_works) = 1
      ), '[]') as basis
  ) mine
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
    and (l.at at time zone 'Europe/Helsinki')::date between request.from_day and request.until_day
    and (request.about = request.person or l.service <> '')
  order by l.at desc, l.id desc limit most
$$;

-- A text may tell where a protected person is. Marked so, it is read by nobody a turvakielto keeps away, from that moment
-- and back in time. What it was recorded as is sealed with it and stays: null where it was never marked.
alter table part add column first_whereabouts boolean;
grant update (whereabouts, first_whereabouts) on part to app_decide;
create or replace function refuse_other_than_tags() returns trigger language plpgsql as $$
declare
  tags text[] := array['topics', 'unsorted', 'sealed', 'whereabouts', 'first_whereabouts'];
begin
  if new.content is null and new.salt is null and old.content is not null
    and to_jsonb(new) - array['content', 'salt'] is not distinct from to_jsonb(old) - array['content', 'salt']
    and may_be_destroyed(old.pair_work) then
    return new;
  end if;
  if to_jsonb(new) - tags is distinct from to_jsonb(old) - tags
    or old.first_whereabouts is not null and new.first_whereabouts is distinct from old.first_whereabouts
    or old.whereabouts and not new.whereabouts then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
