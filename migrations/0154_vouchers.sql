-- Vouchers that are ordered by the piece and sent by post (taxi cheques): how many somebody may have in a year, what moved, what is sent.
create schema vouchers;

-- What somebody had of a kind in a calendar year. The database holds the maximum, whoever asks at the same time.
create table vouchers.allowance (
  kind text not null,
  person uuid not null,
  year integer not null check (year between 2000 and 2200),
  most integer not null check (most > 0),
  taken integer not null default 0,
  primary key (kind, person, year),
  constraint never_more_than_most check (taken between 0 and most)
);

-- The ledger. Reserved when payment is asked; released when it comes to nothing; given when it is paid.
create table vouchers.entry (
  id uuid primary key,
  kind text not null,
  person uuid not null,
  year integer not null,
  case_id uuid not null,
  what text not null check (what in ('reserved', 'released', 'given')),
  count integer not null check (count > 0),
  by text not null,
  at timestamptz not null,
  foreign key (kind, person, year) references vouchers.allowance,
  -- An application reserves, releases and gives once.
  unique (case_id, what)
);
create index entry_of_person on vouchers.entry (person, kind, year);

create function vouchers.move() returns trigger language plpgsql as $$
begin
  if new.what <> 'reserved' and not exists (
    select from vouchers.entry where case_id = new.case_id and what = 'reserved' and count = new.count
      and (kind, person, year) = (new.kind, new.person, new.year)
  ) then
    raise exception 'nothing was reserved for %', new.case_id using errcode = 'check_violation';
  end if;
  if new.what <> 'reserved' and exists (
    select from vouchers.entry where case_id = new.case_id and what in ('released', 'given')
  ) then
    raise exception 'released or given before: %', new.case_id using errcode = 'check_violation';
  end if;
  update vouchers.allowance
    set taken = taken + case new.what when 'reserved' then new.count when 'released' then -new.count else 0 end
    where (kind, person, year) = (new.kind, new.person, new.year);
  return new;
end $$;
create trigger moves_allowance before insert on vouchers.entry for each row execute function vouchers.move();
create trigger append_only before update or delete on vouchers.entry
  for each row execute function platform.refuse_change();

-- Nothing changes an allowance but its ledger.
create function vouchers.require_ledger() returns trigger language plpgsql as $$
begin
  -- At the end of the transaction: the row as it is then.
  if exists (
    select from vouchers.allowance a where (a.kind, a.person, a.year) = (new.kind, new.person, new.year) and a.taken <> (
      select coalesce(sum(case e.what when 'reserved' then e.count when 'released' then -e.count else 0 end), 0)
      from vouchers.entry e where (e.kind, e.person, e.year) = (a.kind, a.person, a.year))
  ) then
    raise exception 'allowance differs from its ledger' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger allowance_is_ledger after insert or update on vouchers.allowance
  deferrable initially deferred for each row execute function vouchers.require_ledger();

-- What goes out by post.
create table vouchers.parcel (
  id uuid primary key,
  case_id uuid not null unique,
  number text not null,
  product text not null,
  kind text not null,
  person uuid not null,
  count integer not null check (count > 0),
  worth_cents integer not null check (worth_cents > 0),
  valid_until date not null,
  -- As it goes on the envelope; gone some time after it was sent.
  name text,
  address text[],
  made_at timestamptz not null,
  sent_at timestamptz,
  sent_by text,
  erased_at timestamptz,
  check ((sent_at is null) = (sent_by is null)),
  check ((erased_at is null) = (name is not null and address is not null))
);
create index parcel_to_send on vouchers.parcel (made_at) where sent_at is null;
create index parcel_of_person on vouchers.parcel (person);
