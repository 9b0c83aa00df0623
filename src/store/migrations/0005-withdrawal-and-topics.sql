-- Entries sealed because they were made on the wrong client: nobody reads them, and the data-protection officer sees who
-- had. Nothing of the entry itself stands here but its kind and its categories.
create table sealed_entry (
  pair_work opaque_id not null,
  -- The part that sealed it.
  seal opaque_id not null,
  what text not null check (what in ('sealed', 'undone')),
  at timestamptz(3) not null,
  by_person opaque_id not null,
  by_service text not null,
  fact opaque_id not null,
  kind text not null,
  categories text[] not null,
  recorded_at timestamptz(3) not null,
  written_by opaque_id not null,
  written_in text not null,
  primary key (pair_work, seal, what)
);
create index on sealed_entry (at, seal);
create trigger sealed_entry_stays before update or delete on sealed_entry for each row execute function refuse_change();

grant insert on sealed_entry to app_decide;
grant select on sealed_entry to app_officer;
alter table sealed_entry enable row level security;
alter table sealed_entry force row level security;
create policy "a command is decided on one pair work" on sealed_entry for insert to app_decide
  with check (pair_work = (select current_setting('app.pair_work', true)));
create policy "the officer sees what was sealed" on sealed_entry for select to app_officer using (true);
