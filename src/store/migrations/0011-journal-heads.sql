-- How far each file of the journal must go for what this database holds: written by the transaction whose line it is. A
-- journal that ends before that was cut. Rows, not one counter: nobody waits for another's commit. A start gathers them
-- into journal_mark.
create table journal_need (
  file text not null,
  lines integer not null check (lines > 0),
  primary key (file, lines)
);
alter table journal_need enable row level security;
alter table journal_need force row level security;
grant insert on journal_need to app_decide, app_identity, app_desk;
grant select, delete on journal_need to app_desk;
grant delete on journal_mark to app_desk;
create policy "whoever journals says how far" on journal_need for insert to app_decide, app_identity, app_desk with check (true);
create policy "a start compares" on journal_need for select to app_desk using (true);
create policy "a start gathers" on journal_need for delete to app_desk using (true);
grant select on journal_need to app_backup;
create policy "a backup is of everything" on journal_need for select to app_backup using (true);
