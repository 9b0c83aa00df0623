-- What was asked of an identity, by whom and under which id: sent twice it is done once. `mark` is a keyed hash of what
-- was asked, so that nobody compares it with guesses.
create table identity_command (
  actor opaque_id not null,
  command_id opaque_id not null,
  -- Null: at the desk of duplicates.
  pair_work opaque_id references pair_work,
  mark text not null,
  primary key (actor, command_id)
);
create index on identity_command (pair_work);
alter table identity_command enable row level security;
alter table identity_command force row level security;
create trigger identity_command_stays before update on identity_command for each row execute function refuse_change();
grant select, insert on identity_command to app_identity;
create policy "identities are kept" on identity_command to app_identity using (true) with check (true);
grant select (pair_work), delete on identity_command to app_retention;
create policy "what has come to the end of its time goes" on identity_command to app_retention using (may_be_destroyed(pair_work));
grant select on identity_command to app_backup;
create policy "a backup is of everything" on identity_command for select to app_backup using (true);
