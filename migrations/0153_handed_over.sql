-- Another government took an application over from the city: under which reference of its own, and when.
create table automation.handed_over (
  case_id uuid not null,
  step text not null,
  taker text not null,
  reference text not null check (reference <> ''),
  taken_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (case_id, step)
);
create trigger append_only before update or delete on automation.handed_over
  for each row execute function platform.refuse_change();
