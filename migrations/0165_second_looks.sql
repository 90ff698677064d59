-- What a rule granted is looked at by a person, because the customer or a colleague asked. The case stays granted meanwhile.
create table tasks.second_look (
  id uuid primary key,
  -- Once: after it, a person has looked.
  case_id uuid not null unique,
  task_id uuid not null unique references tasks.task (id),
  -- Why somebody asks; null once erased.
  words text check (length(words) between 1 and 4000),
  asked_by_kind text not null check (asked_by_kind in ('resident', 'employee')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  outcome text check (outcome in ('stands', 'taken-back')),
  -- What the person found, as the customer reads it; null once erased.
  answer text check (length(answer) <= 4000),
  by_id uuid,
  by_name text,
  by_unit text,
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null) and (outcome is null) = (by_id is null))
);
