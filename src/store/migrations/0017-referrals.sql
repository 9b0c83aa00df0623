-- An incoming referral (C.03–C.06): who the client is, on which basis it comes and why, sealed, for its sender and the
-- receiving service. Settled, it is no more the whole receiving service's: only whoever settled it and the sender read on.

-- The county's own checklist of each home service that takes referrals; none: it takes none.
create table referral_list (
  service opaque_id primary key references service,
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array'),
  -- Services have not helped and nothing moves: both are asked about (C.04).
  asks_both boolean not null,
  is_taking boolean not null,
  changed_at timestamptz(3) not null,
  changed_by opaque_id not null
);

create table referral (
  id opaque_id primary key,
  -- The id of the pair work that is opened from it, if one is: what is read of it before is in that one's log. Told to
  -- nobody who has no place there.
  pair_work opaque_id not null unique,
  -- Whoever sent it, or wrote it down from a call or a letter, in the service they acted in.
  person opaque_id not null,
  service opaque_id not null references service,
  -- Null: not one of the directory.
  from_service opaque_id references service,
  to_service opaque_id not null references service,
  -- It, and those declared joint with it.
  receivers text[] not null,
  how text not null check (how in ('system', 'phone', 'letter')),
  basis text not null check (basis in ('client-consent', 'statute', 'joint-service')),
  sent_at timestamptz(3) not null,
  -- Null: taken back by its sender.
  content bytea,
  settled text check (settled in ('opened', 'not-started', 'withdrawn')),
  settled_by opaque_id,
  settled_at timestamptz(3),
  check ((settled is null) = (settled_by is null) and (settled is null) = (settled_at is null)),
  check (content is not null or settled = 'withdrawn')
);
create index on referral (person, service);
create index on referral using gin (receivers) where settled is null;
create index on referral (settled_by) where settled is not null;

-- What the referrer hears, in the order it was said.
create table referral_answer (
  id opaque_id primary key,
  referral opaque_id not null references referral on delete cascade,
  told text not null check (told in ('received', 'started', 'not-started')),
  words bytea,
  told_at timestamptz(3) not null,
  person opaque_id not null,
  service opaque_id not null
);
create index on referral_answer (referral);

-- Taken back or settled once; nothing else of it changes. Keys are changed without changing what is said.
create function refuse_other_than_settling() returns trigger language plpgsql as $$
begin
  if current_user = 'app_keys' and to_jsonb(new) - 'content' is not distinct from to_jsonb(old) - 'content' then
    return new;
  end if;
  if old.settled is null and new.settled is not null
    and to_jsonb(new) - array['settled', 'settled_by', 'settled_at', 'content'] is not distinct from to_jsonb(old) - array['settled', 'settled_by', 'settled_at', 'content']
    and (new.content is not distinct from old.content or new.settled = 'withdrawn' and new.content is null) then
    return new;
  end if;
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;
create trigger referral_stays before update on referral for each row execute function refuse_other_than_settling();

do $$
declare
  guarded text;
begin
  foreach guarded in array array['referral_list', 'referral', 'referral_answer'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('grant select on %I to app_backup', guarded);
    execute format('create policy "a backup is of everything" on %I for select to app_backup using (true)', guarded);
  end loop;
end $$;

grant select, insert, update on referral_list to app_desk;
create policy "the desk keeps what referrals are asked" on referral_list to app_desk using (true) with check (true);

grant select (id, person, service, from_service, to_service, receivers, how, basis, sent_at, content, settled, settled_by, settled_at, pair_work) on referral to app_user;
grant insert on referral to app_user;
grant update (settled, settled_by, settled_at, content) on referral to app_user;
create policy "one's own, and those that wait for one's service" on referral for select to app_user using (
  service = (select current_setting('app.service', true)) and person = (select current_setting('app.actor', true))
  or receivers @> array[(select current_setting('app.service', true))]
    and (settled is null or settled_by = (select current_setting('app.actor', true)) and settled <> 'withdrawn')
);
create policy "sent in one's own name" on referral for insert to app_user with check (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true)) and service <> '' and settled is null
  and (how = 'system' and from_service = service or how <> 'system' and receivers @> array[service::text])
);
create policy "settled by whoever may, in their own name" on referral for update to app_user using (
  settled is null and (
    receivers @> array[(select current_setting('app.service', true))]
    or service = (select current_setting('app.service', true)) and person = (select current_setting('app.actor', true))
  )
) with check (
  settled_by = (select current_setting('app.actor', true))
  and (
    settled = 'not-started' and receivers @> array[(select current_setting('app.service', true))]
    or settled = 'withdrawn' and service = (select current_setting('app.service', true)) and person = (select current_setting('app.actor', true))
  )
);
grant select, insert on referral_answer to app_user;
create policy "answers to what one may read" on referral_answer for select to app_user using (
  referral in (select r.id from referral r)
);
create policy "told by the receiving service, in one's own name" on referral_answer for insert to app_user with check (
  person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
  and referral in (select r.id from referral r where r.receivers @> array[(select current_setting('app.service', true))])
);

-- A pair work opens from its referral, and tells its referrer from within. Its own, and no other.
grant select (id, pair_work, receivers, settled, settled_by), update (settled, settled_by, settled_at) on referral to app_decide;
grant insert on referral_answer to app_decide;
create policy "a command is decided on one pair work" on referral to app_decide
  using (pair_work = (select current_setting('app.pair_work', true)))
  with check (
    pair_work = (select current_setting('app.pair_work', true)) and settled = 'opened'
    and settled_by = (select current_setting('app.actor', true))
    and receivers @> array[(select current_setting('app.service', true))]
  );
create policy "told from within its pair work" on referral_answer for insert to app_decide with check (
  person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
  and referral in (select r.id from referral r where r.pair_work = (select current_setting('app.pair_work', true)))
);

grant select (id, content), update (content) on referral to app_keys;
grant select (id, words), update (words) on referral_answer to app_keys;
create policy "keys are changed" on referral to app_keys using (true) with check (true);
create policy "keys of words are changed" on referral_answer to app_keys using (true) with check (true);
grant select, delete on referral to app_retention;
create policy "it goes with its pair work" on referral to app_retention using (true) with check (false);

-- An invitation is reminded of, and the reminder is all the invited learns.
alter table invitation add column reminded_on date;
grant update (reminded_on) on invitation to app_decide;
grant select (reminded_on) on invitation to app_user;

-- Whose data a referral is until a pair work is opened from it: of the service it comes from, or that wrote it down.
grant select on referral to app_lookup;
create policy "whose a referral is" on referral for select to app_lookup using (true);
create or replace function whose_data(works text[], reader text) returns table (providers text[], is_outside boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with home as (
    select distinct r.pair_work, s.controller, s.register
    from public.round_summary r cross join lateral unnest(r.home_services) h(id) join public.service s on s.id = h.id
    where r.pair_work = any (works)
    union
    select r.pair_work, s.controller, s.register
    from public.referral r join public.service s on s.id = r.service
    where r.pair_work = any (works) and not exists (select from public.round_summary o where o.pair_work = r.pair_work)
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
    select told.works, told.basis,
      l.disclosed and (told.basis @> '[{"kind": "line"}]' or told.basis @> '[{"kind": "referral"}]') as disclosed
  ) mine
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
    and l.at >= nullif(current_setting('app.day', true), '')::date - interval '2 years'
    and (not only_disclosed or mine.disclosed)
  order by l.at desc, l.id desc limit most
$$;
