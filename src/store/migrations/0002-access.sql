-- Who may touch and who may see. The rule for parts is `src/policy/sees.ts`, said again in SQL; a test holds both
-- against each other.
--
--   app_decide   decides a command: one pair work as a whole, named in app.pair_work
--   app_user     reads for one person: app.actor acting in app.service on app.day
--   app_desk     accounts, sessions, directory, identities, models; never a part
--   app_officer  reads the use log · app_figures counts · app_sealer links the logs
--   app_lookup   owns the functions below and nothing else; nobody can become it once this has run
do $$
declare
  wanted text;
begin
  foreach wanted in array array['app_decide', 'app_user', 'app_desk', 'app_officer', 'app_figures', 'app_sealer', 'app_lookup'] loop
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

grant select, insert on pair_work, opening, fact, part, named_in, command, fact_seal, access_row, member_row, round_summary, invitation to app_decide;
grant update (topics, unsorted, sealed) on part to app_decide;
grant delete on access_row, member_row, round_summary to app_decide;
grant update on member_row, round_summary to app_decide;
grant update (state) on invitation to app_decide;
grant select, insert on person to app_decide;
grant insert on person_contact to app_decide;

grant select on pair_work, fact, part, named_in, access_row, member_row, person, person_contact to app_user;
grant select (id, person, service, competence, month, organisation, state, asked_on) on invitation to app_user;

grant select, insert, update on organisation, service, person, person_contact, directory_revision to app_desk;
grant select, insert, update, delete on employment, account, session to app_desk;
grant select, insert on process_model to app_desk;
grant select on invitation to app_desk;
grant insert on use_log to app_desk;

grant select on use_log to app_officer;
grant select on round_summary to app_figures;
grant select, insert on frozen_figures to app_figures;

grant select on use_log, fact_seal, fact, part to app_sealer;
grant update (chain_position, previous_hash, hash) on use_log, fact_seal to app_sealer;
grant select, insert on head to app_sealer;

grant select on access_row, pair_work, use_log to app_lookup;

-- The grant, read once per statement: policies call these in sub-selects that depend on no row.
create function grants_in_force() returns setof access_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.* from public.access_row a
  where a.person = current_setting('app.actor', true)
    and a.service = current_setting('app.service', true)
    and a.during @> nullif(current_setting('app.day', true), '')::date
$$;
-- Those of this transaction's pair work; null when there is none. The three that every read needs are plpgsql, which
-- keeps its plan from one call to the next.
create function grants_here() returns access_row[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select array_agg(a) from public.access_row a
    where a.pair_work = current_setting('app.pair_work', true)
      and a.person = current_setting('app.actor', true)
      and a.service = current_setting('app.service', true)
      and a.during @> nullif(current_setting('app.day', true), '')::date
  );
end $$;
-- Rounds of which every part is seen: spares most readers the rule part by part.
create function whole_rounds_here() returns int4multirange
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
      and g.everything and g.unsorted and g.about_others and g.whereabouts and not g.own_only and g.since is null
      and g.not_categories = '{}' and g.minus_topics = '{}' and (g.rounds is null or round is not null)
  );
end $$;
create function client_here() returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select client from public.pair_work where id = current_setting('app.pair_work', true));
end $$;
-- Clients whose name the actor may know: identity comes with every line.
create function nameable_clients() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct w.client::text), '{}')
  from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where current_setting('app.pair_work', true) in ('', w.id)
    and not g.own_only
    and (g.everything or 'identity' = any (g.categories))
    and not 'identity' = any (g.not_categories)
$$;
-- The one client the actor may reach, where no turvakielto stands between.
create function reachable_client() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.client
  from unnest(public.grants_here()) g join public.pair_work w on w.id = g.pair_work
  where not g.own_only and g.whereabouts and (g.everything or 'identity' = any (g.categories))
    and not 'identity' = any (g.not_categories)
  limit 1
$$;
-- Reads of the actor's own matters. A page of a list names other clients' pair works too: those are left out here.
create function use_log_of_own_matters(before_at timestamptz, before_id text, most integer) returns setof use_log
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select array_agg(distinct g.pair_work::text) as ids from public.grants_in_force() g
    where g.standing = 'client' and current_setting('app.pair_work', true) in ('', g.pair_work)
  )
  select l.id, l.at, l.person, l.service,
    array(select one from unnest(l.pair_works) one where one = any (own.ids)),
    l.what, l.purpose, l.outcome, l.categories, l.basis, null::bigint, null::bytea, null::bytea
  from own, public.use_log l
  where l.pair_works && own.ids and (l.at, l.id) < (before_at, before_id)
  order by l.at desc, l.id desc limit most
$$;

