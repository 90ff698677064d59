-- Who holds a leisure card (A-kaart), as the card system told it. The card itself may be a card of the household's wallet too.
create table passes.holder (
  person_id uuid primary key,
  -- The id at the card system.
  holder_id text not null unique,
  number text check (number ~ '^[0-9]{13}$'),
  reduced_until date,
  -- The parent who agreed, for a child.
  consent_by uuid,
  kept_at timestamptz not null
);
create unique index holder_number on passes.holder (number) where number is not null;
