-- What was sealed for being on the wrong client nobody reads: the one it asked to come along neither. Opened again with
-- the entry.
alter table invitation add column sealed boolean not null default false;
update invitation i set sealed = true
  where exists (select from part p where p.pair_work = i.pair_work and p.id = i.part and p.sealed);
grant update (sealed) on invitation to app_decide;
alter policy "one's own invitations, by name or by service" on invitation using (
  service = (select current_setting('app.service', true))
  and (person is null or person = (select current_setting('app.actor', true)))
  and not sealed
);
