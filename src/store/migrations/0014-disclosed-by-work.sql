-- A page of a list holds several pair works: read by a line in one that is outside, and at home in another. It was a
-- disclosure of the first, and each client is told of their own. Before, one at home hid the other.
create or replace function whose_data(works text[], reader text) returns table (providers text[], is_outside boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with home as (
    select distinct r.pair_work, s.controller, s.register
    from public.round_summary r cross join lateral unnest(r.home_services) h(id) join public.service s on s.id = h.id
    where r.pair_work = any (works)
  )
  select coalesce(array(select distinct controller from home order by controller), '{}'),
    reader <> '' and exists (
      select from home where not exists (
        select from home own join public.service s on s.controller = own.controller and s.register = own.register
        where s.id = reader and own.pair_work = home.pair_work
      )
    )
$$;

create or replace function use_log_of_own_matters(before_at timestamptz, before_id text, most integer, only_disclosed boolean) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select array_agg(distinct g.pair_work::text) as ids from public.grants_in_force() g
    where g.standing = 'client' and current_setting('app.pair_work', true) in ('', g.pair_work)
  )
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, l.categories, mine.basis,
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
  select l.id, l.at, l.person, l.service, mine.works, l.what, l.purpose, l.outcome, l.categories, mine.basis,
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
