-- Whoever is asked as supervisor reads the question and the parts chosen to go with it, and nothing else of the content.
alter table access_row add column also_parts text[] not null default '{}';

alter policy "a part is read through a grant in force" on part using (
  pair_work = (select current_setting('app.pair_work', true))
  and not sealed
  and (
    (select whole_rounds_here()) @> round
    or exists (
      select from unnest((select grants_here())) g
      where (author_person = (select current_setting('app.actor', true)) and author_service = (select current_setting('app.service', true)))
        or not g.own_only
          and (g.whereabouts or not part.whereabouts)
          and (
            part.id = any (g.also_parts)
            or (g.about_others or about is null or about in ((select current_setting('app.actor', true)), (select client_here())))
              and (g.unsorted or not part.unsorted)
              and not topics && g.minus_topics
              and (g.only_topics = '{}' or topics && g.only_topics)
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
  )
);
