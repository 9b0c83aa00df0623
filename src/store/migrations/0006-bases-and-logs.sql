-- Urgent access lasts hours, not days, and may show one topic only.
alter table access_row
  add column only_topics text[] not null default '{}',
  add column ends_at timestamptz(3);

create or replace function grants_in_force() returns setof access_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.* from public.access_row a
  where a.person = current_setting('app.actor', true)
    and a.service = current_setting('app.service', true)
    and a.during @> nullif(current_setting('app.day', true), '')::date
    and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
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
      and g.everything and g.unsorted and g.about_others and g.whereabouts and not g.own_only and g.since is null
      and g.not_categories = '{}' and g.minus_topics = '{}' and g.only_topics = '{}' and (g.rounds is null or round is not null)
  );
end $$;
-- Urgent access has a door of its own: it finds no client by name.
create or replace function nameable_clients() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct w.client::text), '{}')
  from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where current_setting('app.pair_work', true) in ('', w.id)
    and (g.standing <> 'urgent' or w.id = current_setting('app.pair_work', true))
    and not g.own_only
    and (g.everything or 'identity' = any (g.categories))
    and not 'identity' = any (g.not_categories)
$$;

alter policy "a part is read through a grant in force" on part using (
  pair_work = (select current_setting('app.pair_work', true))
  and not sealed
  and (
    (select whole_rounds_here()) @> round
    or exists (
      select from unnest((select grants_here())) g
      where (author_person = (select current_setting('app.actor', true)) and author_service = (select current_setting('app.service', true)))
        or not g.own_only
          and (g.whereabouts or not part.whereabouts)
          and (g.about_others or about is null or about in ((select current_setting('app.actor', true)), (select client_here())))
          and (g.unsorted or not part.unsorted)
          and not topics && g.minus_topics
          and (g.only_topics = '{}' or topics && g.only_topics)
          and (
            readers @> array[(select current_setting('app.actor', true))]
            or (g.everything or category = any (g.categories))
              and not category = any (g.not_categories)
              and (
                fact = any (g.also_facts)
                or (g.rounds is null or round = any (g.rounds)) and (g.since is null or recorded_at >= g.since)
              )
          )
    )
  )
);
alter policy "one's own grants in force" on access_row using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and during @> (select nullif(current_setting('app.day', true), '')::date)
  and (ends_at is null or ends_at > (select nullif(current_setting('app.now', true), '')::timestamptz))
);

-- The use log says whose data was used, whether reading it handed it to another controller or register, and the reason
-- somebody typed where no client relationship shows why they read.
alter table use_log
  add column reason text not null default '',
  add column providers text[] not null default '{}',
  add column disclosed boolean not null default false;
create index use_log_disclosed on use_log (at, id) where disclosed;
create index fact_of_bases on fact (recorded_at) where kind in ('access-opened-urgently', 'urgent-access-reviewed', 'disclosed', 'disclosed-by-statute');

-- A client, or whoever speaks for one, asks for the logs or for why a reading was lawful. It is of a person, not of one
-- pair work: a request is made, and answered, whether there is one or not.
create table log_request (
  id opaque_id primary key,
  -- Whoever asks, and whose data it is about; two persons where a guardian asks.
  person opaque_id not null references person,
  about opaque_id not null references person,
  kind text not null check (kind in ('logs', 'explanation')),
  asked_at timestamptz(3) not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  reason text not null check (length(reason) <= 8000),
  words text not null check (length(words) <= 8000)
);
create index on log_request (person, asked_at);
create index on log_request (asked_at);
create table log_answer (
  request opaque_id primary key references log_request,
  answered_at timestamptz(3) not null,
  person opaque_id not null references person,
  outcome text not null check (outcome in ('given', 'refused', 'lawful', 'unlawful')),
  words text not null check (length(words) <= 8000)
);
-- Content behind a log opens to an officer when another person has turned a second key, for a day, each time logged.
create table second_key (
  id opaque_id primary key,
  person opaque_id not null references person,
  pair_work opaque_id not null references pair_work,
  reason text not null check (length(reason) between 1 and 8000),
  asked_at timestamptz(3) not null
);
create table second_key_turned (
  key opaque_id primary key references second_key,
  person opaque_id not null references person,
  turned_at timestamptz(3) not null
);

