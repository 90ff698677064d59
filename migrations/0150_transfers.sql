-- Paying by transfer: asked with a structured communication, found again in the bank's statement files. Every line of a file that
-- is credit is booked once and stays until each cent of it is somebody's: it pays an order, or it goes back.

alter table payments.attempt add column method text not null default 'provider' check (method in ('provider', 'transfer'));

-- Ten digits, never given twice: three that the city chose and a number that counts.
create sequence payments.transfer_number minvalue 1 maxvalue 9999999;

create table payments.transfer_request (
  order_id uuid primary key references payments."order",
  communication text not null unique check (communication ~ '^[0-9]{12}$'),
  -- The account to which is transferred, as it was told to the payer.
  account text not null check (account ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
  holder text not null,
  requested_at timestamptz not null,
  check (coalesce(nullif(left(communication, 10)::bigint % 97, 0), 97) = right(communication, 2)::int)
);

create table payments.statement (
  id uuid primary key,
  account text not null,
  number text not null,
  on_day date not null,
  old_cents bigint not null,
  new_cents bigint not null,
  sha256 text not null,
  read_by text not null,
  read_at timestamptz not null,
  unique (account, on_day, number)
);

create table payments.bank_line (
  id uuid primary key,
  statement_id uuid not null references payments.statement,
  -- Its place in the statement.
  place text not null,
  cents integer not null check (cents <> 0),
  value_on date,
  reference text not null,
  communication text,
  -- For whoever has to find out whose money it is.
  said text not null,
  payer_name text not null,
  payer_account text not null,
  -- What of it is nobody's yet, why, and to which order it seems to belong.
  rest_cents integer not null check (rest_cents between 0 and greatest(cents, 0)),
  why text check (why in ('unknown', 'partial', 'double', 'surplus', 'cancelled')),
  order_id uuid references payments."order",
  unique (statement_id, place),
  check ((rest_cents > 0) = (why is not null)),
  check (why is null or (why = 'unknown') = (order_id is null))
);
create index bank_line_open on payments.bank_line (statement_id) where rest_cents > 0;
create index bank_line_of_order on payments.bank_line (order_id) where order_id is not null;

-- Where the money of a line went.
create table payments.assignment (
  id uuid primary key,
  line_id uuid not null references payments.bank_line,
  order_id uuid references payments."order",
  kind text not null check (kind in ('paid', 'returned')),
  cents integer not null check (cents > 0),
  by text not null,
  note text not null default '',
  at timestamptz not null,
  check ((kind = 'paid') = (order_id is not null))
);
create index assignment_of_line on payments.assignment (line_id);

-- Nothing of a line gets lost: what was assigned and what is left are the line.
create function payments.require_whole_line() returns trigger language plpgsql as $$
declare
  wanted uuid;
begin
  if tg_table_name = 'bank_line' then wanted := new.id; else wanted := new.line_id; end if;
  if exists (
    select from payments.bank_line l where l.id = wanted and l.rest_cents
      + (select coalesce(sum(a.cents), 0) from payments.assignment a where a.line_id = l.id) <> greatest(l.cents, 0)
  ) then
    raise exception 'line % of a statement does not add up', wanted using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger line_is_whole after insert or update on payments.bank_line
  deferrable initially deferred for each row execute function payments.require_whole_line();
create constraint trigger line_is_whole after insert on payments.assignment
  deferrable initially deferred for each row execute function payments.require_whole_line();

-- What the bank said does not change; only whose money it is does.
create function payments.keep_bank_line() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['rest_cents', 'why', 'order_id'] <> to_jsonb(old) - array['rest_cents', 'why', 'order_id']
    or new.rest_cents > old.rest_cents then
    raise exception 'a line of a statement does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger said_by_the_bank before update on payments.bank_line
  for each row execute function payments.keep_bank_line();
create trigger append_only before delete on payments.bank_line
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on payments.statement
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on payments.assignment
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on payments.transfer_request
  for each row execute function platform.refuse_change();

-- The ledger: money on the city's own account, and money on it that is nobody's yet.
alter table payments.journal alter column order_id drop not null,
  add column line_id uuid references payments.bank_line,
  drop constraint journal_kind_check,
  add constraint journal_kind_check check (kind in
    ('owed', 'waived', 'paid', 'surplus', 'refunded', 'refund-failed', 'bank-received', 'bank-returned')),
  add check (order_id is not null or line_id is not null);
alter table payments.entry drop constraint entry_account_check,
  add constraint entry_account_check check (account in
    ('receivable', 'provider', 'revenue', 'surplus', 'bank', 'unassigned'));
