-- Several sheets of one paper, gathered at a contact point until they become one file.
alter table cases.paper_link
  -- The place among the sheets of its question; null: it stands alone.
  add column sheet integer check (sheet between 1 and 99),
  -- The photo before it was laid straight, to go back to.
  add column original_id uuid,
  add check (sheet is null or used_at is not null),
  add check (original_id is null or used_at is not null);
create unique index paper_link_sheet on cases.paper_link (case_id, field, session_id, sheet)
  where sheet is not null and settled_at is null;