do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['grants_in_force()', 'grants_here()', 'whole_rounds_here()', 'client_here()', 'nameable_clients()', 'reachable_client()', 'use_log_of_own_matters(timestamptz, text, integer)']::regprocedure[] loop
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
  foreach guarded in array array['pair_work', 'opening', 'fact', 'part', 'named_in', 'command', 'fact_seal', 'access_row', 'member_row', 'round_summary', 'invitation', 'use_log', 'person', 'person_contact', 'head'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
  end loop;
  foreach guarded in array array['fact', 'part', 'named_in', 'command', 'fact_seal', 'access_row', 'member_row', 'round_summary', 'invitation'] loop
    execute format(
      'create policy "a command is decided on one pair work" on %I to app_decide using (pair_work = (select current_setting(''app.pair_work'', true))) with check (pair_work = (select current_setting(''app.pair_work'', true)))',
      guarded);
  end loop;
end $$;

create policy "a command is decided on one pair work" on pair_work to app_decide
  using (id = (select current_setting('app.pair_work', true)))
  with check (id = (select current_setting('app.pair_work', true)));
create policy "whoever opens finds their own openings" on opening to app_decide
  using (person = (select current_setting('app.actor', true)))
  with check (person = (select current_setting('app.actor', true)) and pair_work = (select current_setting('app.pair_work', true)));
create policy "a new person of the client's side comes with the command" on person for insert to app_decide with check (not worker);
create policy "a new person's contact data comes with the command" on person_contact for insert to app_decide with check (true);
create policy "deciding knows the names that must not leak" on person for select to app_decide using (true);

create policy "the grant is looked up" on access_row for select to app_lookup using (true);
create policy "the client is looked up" on pair_work for select to app_lookup using (true);
create policy "own matters are looked up" on use_log for select to app_lookup using (true);

create policy "a part is read through a grant in force" on part for select to app_user using (
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
create policy "an envelope is seen when one of its parts is" on fact for select to app_user using (
  pair_work = (select current_setting('app.pair_work', true))
  and seq in (select p.seq from part p where p.pair_work = (select current_setting('app.pair_work', true)))
);
create policy "a part's names are known to its readers" on named_in for select to app_user using (
  pair_work = (select current_setting('app.pair_work', true))
  and (seq, ordinal) in (select p.seq, p.ordinal from part p where p.pair_work = (select current_setting('app.pair_work', true)))
);
create policy "a pair work exists for those with a grant in force" on pair_work for select to app_user using (
  id = (select current_setting('app.pair_work', true)) and (select grants_here()) is not null
);
create policy "one's own grants in force" on access_row for select to app_user using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and during @> (select nullif(current_setting('app.day', true), '')::date)
);
-- The inner read meets the policy above: a row is listed only while a grant is in force.
create policy "one's own list while a grant is in force" on member_row for select to app_user using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and exists (select from access_row a where a.pair_work = member_row.pair_work and a.standing = member_row.standing)
);
create policy "one's own invitations, by name or by service" on invitation for select to app_user using (
  service = (select current_setting('app.service', true))
  and (person is null or person = (select current_setting('app.actor', true)))
);
create policy "oneself, workers, clients with identity, and whoever a readable part names" on person for select to app_user using (
  worker
  or id = (select current_setting('app.actor', true))
  or id = any ((select nameable_clients())::text[])
  or id in (select n.person from named_in n where n.pair_work = (select current_setting('app.pair_work', true)))
);
create policy "one's own and the reachable client's contact data" on person_contact for select to app_user using (
  person = (select current_setting('app.actor', true)) or person = (select reachable_client())
);

create policy "the desk keeps identities" on person to app_desk using (true) with check (true);
create policy "the desk keeps contact data" on person_contact to app_desk using (true) with check (true);
create policy "the desk finds the way behind an invitation" on invitation for select to app_desk using (true);
create policy "the desk writes what was read" on use_log for insert to app_desk with check (chain_position is null);
create policy "the officer reads the use log" on use_log for select to app_officer using (true);
create policy "figures are counted from summaries" on round_summary for select to app_figures using (true);

create policy "the sealer reads the use log" on use_log for select to app_sealer using (true);
create policy "the sealer links the use log" on use_log for update to app_sealer using (true) with check (true);
create policy "the sealer reads what is to be sealed" on fact_seal for select to app_sealer using (true);
create policy "the sealer links facts" on fact_seal for update to app_sealer using (true) with check (true);
create policy "the sealer verifies envelopes" on fact for select to app_sealer using (true);
create policy "the sealer verifies parts" on part for select to app_sealer using (true);
create policy "the sealer keeps heads" on head to app_sealer using (true) with check (true);
