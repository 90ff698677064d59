-- A product changes hands on a day (R12): planned in advance, taken back until that day, the same for every process by domain time.
create table catalogue.change_of_hands (
  id uuid primary key,
  from_unit text not null,
  to_unit text not null,
  on_day date not null,
  -- The decision that it rests on.
  basis text not null check (basis <> ''),
  planned_by text not null,
  planned_at timestamptz not null,
  taken_back_by text,
  taken_back_at timestamptz,
  check (from_unit <> to_unit),
  check ((taken_back_at is null) = (taken_back_by is null))
);

create table catalogue.change_of_hands_product (
  change_id uuid not null references catalogue.change_of_hands,
  product text not null,
  on_day date not null,
  holds boolean not null default true,
  primary key (change_id, product)
);
-- On one day a product goes to one unit.
create unique index one_change_a_day on catalogue.change_of_hands_product (product, on_day) where holds;

-- A plan is taken back once; nothing else of it changes.
create function catalogue.keep_change() returns trigger language plpgsql as $$
begin
  if old.taken_back_at is not null
    or to_jsonb(new) - array['taken_back_by', 'taken_back_at'] <> to_jsonb(old) - array['taken_back_by', 'taken_back_at'] then
    raise exception 'a change of hands is only taken back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_taken_back before update on catalogue.change_of_hands
  for each row execute function catalogue.keep_change();
create trigger append_only before delete on catalogue.change_of_hands
  for each row execute function platform.refuse_change();

-- Both units say that the list of what goes over is right: which list, and when. Again when it changed since.
create schema hands;
create table hands.acceptance (
  id uuid primary key,
  change_id uuid not null,
  unit text not null,
  fingerprint text not null,
  files integer not null check (files >= 0),
  by uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (change_id, unit, fingerprint)
);
create trigger append_only before update or delete on hands.acceptance
  for each row execute function platform.refuse_change();
