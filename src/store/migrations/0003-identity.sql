-- Who somebody is, kept with the person and never inside facts. What tells who or where they are is sealed by the vault
-- (src/store/vault.ts); the rules below say who gets the ciphertext, and only the server can open it.
--
--   app_identity  corrects identities, each change with its event; never reads a part
--   app_keys      reads and writes ciphertexts to change their key, and nothing else
do $$
declare
  wanted text;
begin
  foreach wanted in array array['app_identity', 'app_keys'] loop
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

-- Nothing has been kept here in the clear: no version wrote to it but tests.
drop table person_contact;
drop function reachable_client();

create table person_sealed (
  person opaque_id not null references person,
  what text not null check (what in ('identity-code', 'address', 'phone')),
  sealed bytea not null,
  -- A keyed hash, of what is looked up by its value.
  hash bytea,
  primary key (person, what),
  check ((hash is not null) = (what = 'identity-code'))
);
create index on person_sealed (hash) where hash is not null;

alter table person
  add column died_on date,
  add column moved_on date,
  add column moved_to text check (length(moved_to) <= 200);
alter table employment add column phone text check (length(phone) <= 40);

-- A name somebody had until that day.
create table former_name (
  id opaque_id primary key,
  person opaque_id not null references person,
  name text not null check (length(name) between 1 and 200),
  name_key text collate "C" not null,
  until_day date not null
);
create index on former_name (person);

-- @term turvakielto. Whoever an order protects, it protects from everybody it does not protect with them. It ends when a
-- person says so: its last day only asks.
create table non_disclosure (
  id opaque_id primary key,
  protects text[] not null check (cardinality(protects) > 0),
  from_day date not null,
  until_day date check (until_day >= from_day),
  ended_on date
);
create index on non_disclosure using gin (protects);

-- What was done with an identity, when, by whom and why: never the values. The words are sealed.
create table identity_event (
  id opaque_id primary key,
  person opaque_id not null references person,
  -- In which pair work it was done; null: at the desk of duplicates.
  pair_work opaque_id references pair_work,
  kind text not null check (kind in ('revealed', 'corrected', 'name-changed', 'died', 'death-withdrawn', 'moved', 'move-withdrawn', 'non-disclosure-began', 'non-disclosure-ended', 'correction-asked', 'correction-answered', 'merged', 'kept-apart', 'unmerged')),
  what text[] not null default '{}',
  reason text,
  words bytea,
  -- The request it answers, the decision it undoes, the order it is about.
  about opaque_id,
  actor opaque_id not null,
  service text not null,
  at timestamptz(3) not null
);
create index on identity_event (person, at);
create index on identity_event (pair_work, at);

-- Two records of one person, as somebody has settled it; or of two, so that nobody asks again.
create table sameness (
  id opaque_id primary key,
  one opaque_id not null references person,
  other opaque_id not null references person,
  is_same boolean not null,
  decided_at timestamptz(3) not null,
  undone_at timestamptz(3),
  check (one < other)
);
create unique index on sameness (one, other) where undone_at is null;
create index on sameness (other) where undone_at is null;

-- A new key seals the words anew, and they go with what they were about at its end; nothing else of what was done ever
-- changes.
create function refuse_other_than_words() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'words' is distinct from to_jsonb(old) - 'words' or old.words is null and new.words is not null
    or new.words is null and old.words is not null and current_user <> 'app_retention' then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger identity_event_stays before update on identity_event for each row execute function refuse_other_than_words();
create trigger identity_event_is_not_removed before delete on identity_event for each row execute function refuse_change();

grant select, insert, update on person, person_sealed to app_identity;
grant delete on person_sealed to app_identity;
grant select, insert on former_name, identity_event to app_identity;
grant select, insert on non_disclosure, sameness to app_identity;
grant update (protects, until_day, ended_on) on non_disclosure to app_identity;
grant update (undone_at) on sameness to app_identity;
grant select (id, client) on pair_work to app_identity;
grant select (pair_work, person) on named_in to app_identity;
grant select, update on directory_revision to app_identity;

-- Who opens a pair work for somebody new tells who they are.
grant insert on person_sealed to app_decide;
grant select on former_name, non_disclosure to app_decide;

grant select on person_sealed, former_name, non_disclosure, identity_event to app_user;

grant select (person, what, sealed, hash), update (sealed, hash) on person_sealed to app_keys;
grant select (id, words), update (words) on identity_event to app_keys;

grant select on person_sealed, identity_event to app_lookup;

