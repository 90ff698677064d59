-- What the mid-office did with an application between intake and decision, step by step, with its times.
create schema automation;

create table automation.step (
  id uuid primary key,
  case_id uuid not null,
  -- An objection begins a new one.
  round integer not null check (round > 0),
  step text not null,
  kind text not null check (kind in (
    'consult', 'check', 'review', 'decide', 'ask', 'wait', 'issue', 'notify', 'hand-over', 'robot')),
  product text not null,
  version integer not null,
  -- Who answered for the product on that day.
  unit text not null,
  -- done, refused: the step is over. silent, task: it was begun, and somebody is waited for.
  outcome text not null check (outcome in ('done', 'refused', 'silent', 'task')),
  reason text check (reason is null or length(reason) <= 100),
  began_at timestamptz not null,
  ended_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (ended_at >= began_at)
);
-- Killed, taken up twice, tried again: each step ends once in a round.
create unique index step_once on automation.step (case_id, round, step) where outcome in ('done', 'refused');
create index step_case on automation.step (case_id, began_at);
create index step_lately on automation.step (product, ended_at);
create trigger step_append_only before update or delete on automation.step
  for each row execute function platform.refuse_change();

alter table cases.case
  add column round integer not null default 1 check (round > 0),
  -- Where it stands when it did not go straight through.
  add column step text;
