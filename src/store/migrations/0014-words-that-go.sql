-- What is said about somebody beside pair works goes with them at the end: requests about logs and their answers, reasons
-- of second keys and of holds, orders, settled duplicates, accounts. The rows that tell what was done stay without their words.
create function is_destroying() returns boolean language sql stable as $$
  select current_user = 'app_retention' and exists (
    select from retention_proposal r where r.id = current_setting('app.proposal', true) and r.state = 'confirmed'
  )
$$;
create function refuse_other_than_words_going() returns trigger language plpgsql as $$
begin
  if is_destroying()
    and to_jsonb(new) - array['reason', 'words'] is not distinct from to_jsonb(old) - array['reason', 'words']
    and coalesce(to_jsonb(new) ->> 'reason', '') in ('', '–') and coalesce(to_jsonb(new) ->> 'words', '') = '' then
    return new;
  end if;
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;

grant select (id, person, about, asked_at), update (reason, words) on log_request to app_retention;
grant select (request), update (words) on log_answer to app_retention;
grant select (id, pair_work, asked_at), update (reason) on second_key to app_retention;
grant update (reason) on legal_hold to app_retention;
grant select, update (protects), delete on non_disclosure to app_retention;
grant select, delete on sameness to app_retention;
grant select (username, person, audience), delete on account to app_retention;
do $$
declare
  one text;
begin
  foreach one in array array['log_request', 'log_answer', 'second_key'] loop
    execute format('drop trigger %I on %I', one || '_stays', one);
    execute format('create trigger %I before update on %I for each row execute function refuse_other_than_words_going()', one || '_stays', one);
    execute format('create policy "what has come to the end of its time is found" on %I for select to app_retention using (true)', one);
    execute format('create policy "its words go" on %I for update to app_retention using (is_destroying())', one);
  end loop;
  foreach one in array array['non_disclosure', 'sameness', 'account'] loop
    execute format('create policy "what has come to the end of its time is found" on %I for select to app_retention using (true)', one);
    execute format('create policy "what has come to the end of its time goes" on %I for delete to app_retention using (is_destroying())', one);
  end loop;
end $$;
create policy "whoever is gone is protected no more" on non_disclosure for update to app_retention using (is_destroying());