do $$
declare
  one text;
begin
  foreach one in array array['log_request', 'log_answer', 'second_key', 'second_key_turned'] loop
    execute format('create trigger %I before update on %I for each row execute function refuse_change()', one || '_stays', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select on %I to app_officer, app_lookup', one);
    execute format('create policy "what was asked is looked up" on %I for select to app_lookup using (true)', one);
  end loop;
end $$;
grant select, insert on log_request to app_user;
grant select on log_answer to app_user;
grant select (id, name) on person to app_officer;
grant insert on log_answer, second_key, second_key_turned to app_officer;
grant select on round_summary, fact, part, service, employment, person, former_name to app_lookup;

create policy "homes are looked up" on round_summary for select to app_lookup using (true);
create policy "disclosures and urgent access are looked up" on fact for select to app_lookup using (
  kind in ('access-opened-urgently', 'urgent-access-reviewed', 'disclosed', 'disclosed-by-statute')
);
create policy "what was disclosed or opened is looked up" on part for select to app_lookup using (
  category = 'permission' and name in ('access', 'review', 'disclosure')
);
create policy "somebody in danger is looked up" on person for select to app_lookup using (not worker);
create policy "somebody in danger is looked up by a former name" on former_name for select to app_lookup using (true);

-- Whose data these pair works hold, and whether the reader is outside all of it: another controller, or another register.
create function whose_data(works text[], reader text) returns table (providers text[], is_outside boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with home as (
    select distinct s.controller, s.register
    from public.round_summary r cross join lateral unnest(r.home_services) h(id) join public.service s on s.id = h.id
    where r.pair_work = any (works)
  )
  select coalesce(array(select distinct controller from home order by controller), '{}'),
    exists (select from home) and reader <> '' and not exists (
      select from home join public.service s on s.controller = home.controller and s.register = home.register
      where s.id = reader
    )
$$;
-- Persons whose matter this is, and those the actor is a guardian of in force: about whom they may ask.
create function guarded_clients() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct w.client::text), '{}')
  from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where g.standing = 'guardian'
$$;

