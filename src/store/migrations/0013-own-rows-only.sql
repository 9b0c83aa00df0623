-- Whoever has no grant in a pair work is told so after the same time whether it is there or not: no way to a grant's row
-- goes by the pair work alone, past everybody else's rows.
alter table access_row drop constraint access_row_pkey;
alter table access_row add primary key (pair_work, person, service, row_hash);
