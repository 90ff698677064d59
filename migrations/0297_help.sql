-- Somebody at a contact point asks for a person: who answers sees with consent what is asked there, and can point.
create schema help;

create table help.call (
  id uuid primary key,
  -- The browser that asked; the token itself is in its cookie only.
  line_hash bytea not null unique check (length(line_hash) = 32),
  -- A place of the city's list.
  place text not null,
  language text not null,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by uuid,
  -- As the customer sees who helps.
  answered_name text,
  -- When the page of who helps last said that somebody is there.
  helper_seen_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('helped', 'left', 'nobody')),
  -- The draft that the customer shows, with consent; null again when it stops.
  case_id uuid,
  shown_at timestamptz,
  -- The question that is on the screen, and the one to which is pointed.
  at_question text,
  points_at text,
  check ((answered_at is null) = (answered_by is null)),
  check ((answered_by is null) = (answered_name is null)),
  check ((ended_at is null) = (outcome is null)),
  check (answered_at is not null or outcome is distinct from 'helped'),
  check ((case_id is null) = (shown_at is null)),
  -- Nothing is shown to nobody, and nothing after the end.
  check (case_id is null or (answered_at is not null and ended_at is null)),
  check (points_at is null or case_id is not null)
);
create index call_open on help.call (asked_at) where ended_at is null;
-- Who helps somebody helps nobody else meanwhile.
create unique index call_of_helper on help.call (answered_by) where answered_by is not null and ended_at is null;

-- Nobody was there: somebody calls back. One for each call.
create table help.call_back (
  id uuid primary key,
  call_id uuid not null unique references help.call (id),
  place text not null,
  language text not null,
  -- They go when it is done.
  name text,
  phone text,
  about text,
  asked_at timestamptz not null default now(),
  done_at timestamptz,
  done_by uuid,
  -- forgotten: nobody called in time; the name and the number went.
  outcome text check (outcome in ('reached', 'not-reached', 'forgotten')),
  check ((done_by is null) = (done_at is null or outcome = 'forgotten')),
  check ((done_at is null) = (outcome is null)),
  check ((done_at is null) = (phone is not null))
);
create index call_back_open on help.call_back (asked_at) where done_at is null;

-- What happened, for figures: nothing of a person.
create table help.event (
  id uuid primary key,
  call_id uuid not null references help.call (id),
  what text not null,
  actor_kind text not null,
  actor_id text not null,
  at timestamptz not null default now()
);
create index event_call on help.event (call_id);

-- What two browsers tell each other to set up sound and picture between them. Gone with the call.
create table help.signal (
  id bigint generated always as identity primary key,
  call_id uuid not null references help.call (id) on delete cascade,
  by_side text not null check (by_side in ('caller', 'helper')),
  kind text not null check (kind in ('hello', 'offer', 'answer')),
  body text not null check (length(body) <= 30000)
);
create index signal_call on help.signal (call_id, id);
