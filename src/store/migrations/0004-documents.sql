-- Scans of signed forms: ciphertext only, bound to its pair work and to the part that says what it proves.
create table scan (
  pair_work opaque_id not null,
  -- The part of `consent-document-stored`: who sees that part by its category and readers may open the scan.
  part opaque_id not null,
  kind text not null check (kind in ('pdf', 'png', 'jpeg')),
  size_bytes integer not null check (size_bytes between 1 and 10485760),
  sealed bytea not null,
  primary key (pair_work, part),
  foreign key (pair_work, part) references part (pair_work, id)
);
alter table scan alter column sealed set storage external;
grant select, insert on scan to app_decide;
grant select on scan to app_user;
grant select (pair_work, part, sealed), update (sealed) on scan to app_keys;
alter table scan enable row level security;
alter table scan force row level security;
create policy "keys are changed" on scan to app_keys using (true) with check (true);
create policy "a scan is kept with the command that tells of it" on scan for insert to app_decide
  with check (pair_work = (select current_setting('app.pair_work', true)));
create policy "deciding knows which scans there are" on scan for select to app_decide
  using (pair_work = (select current_setting('app.pair_work', true)));
-- The inner read of `part` meets its own policy: a sealed entry takes its scan along. Nobody reads one as a party, as
-- somebody who only wrote the part once, or in urgent access.
create policy "home of the round, keeper, client, and the giver who signed" on scan for select to app_user using (
  pair_work = (select current_setting('app.pair_work', true))
  and exists (
    select from part p, unnest((select grants_here())) g
    where p.pair_work = scan.pair_work and p.id = scan.part
      and not g.own_only
      and (g.rounds is null or p.round = any (g.rounds))
      and (
        g.standing in ('home', 'keeper', 'client')
        or g.standing = 'guardian' and p.readers @> array[(select current_setting('app.actor', true))]
      )
  )
);