-- Does the actor work here at home, or keep what has ended?
create function is_home_here() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from unnest(public.grants_here()) g where g.standing in ('home', 'keeper') and not g.own_only
  )
$$;
-- The one client a party may reach by phone, where no turvakielto stands between.
create function reachable_client() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.client
  from unnest(public.grants_here()) g join public.pair_work w on w.id = g.pair_work
  where g.standing in ('party', 'urgent') and not g.own_only and g.whereabouts
    and (g.everything or 'identity' = any (g.categories)) and not 'identity' = any (g.not_categories)
  limit 1
$$;
-- Clients of pair works the actor works in at home, or keeps.
create function home_clients() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct w.client::text), '{}')
  from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where current_setting('app.pair_work', true) in ('', w.id) and g.standing in ('home', 'keeper') and not g.own_only
$$;
-- What of whom the actor has given a reason to see, in this transaction and this pair work.
create function revealed_here() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select array(select e.person || ' ' || w from unnest(e.what) w)
    from public.identity_event e
    where e.id = current_setting('app.reveal', true) and e.kind = 'revealed'
      and e.pair_work = current_setting('app.pair_work', true)
      and e.actor = current_setting('app.actor', true) and e.service = current_setting('app.service', true)
      and public.is_home_here()
  ), '{}')
$$;
-- What is kept of somebody, without what it is: for the home, which is told before it asks.
create function kept_of(wanted text[]) returns table (person text, what text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person, s.what from public.person_sealed s where s.person = any (wanted) and public.is_home_here()
$$;
create function home_clients_by_hash(wanted bytea[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person from public.person_sealed s
  where s.hash = any (wanted) and s.person = any ((select public.home_clients())::text[])
$$;
do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['is_home_here()', 'reachable_client()', 'home_clients()', 'revealed_here()', 'kept_of(text[])', 'home_clients_by_hash(bytea[])']::regprocedure[] loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to app_user', one);
    execute format('alter function %s owner to app_lookup', one);
  end loop;
  revoke create on schema public from app_lookup;
end $$;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['person_sealed', 'former_name', 'non_disclosure', 'identity_event', 'sameness'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy "identities are kept" on %I to app_identity using (true) with check (true)', guarded);
  end loop;
end $$;

create policy "identities are corrected" on person to app_identity using (true) with check (true);
create policy "whose identity it is" on pair_work for select to app_identity using (true);
create policy "whose pair works name somebody" on named_in for select to app_identity using (true);
create policy "a new client is told apart" on person_sealed for insert to app_decide with check (true);
create policy "names that must not leak" on former_name for select to app_decide using (true);
create policy "whom an order protects" on non_disclosure for select to app_decide using (true);
create policy "keys are changed" on person_sealed to app_keys using (true) with check (true);
create policy "keys of words are changed" on identity_event to app_keys using (true) with check (true);
create policy "hashes are looked up" on person_sealed for select to app_lookup using (true);
create policy "a reason given is looked up" on identity_event for select to app_lookup using (true);

-- Those of the client's side this pair work names, as far as the reader may know of them.
create policy "one's own, whom to call, and what a reason was given for" on person_sealed for select to app_user using (
  person = (select current_setting('app.actor', true))
  or person || ' ' || what = any ((select revealed_here())::text[])
    and (person = (select client_here()) or person in (select n.person from named_in n where n.pair_work = (select current_setting('app.pair_work', true))))
  or what = 'phone' and person = (select reachable_client())
  or what in ('phone', 'address') and (select is_home_here())
    and (person = (select client_here()) or person in (select n.person from named_in n where n.pair_work = (select current_setting('app.pair_work', true))))
    and exists (select from person p where p.id = person_sealed.person and not p.secret_whereabouts)
);
create policy "former names of oneself and of clients one works for at home" on former_name for select to app_user using (
  person = (select current_setting('app.actor', true)) or person = any ((select home_clients())::text[])
);
create policy "orders that protect oneself, or somebody here" on non_disclosure for select to app_user using (
  (select current_setting('app.actor', true)) = any (protects)
  or (select is_home_here()) and (
    (select client_here()) = any (protects)
    or protects && (select array_agg(n.person::text) from named_in n where n.pair_work = (select current_setting('app.pair_work', true)))
  )
);
create policy "what was done with one's own identity, or here" on identity_event for select to app_user using (
  person = (select current_setting('app.actor', true))
  or pair_work = (select current_setting('app.pair_work', true)) and (select is_home_here())
);
