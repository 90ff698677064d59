-- What is owed, paid, given back and reconciled: one ledger for every channel. Money is integer cents of euro.
create schema payments;

create table payments."order" (
  id uuid primary key,
  case_id uuid not null,
  purpose text not null check (purpose <> ''),
  -- Who pays: a person's id of ours. Only this resident may see or touch the order.
  payer uuid not null,
  description text not null check (length(description) between 1 and 200),
  cents integer not null check (cents > 0),
  status text not null check (status in ('open', 'paid', 'cancelled')),
  channel text not null,
  created_at timestamptz not null,
  paid_at timestamptz,
  paid_by uuid,
  check ((status = 'paid') = (paid_at is not null)),
  check ((status = 'paid') = (paid_by is not null))
);
create unique index order_once_per_case on payments."order" (case_id, purpose) where status in ('open', 'paid');
create index order_of_case on payments."order" (case_id);
create index order_open on payments."order" (created_at) where status = 'open';

-- One try to pay an order: a payment at the provider.
create table payments.attempt (
  id uuid primary key,
  order_id uuid not null references payments."order",
  n integer not null check (n > 0),
  cents integer not null check (cents > 0),
  status text not null check (status in ('starting', 'open', 'pending', 'paid', 'canceled', 'expired', 'failed')),
  provider_id text unique,
  terminal text,
  pay_at text,
  -- What was asked: a call that is repeated after a crash is the same call.
  return_to text not null,
  language text not null,
  started_at timestamptz not null default now(),
  expires_at timestamptz,
  -- The payer went on in another way; the provider may still take it, so it stays watched.
  left_at timestamptz,
  paid_cents integer check (paid_cents > 0),
  refunded_cents integer not null default 0,
  -- Where the money was booked: it pays the order, or it came without being owed.
  booked_to text check (booked_to in ('revenue', 'surplus')),
  unique (order_id, n),
  unique (order_id, id),
  check (status in ('starting', 'failed') or provider_id is not null),
  check ((status = 'paid') = (paid_cents is not null)),
  check ((status = 'paid') = (booked_to is not null)),
  check (refunded_cents between 0 and coalesce(paid_cents, 0)),
  check (booked_to <> 'revenue' or paid_cents = cents)
);
-- One way to pay is offered at a time, and one payment pays the order.
create unique index attempt_one_live on payments.attempt (order_id)
  where status in ('starting', 'open', 'pending') and left_at is null;
create unique index attempt_pays_once on payments.attempt (order_id) where booked_to = 'revenue';
create index attempt_live on payments.attempt (started_at) where status in ('starting', 'open', 'pending');

alter table payments."order" add foreign key (id, paid_by) references payments.attempt (order_id, id);

create table payments.refund (
  id uuid primary key,
  order_id uuid not null,
  attempt_id uuid not null,
  -- Of whoever asks: the same key twice is the same refund.
  key text not null,
  cents integer not null check (cents > 0),
  reason text not null,
  status text not null check (status in ('requested', 'accepted', 'done', 'failed')),
  provider_id text unique,
  requested_by text not null,
  requested_at timestamptz not null,
  foreign key (order_id, attempt_id) references payments.attempt (order_id, id),
  unique (order_id, key),
  check (status in ('requested', 'failed') or provider_id is not null)
);
create index refund_of_attempt on payments.refund (attempt_id);
create index refund_under_way on payments.refund (requested_at) where status in ('requested', 'accepted');

-- The ledger: a journal is one happening, its entries are what moved. Debit is positive, credit negative.
create table payments.journal (
  id uuid primary key,
  key text not null unique,
  kind text not null check (kind in ('owed', 'waived', 'paid', 'surplus', 'refunded', 'refund-failed')),
  order_id uuid not null references payments."order",
  attempt_id uuid references payments.attempt,
  refund_id uuid references payments.refund,
  booked_at timestamptz not null,
  written_by xid8 not null default pg_current_xact_id()
);
create index journal_by_day on payments.journal (booked_at);
create index journal_of_order on payments.journal (order_id);

create table payments.entry (
  journal_id uuid not null references payments.journal,
  account text not null check (account in ('receivable', 'provider', 'revenue', 'surplus')),
  cents integer not null check (cents <> 0),
  primary key (journal_id, account)
);

create function payments.require_balance() returns trigger language plpgsql as $$
declare
  wanted uuid;
begin
  if tg_table_name = 'journal' then
    wanted := new.id;
  else
    wanted := new.journal_id;
  end if;
  if (select coalesce(sum(cents), 1) from payments.entry where journal_id = wanted) <> 0 then
    raise exception 'journal % does not balance', wanted using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on payments.journal
  deferrable initially deferred for each row execute function payments.require_balance();
create constraint trigger entry_balances after insert on payments.entry
  deferrable initially deferred for each row execute function payments.require_balance();

-- Entries come with their journal, never later.
create function payments.require_same_transaction() returns trigger language plpgsql as $$
begin
  if (select written_by from payments.journal where id = new.journal_id) <> pg_current_xact_id() then
    raise exception 'journal % is closed', new.journal_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger entry_with_journal before insert on payments.entry
  for each row execute function payments.require_same_transaction();

-- Who did what to an order.
create table payments.event (
  id uuid primary key,
  order_id uuid not null references payments."order",
  actor text not null,
  what text not null,
  facts jsonb not null default '{}',
  at timestamptz not null
);
create index event_of_order on payments.event (order_id, at);

create trigger append_only before update or delete on payments.journal
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on payments.entry
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on payments.event
  for each row execute function platform.refuse_change();
create trigger not_emptied before truncate on payments.journal execute function platform.refuse_change();
create trigger not_emptied before truncate on payments.entry execute function platform.refuse_change();
create trigger not_emptied before truncate on payments.event execute function platform.refuse_change();

-- A run of the reconciliation, and what was found: by it, or while settling.
create table payments.reconciliation (
  id uuid primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  outcome text check (outcome in ('complete', 'cut-off', 'silent', 'refused')),
  looked_at integer not null default 0
);
create index reconciliation_latest on payments.reconciliation (started_at);

create table payments.finding (
  id uuid primary key,
  -- The same thing is found once.
  key text not null unique,
  kind text not null,
  run_id uuid references payments.reconciliation,
  order_id uuid references payments."order",
  attempt_id uuid references payments.attempt,
  refund_id uuid references payments.refund,
  provider_id text,
  cents integer,
  mended boolean not null,
  found_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  note text,
  check ((closed_at is null) = (closed_by is null))
);
create index finding_open on payments.finding (found_at) where not mended and closed_at is null;
