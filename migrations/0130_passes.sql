-- The prepaid sorting pass of a household: one wallet, its cards, the openings of containers, and a ledger. Money is integer cents.
create schema passes;

create table passes.wallet (
  id uuid primary key,
  -- leaving: late openings are still waited for; closed: settled.
  status text not null check (status in ('open', 'leaving', 'closed')),
  opened_at timestamptz not null,
  -- With whose consent the city asks for a top-up by itself, and of how much.
  refill_cents integer check (refill_cents > 0),
  refill_by uuid,
  refill_since timestamptz,
  settle_on date,
  closed_at timestamptz,
  -- The line of the ledger of which the household was last told that the balance runs low.
  low_told integer not null default 0,
  check ((refill_cents is null) = (refill_by is null)),
  check ((refill_cents is null) = (refill_since is null)),
  check ((status = 'open') = (settle_on is null)),
  check ((status = 'closed') = (closed_at is not null)),
  check (status = 'open' or refill_cents is null)
);
create index wallet_to_settle on passes.wallet (settle_on) where status = 'leaving';

-- The household: person ids of ours.
create table passes.member (
  wallet_id uuid not null references passes.wallet,
  person_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (wallet_id, person_id)
);
create unique index member_of_one_wallet on passes.member (person_id) where until is null;

create table passes.card (
  number text primary key check (number ~ '^[0-9]{13}$'),
  wallet_id uuid not null references passes.wallet,
  status text not null check (status in ('in-use', 'blocked', 'lost', 'replaced')),
  attached_at timestamptz not null,
  -- Openings from here on are not of this household.
  stopped_at timestamptz,
  check ((status = 'in-use') = (stopped_at is null))
);
create index card_of_wallet on passes.card (wallet_id);

-- A card that somebody still has to hand over or post.
create table passes.card_request (
  id uuid primary key,
  wallet_id uuid not null references passes.wallet,
  replaces text references passes.card,
  asked_at timestamptz not null,
  number text references passes.card,
  done_at timestamptz,
  check ((number is null) = (done_at is null))
);
create unique index card_request_open on passes.card_request (wallet_id) where done_at is null;

create table passes.top_up (
  id uuid primary key,
  wallet_id uuid not null references passes.wallet,
  cents integer not null check (cents > 0),
  -- Who pays: a person's id of ours.
  payer uuid not null,
  -- refill: asked by the city because the balance ran low.
  kind text not null check (kind in ('asked', 'refill')),
  asked_at timestamptz not null,
  credited_at timestamptz,
  -- The wallet closed, or the payer chose another amount.
  dropped_at timestamptz,
  unique (wallet_id, id, cents)
);
create index top_up_of_wallet on passes.top_up (wallet_id, asked_at);
create unique index top_up_one_refill on passes.top_up (wallet_id)
  where kind = 'refill' and credited_at is null and dropped_at is null;

-- What a container told, once per container and sequence; never changed. `why`: it is booked on no wallet.
create table passes.opening (
  container text not null check (length(container) between 1 and 40),
  sequence bigint not null check (sequence >= 0),
  card text not null check (length(card) between 1 and 40),
  fraction text not null check (length(fraction) between 1 and 20),
  litres integer not null check (litres between 0 and 10000),
  opened_at timestamptz not null,
  received_at timestamptz not null,
  wallet_id uuid references passes.wallet,
  -- What it costs by the tariff of its day.
  cents integer check (cents >= 0),
  why text check (why in ('unknown-card', 'stopped-card', 'closed-wallet', 'unknown-price', 'wrong-clock')),
  primary key (container, sequence),
  check ((why is null) = (wallet_id is not null and cents is not null))
);
create index opening_not_booked on passes.opening (card, received_at) where why is not null;

-- The ledger. There is no balance beside it: a line begins where the one before it ended, and the last line is the balance.
create table passes.line (
  wallet_id uuid not null references passes.wallet,
  n integer not null check (n > 0),
  previous integer generated always as (nullif(n - 1, 0)) stored,
  before_cents integer not null,
  cents integer not null,
  after_cents integer not null,
  kind text not null check (kind in ('top-up', 'opening', 'credit', 'card-fee', 'refund', 'refund-failed')),
  at timestamptz not null,
  container text,
  sequence bigint,
  -- Books a happening once; an opening has its container and sequence for it.
  key text,
  top_up_id uuid,
  primary key (wallet_id, n),
  unique (wallet_id, n, after_cents),
  foreign key (wallet_id, previous, before_cents) references passes.line (wallet_id, n, after_cents),
  foreign key (container, sequence) references passes.opening,
  foreign key (wallet_id, top_up_id, cents) references passes.top_up (wallet_id, id, cents),
  unique (container, sequence),
  check (after_cents = before_cents + cents),
  check (n > 1 or before_cents = 0),
  check ((kind = 'opening') = (container is not null and sequence is not null)),
  check ((kind = 'opening') = (key is null)),
  check ((kind = 'top-up') = (top_up_id is not null)),
  check (case when kind in ('top-up', 'credit', 'refund-failed') then cents > 0
    when kind in ('card-fee', 'refund') then cents < 0 else cents <= 0 end)
);
create unique index line_once on passes.line (key) where key is not null;

-- What a person has to look at: openings that are nobody's, doubles that differ, money to give back by hand.
create table passes.doubt (
  id uuid primary key,
  key text not null,
  kind text not null,
  wallet_id uuid,
  facts jsonb not null default '{}',
  found_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  note text,
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (note is null))
);
create unique index doubt_open on passes.doubt (key) where closed_at is null;

-- Who did what to a wallet.
create table passes.event (
  id uuid primary key,
  wallet_id uuid not null references passes.wallet,
  actor text not null,
  what text not null,
  facts jsonb not null default '{}',
  at timestamptz not null
);
create index event_of_wallet on passes.event (wallet_id, at);

create trigger append_only before update or delete on passes.line
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on passes.opening
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on passes.event
  for each row execute function platform.refuse_change();
create trigger not_emptied before truncate on passes.line execute function platform.refuse_change();
create trigger not_emptied before truncate on passes.opening execute function platform.refuse_change();
create trigger not_emptied before truncate on passes.event execute function platform.refuse_change();
