-- What a payer agreed to: that we collect from his account ourselves. Given with a first payment that he makes by hand.
create table payments.mandate (
  id uuid primary key,
  payer uuid not null,
  first_order uuid not null unique references payments."order",
  -- The payer and the mandate as the provider knows them. It is told no name of him by us.
  customer text unique,
  provider_id text unique,
  status text not null check (status in ('asked', 'valid', 'ended')),
  asked_at timestamptz not null,
  valid_at timestamptz,
  ended_at timestamptz,
  why text check (why in ('asked', 'refused', 'failed', 'taken-back')),
  check ((status = 'ended') = (ended_at is not null)),
  check ((status = 'ended') = (why is not null)),
  check (status <> 'valid' or (valid_at is not null and customer is not null and provider_id is not null))
);

-- A mandate goes on, never back; what ended has ended.
create function payments.require_mandate_forward() returns trigger language plpgsql as $$
begin
  if old.status = 'ended' or (old.status = 'valid' and new.status = 'asked')
    or old.payer <> new.payer or old.first_order <> new.first_order then
    raise exception 'mandate % cannot become %', old.id, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger mandate_forward before update on payments.mandate
  for each row execute function payments.require_mandate_forward();

-- first: paid by hand, gives the mandate; recurring: collected by us with it.
alter table payments.attempt
  add column mandate_id uuid references payments.mandate,
  add column sequence text check (sequence in ('first', 'recurring')),
  add column taken_back_cents integer not null default 0 check (taken_back_cents >= 0),
  add check ((mandate_id is null) = (sequence is null));
-- Nobody's account is drawn from twice at once.
create unique index attempt_one_collected on payments.attempt (mandate_id)
  where sequence = 'recurring' and status in ('starting', 'open', 'pending');

-- Only with a mandate that holds, and of the very person who pays, we collect.
create function payments.require_mandate() returns trigger language plpgsql as $$
declare
  mandate payments.mandate;
begin
  select * into mandate from payments.mandate where id = new.mandate_id for share;
  if mandate.payer is distinct from (select payer from payments."order" where id = new.order_id) then
    raise exception 'mandate % is of another payer', new.mandate_id using errcode = 'check_violation';
  end if;
  if new.sequence = 'recurring' and mandate.status <> 'valid' then
    raise exception 'mandate % does not hold', new.mandate_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger attempt_with_mandate before insert on payments.attempt
  for each row when (new.mandate_id is not null) execute function payments.require_mandate();

-- The payer's bank took a collected payment back, for eight weeks without a reason; it may be undone. The sum has no
-- limit here: what a bank took is a fact, also when we had given the money back already.
create table payments.charge_back (
  id uuid primary key,
  order_id uuid not null,
  attempt_id uuid not null,
  provider_id text not null unique,
  cents integer not null check (cents > 0),
  taken_at timestamptz not null,
  reversed_at timestamptz,
  foreign key (order_id, attempt_id) references payments.attempt (order_id, id)
);
create index charge_back_of_order on payments.charge_back (order_id);

alter table payments.journal drop constraint journal_kind_check,
  add constraint journal_kind_check check (kind in
    ('owed', 'waived', 'paid', 'surplus', 'refunded', 'refund-failed', 'bank-received', 'bank-returned',
      'charged-back', 'charge-back-reversed'));

-- The wallet of a household: refills that are collected, with whose mandate; what a bank took back is a line of its own.
alter table passes.wallet add column refill_mandate uuid,
  add check (refill_mandate is null or refill_cents is not null);
create unique index wallet_of_mandate on passes.wallet (refill_mandate) where refill_mandate is not null;
-- mandate: paid by hand, and from then on the city collects; collected: a refill that the city collects.
alter table passes.top_up drop constraint top_up_kind_check,
  add constraint top_up_kind_check check (kind in ('asked', 'refill', 'mandate', 'collected'));
drop index passes.top_up_one_refill;
create unique index top_up_one_refill on passes.top_up (wallet_id)
  where kind in ('refill', 'collected') and credited_at is null and dropped_at is null;
alter table passes.line drop constraint line_kind_check, drop constraint line_check5,
  add constraint line_kind_check check (kind in
    ('top-up', 'opening', 'credit', 'card-fee', 'refund', 'refund-failed', 'charge-back', 'charge-back-reversed')),
  add constraint line_sign_check check (case
    when kind in ('top-up', 'credit', 'refund-failed', 'charge-back-reversed') then cents > 0
    when kind in ('card-fee', 'refund', 'charge-back') then cents < 0 else cents <= 0 end);
