-- What an employee who helps writes down of somebody who asks something for another: who, in what quality, how he showed it, and what
-- he said. It is no signature. Words go with the content of the case; that it was declared stays.
create table cases.declaration (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  at timestamptz not null,
  by_employee text not null,
  by_name text not null,
  asked_by text check (length(asked_by) between 2 and 120),
  quality text not null check (quality in ('family', 'representative', 'social-worker', 'interpreter', 'other')),
  shown text not null check (shown in ('identity-card', 'mandate', 'court-decision', 'known', 'nothing')),
  said text check (length(said) between 1 and 2000),
  erased_at timestamptz,
  check ((erased_at is null) = (asked_by is not null and said is not null))
);
create index declaration_case on cases.declaration (case_id, at);

create function cases.keep_declaration() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null and new.asked_by is null and new.said is null
    and (new.case_id, new.at, new.by_employee, new.by_name, new.quality, new.shown)
      = (old.case_id, old.at, old.by_employee, old.by_name, old.quality, old.shown) then
    return new;
  end if;
  raise exception 'a declaration stays as it was written down';
end
$$;
create trigger declaration_kept before update or delete on cases.declaration
  for each row execute function cases.keep_declaration();