-- The pair works of somebody asked for by identity code, or by name and birth date given whole; `is_home`: the actor's
-- service is a home service of the newest round. Answers nobody but the server, which tells no difference.
create function pair_works_in_danger(hashes bytea[], wanted_name text, born date)
returns table (pair_work text, is_home boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.id, coalesce((
    select current_setting('app.service', true) = any (r.home_services)
    from public.round_summary r where r.pair_work = w.id order by r.round desc limit 1
  ), false)
  from public.pair_work w
  where w.client in (
    select s.person from public.person_sealed s where s.hash = any (hashes)
    union all
    select p.id from public.person p
    where p.birth_date = born and not p.worker and (
      p.name_key = wanted_name
      or exists (select from public.former_name f where f.person = p.id and f.name_key = wanted_name)
    )
  )
  order by w.id
$$;

-- What of an opening is told to whoever reviews it. A supervisor sees those of the service they lead; the officer all.
create function urgent_access_told(before_at timestamptz, most integer)
returns table (pair_work text, access text, opened_at timestamptz, person text, service text, second boolean, reason text, reviewed_at timestamptz, reviewed_by text, justified boolean, grounds text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.pair_work, p.id, f.recorded_at, p.content ->> 'who', p.content ->> 'service',
    coalesce((p.content ->> 'second')::boolean, false), p.content ->> 'reason',
    v.recorded_at, v.author_person, (v.content ->> 'justified')::boolean, v.content ->> 'reason'
  from public.fact f
    join public.part p on p.pair_work = f.pair_work and p.seq = f.seq and p.name = 'access' and not p.sealed
    left join lateral (
      select r.recorded_at, r.author_person, r.content
      from public.fact g join public.part r on r.pair_work = g.pair_work and r.seq = g.seq and r.name = 'review' and not r.sealed
      where g.pair_work = f.pair_work and g.kind = 'urgent-access-reviewed' and r.content ->> 'access' = p.id
      order by r.seq limit 1
    ) v on true
  where f.kind = 'access-opened-urgently' and f.recorded_at < before_at
    and (
      current_setting('role', true) = 'app_officer'
      or p.content ->> 'service' = current_setting('app.service', true) and exists (
        select from public.employment e
        where e.person = current_setting('app.actor', true) and e.service = current_setting('app.service', true)
          and e.supervisor and e.during @> nullif(current_setting('app.day', true), '')::date
      )
    )
  order by f.recorded_at desc, f.pair_work, f.seq desc limit most
$$;
-- One's own openings that are in force now: the way back to what was opened.
create function own_urgent_access() returns table (pair_work text, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.pair_work, max(g.ends_at) from public.grants_in_force() g where g.standing = 'urgent' group by g.pair_work
$$;

-- Disclosures that were told, for the officer: who, to whom, when, on which basis, which kinds. Never the words.
create function disclosures_told(before_at timestamptz, before_id text, most integer, from_at timestamptz, of_work text)
returns table (id text, at timestamptz, pair_work text, kind text, person text, service text, told jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.id, f.recorded_at, f.pair_work, f.kind, f.by_person, f.by_service, p.content - array['what', 'reason', 'purpose']
  from public.fact f join public.part p on p.pair_work = f.pair_work and p.seq = f.seq and p.name = 'disclosure' and not p.sealed
  where f.kind in ('disclosed', 'disclosed-by-statute') and (f.recorded_at, f.id::text) < (before_at, before_id)
    and (from_at is null or f.recorded_at >= from_at) and (of_work is null or f.pair_work = of_work)
  order by f.recorded_at desc, f.id desc limit most
$$;
-- Their words, for an officer whose second key another person has turned within a day.
create function disclosures_in_words(wanted text) returns table (id text, at timestamptz, kind text, person text, service text, told jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.id, f.recorded_at, f.kind, f.by_person, f.by_service, p.content
  from public.second_key k join public.second_key_turned t on t.key = k.id
    join public.fact f on f.pair_work = k.pair_work
    join public.part p on p.pair_work = f.pair_work and p.seq = f.seq and p.name in ('disclosure', 'access', 'review') and not p.sealed
  where k.id = wanted and k.person = current_setting('app.actor', true) and t.person <> k.person
    and t.turned_at > nullif(current_setting('app.now', true), '')::timestamptz - interval '24 hours'
    and f.kind in ('disclosed', 'disclosed-by-statute', 'access-opened-urgently', 'urgent-access-reviewed')
  order by f.recorded_at
$$;

-- Reads of the actor's own matters in the last two years, or only those that handed data out. Whatever a row says of
-- other clients' pair works is left out: their ids, and on which basis they were read.
drop function use_log_of_own_matters(timestamptz, text, integer);
create function use_log_of_own_matters(before_at timestamptz, before_id text, most integer, only_disclosed boolean) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select array_agg(distinct g.pair_work::text) as ids from public.grants_in_force() g
    where g.standing = 'client' and current_setting('app.pair_work', true) in ('', g.pair_work)
  )
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, l.categories, mine.basis,
    null::bigint, null::bytea, null::bytea, l.reason, '{}'::text[], l.disclosed
  from own, public.use_log l cross join lateral (
    select array(select one from unnest(l.pair_works) one where one = any (own.ids)) as works,
      coalesce((
        select jsonb_agg(b) from jsonb_array_elements(l.basis) b
        where b ->> 'pairWork' = any (own.ids) or b ->> 'pairWork' is null and cardinality(l.pair_works) = 1
      ), '[]') as basis
  ) mine
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
    and l.at >= nullif(current_setting('app.day', true), '')::date - interval '2 years'
    and (not only_disclosed or l.disclosed)
  order by l.at desc, l.id desc limit most
$$;
-- The reads an answered request gives: its own days. A guardian is given what workers read, while their mandate shows them
-- all, and nothing of what people of the client's side read.
create function use_log_of_request(wanted text, before_at timestamptz, before_id text, most integer) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with request as (
    select r.* from public.log_request r join public.log_answer a on a.request = r.id and a.outcome = 'given'
    where r.id = wanted and r.person = current_setting('app.actor', true) and r.kind = 'logs'
  ), own as (
    select array_agg(distinct g.pair_work::text) as ids
    from request r join public.pair_work w on w.client = r.about join public.grants_in_force() g on g.pair_work = w.id
    where g.standing = 'client' or g.standing = 'guardian' and g.everything and g.minus_topics = '{}' and g.whereabouts
  )
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, l.categories, mine.basis,
    null::bigint, null::bytea, null::bytea, '', '{}'::text[], l.disclosed
  from request, own, public.use_log l cross join lateral (
    select array(select one from unnest(l.pair_works) one where one = any (own.ids)) as works,
      coalesce((
        select jsonb_agg(b) from jsonb_array_elements(l.basis) b
        where b ->> 'pairWork' = any (own.ids) or b ->> 'pairWork' is null and cardinality(l.pair_works) = 1
      ), '[]') as basis
  ) mine
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
    and (l.at at time zone 'Europe/Helsinki')::date between request.from_day and request.until_day
    and (request.about = request.person or l.service <> '')
  order by l.at desc, l.id desc limit most
$$;

do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['whose_data(text[], text)', 'guarded_clients()', 'pair_works_in_danger(bytea[], text, date)', 'urgent_access_told(timestamptz, integer)', 'own_urgent_access()', 'disclosures_told(timestamptz, text, integer, timestamptz, text)', 'disclosures_in_words(text)', 'use_log_of_own_matters(timestamptz, text, integer, boolean)', 'use_log_of_request(text, timestamptz, text, integer)']::regprocedure[] loop
    execute format('revoke all on function %s from public', one);
  end loop;
  grant execute on function whose_data(text[], text) to app_desk;
  grant execute on function urgent_access_told(timestamptz, integer) to app_user, app_officer;
  grant execute on function guarded_clients(), pair_works_in_danger(bytea[], text, date), own_urgent_access(), use_log_of_own_matters(timestamptz, text, integer, boolean), use_log_of_request(text, timestamptz, text, integer) to app_user;
  grant execute on function disclosures_told(timestamptz, text, integer, timestamptz, text), disclosures_in_words(text) to app_officer;
  foreach one in array array['whose_data(text[], text)', 'guarded_clients()', 'pair_works_in_danger(bytea[], text, date)', 'urgent_access_told(timestamptz, integer)', 'own_urgent_access()', 'disclosures_told(timestamptz, text, integer, timestamptz, text)', 'disclosures_in_words(text)', 'use_log_of_own_matters(timestamptz, text, integer, boolean)', 'use_log_of_request(text, timestamptz, text, integer)']::regprocedure[] loop
    execute format('alter function %s owner to app_lookup', one);
  end loop;
  revoke create on schema public from app_lookup;
end $$;

create policy "one's own requests, about oneself or whom one speaks for" on log_request to app_user using (
  person = (select current_setting('app.actor', true))
) with check (
  person = (select current_setting('app.actor', true)) and (select current_setting('app.service', true)) = ''
  and (about = person or about = any ((select guarded_clients())::text[]))
);
create policy "answers to one's own requests" on log_answer for select to app_user using (
  request in (select r.id from log_request r where r.person = (select current_setting('app.actor', true)))
);
create policy "who asks for logs is known by name to whoever answers" on person for select to app_officer using (
  id in (select r.person from log_request r union all select r.about from log_request r)
);
create policy "the officer reads requests" on log_request for select to app_officer using (true);
create policy "the officer answers in their own name" on log_answer to app_officer using (true) with check (
  person = (select current_setting('app.actor', true))
);
create policy "a second key is asked for in one's own name" on second_key to app_officer using (true) with check (
  person = (select current_setting('app.actor', true))
);
create policy "a second key is turned by another" on second_key_turned to app_officer using (true) with check (
  person = (select current_setting('app.actor', true))
  and exists (select from second_key k where k.id = key and k.person <> second_key_turned.person)
);
