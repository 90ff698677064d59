-- The worklist of people and robots: what could not be done by itself, with why, until when, and who has it.
create schema tasks;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table tasks.task (
  id uuid primary key,
  case_id uuid not null,
  round integer not null check (round > 0),
  step text not null,
  kind text not null,
  -- Whose task it is follows from the product: its responsible unit of the day.
  product text not null,
  version integer not null,
  theme text not null,
  skill text,
  -- The kind of work that a robot may do, as its key names it; null: people only.
  work text,
  -- What a robot is told, and no more; emptied when the task ends.
  gives jsonb,
  reason text not null check (length(reason) between 1 and 100),
  urgency smallint not null default 1 check (urgency in (0, 1)),
  four_eyes boolean not null default false,
  promised_on date not null,
  status text not null default 'open'
    check (status in ('open', 'taken', 'asked', 'to-confirm', 'decided', 'done', 'cancelled')),
  taken_by uuid,
  taken_name text,
  taken_at timestamptz,
  -- Who may not have it: who decided before, or whose decision has to be confirmed.
  not_by uuid,
  -- Of a robot: until when, and how often it was tried. Real time.
  leased_until timestamptz,
  lease_id uuid,
  tries integer not null default 0,
  outcome text check (outcome in ('done', 'granted', 'refused')),
  result jsonb,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((status in ('done', 'cancelled')) = (ended_at is not null)),
  check ((status = 'done') = (outcome is not null)),
  check (status not in ('taken', 'decided') or taken_by is not null),
  check (leased_until is null or (status = 'taken' and lease_id is not null))
) with (fillfactor = 70);
-- A case stands at one step.
create unique index task_one on tasks.task (case_id) where ended_at is null;
create index task_case on tasks.task (case_id, opened_at);
-- The worklist: a few rows of each product, in order, from the index alone.
create index task_list on tasks.task (product, urgency, promised_on, id) include (status) where ended_at is null;
create index task_mine on tasks.task (taken_by, promised_on) where ended_at is null and taken_by is not null;
create index task_work on tasks.task (work, urgency, promised_on, id) where status = 'open' and work is not null;
create index task_lease on tasks.task (leased_until) where leased_until is not null;

create table tasks.event (
  id uuid primary key,
  task_id uuid not null,
  case_id uuid not null,
  what text not null,
  actor_kind text not null check (actor_kind in ('system', 'employee', 'resident', 'robot')),
  actor_id text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now()
);
create index event_task on tasks.event (task_id, at);
create trigger event_append_only before update or delete on tasks.event
  for each row execute function platform.refuse_change();

-- What colleagues tell each other about a case. Erased with its content.
create table tasks.note (
  id uuid primary key,
  case_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
create index note_case on tasks.note (case_id, at);

-- What somebody decided. Carried out a moment later, so that it can be undone; a second pair of eyes confirms first.
create table tasks.decision (
  id uuid primary key,
  task_id uuid not null references tasks.task (id),
  case_id uuid not null,
  round integer not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  -- Which conditions of the product do not hold: the legal grounds.
  conditions text[] not null default '{}',
  -- The facts, in plain words to the customer; null once erased.
  grounds text check (length(grounds) <= 4000),
  by_id uuid not null,
  by_name text not null,
  by_unit text not null,
  at timestamptz not null,
  confirmed_by uuid,
  confirmed_name text,
  confirmed_at timestamptz,
  undone_at timestamptz,
  carried_out_at timestamptz,
  check (confirmed_by is null or confirmed_by <> by_id),
  check (undone_at is null or carried_out_at is null)
);
create unique index decision_one on tasks.decision (task_id) where undone_at is null;
create unique index decision_carried on tasks.decision (case_id, round) where carried_out_at is not null;

-- What the customer was asked; the answer goes back to the task, or lets the step go on that asked by itself.
create table tasks.question (
  id uuid primary key,
  case_id uuid not null,
  round integer not null,
  step text not null,
  task_id uuid references tasks.task (id),
  question jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text check (length(answer) <= 4000),
  answered_at timestamptz,
  withdrawn_at timestamptz
);
create unique index question_one on tasks.question (case_id) where answered_at is null and withdrawn_at is null;
create index question_case on tasks.question (case_id, asked_at);

-- What a customer who does not agree says: it reopens the case with another person.
create table tasks.objection (
  id uuid primary key,
  case_id uuid not null,
  round integer not null,
  words text check (length(words) <= 4000),
  at timestamptz not null,
  unique (case_id, round)
);

-- A robot is a colleague with a key: what it may do, and nothing else.
create table tasks.robot (
  id uuid primary key,
  name text not null unique,
  key_hash bytea not null unique check (length(key_hash) = 32),
  works text[] not null check (cardinality(works) > 0),
  employed_at timestamptz not null,
  employed_by text not null,
  dismissed_at timestamptz
);

-- When the city decides, told to the customer as soon as it is not at once; while the customer has to act the clock stands still.
alter table cases.case
  drop constraint case_status_check,
  add constraint case_status_check check (status in (
    'draft', 'awaiting-payment', 'submitted', 'waiting', 'with-staff', 'awaiting-customer', 'granted', 'refused', 'withdrawn')),
  add column promised_on date,
  add column stopped_on date;
drop index cases.case_open;
create index case_open on cases.case (status, submitted_at)
  where status in ('submitted', 'waiting', 'with-staff', 'awaiting-customer', 'awaiting-payment');

-- Cases by what somebody says over the phone: name and number in small letters. Emptied with the content.
create table cases.sought (
  case_id uuid primary key references cases.case (id) on delete cascade,
  product text not null,
  words text not null,
  submitted_at timestamptz not null
);
create index sought_words on cases.sought using gin (words gin_trgm_ops);
create index sought_product_words on cases.sought using gin (product, words gin_trgm_ops);

alter table access.employee add column skills text[] not null default '{}';
