-- One application, from draft to decision, in every channel.
create schema cases;

create table cases.case (
  id uuid primary key,
  -- Said over the phone: no meaning, no order.
  number text not null unique,
  product text not null,
  version integer not null,
  applicant uuid not null,
  channel text not null,
  assisted_by text,
  status text not null check (status in ('draft', 'awaiting-payment', 'submitted', 'waiting', 'with-staff', 'granted', 'refused', 'withdrawn')),
  answers jsonb not null default '{}',
  revision integer not null default 0,
  -- Fee in cents as it was on the day of submission.
  fee_cents integer check (fee_cents >= 0),
  reason text,
  attempts integer not null default 0,
  explanation jsonb,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  erase_on date,
  erased_at timestamptz,
  check ((status = 'draft' or status = 'withdrawn') or submitted_at is not null),
  check (status not in ('granted', 'refused') or decided_at is not null)
);
-- Two tabs, two clicks, two devices: one draft.
create unique index one_draft on cases.case (applicant, product) where status = 'draft';
create index case_applicant on cases.case (applicant, created_at desc);
create index case_open on cases.case (status, saved_at) where status in ('submitted', 'waiting', 'with-staff', 'awaiting-payment');
create index case_erase on cases.case (erase_on) where erased_at is null;

create table cases.event (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  what text not null,
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  facts jsonb not null default '{}',
  at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index event_case on cases.event (case_id, at);
create trigger event_append_only before update or delete on cases.event
  for each row execute function platform.refuse_change();
