-- Places in the street that the city has given away for some days: bans on parking, and small works.
create extension if not exists btree_gist;
create schema streets;

-- The line along which places in a street are measured: chosen once, so that all are measured alike.
create table streets.line (
  postal_code text not null check (postal_code ~ '^[1-9][0-9]{3}$'),
  street text not null check (street <> ''),
  -- A point (Belgian Lambert 72, metres) and the direction in which house numbers rise.
  x double precision not null,
  y double precision not null,
  dx double precision not null,
  dy double precision not null,
  -- Seen by whoever walks toward the higher numbers.
  odd_on_left boolean not null,
  made_at timestamptz not null default now(),
  primary key (postal_code, street),
  check (abs(dx * dx + dy * dy - 1) < 0.001)
);
create trigger line_append_only before update or delete on streets.line
  for each row execute function platform.refuse_change();

create table streets.occupation (
  id uuid primary key,
  -- A case that is taken up twice takes one place.
  case_id uuid not null unique,
  -- Whose it is: a person's id of ours.
  holder uuid,
  use text not null check (use in ('ban', 'works')),
  postal_code text not null check (postal_code ~ '^[1-9][0-9]{3}$'),
  street text not null check (street <> ''),
  side text not null check (side in ('even', 'odd')),
  -- Decimetres on the line of the street.
  stretch int4range check (not isempty(stretch) and not lower_inf(stretch) and not upper_inf(stretch)),
  days daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  -- City time, on each of the days.
  hours_from time not null,
  hours_until time not null,
  -- How it was asked: what leads to a home goes after its retention.
  asked jsonb,
  own_signs boolean not null,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because in ('asked', 'not-placed', 'emergency', 'given-in-error')),
  erased_at timestamptz,
  check (hours_from < hours_until),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check (erased_at is not null or (holder is not null and stretch is not null and asked is not null)),
  -- Two who race for the same kerb: one gets it.
  constraint ban_once exclude using gist (postal_code with =, street with =, side with =, stretch with &&, days with &&)
    where (use = 'ban' and withdrawn_at is null)
);
create index occupation_street on streets.occupation (postal_code, street);
create index occupation_days on streets.occupation using gist (days);

-- What was given stays as it was given: it may be withdrawn and erased, nothing else.
create function streets.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.case_id, new.use, new.postal_code, new.street, new.side, new.days, new.hours_from, new.hours_until,
        new.own_signs, new.approved_at)
       is distinct from
       (old.id, old.case_id, old.use, old.postal_code, old.street, old.side, old.days, old.hours_from, old.hours_until,
        old.own_signs, old.approved_at)
    or (old.withdrawn_at is not null
        and (new.withdrawn_at, new.withdrawn_because) is distinct from (old.withdrawn_at, old.withdrawn_because))
    or (new.erased_at is null
        and (new.holder, new.stretch, new.asked) is distinct from (old.holder, old.stretch, old.asked))
  then
    raise exception 'a place in the street is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger occupation_not_rewritten before update or delete on streets.occupation
  for each row execute function streets.refuse_rewriting();

-- One sign in the street. The code on it is kept as a hash: who reads the database cannot make a sign look valid.
create table streets.sign (
  occupation_id uuid not null references streets.occupation (id),
  number integer not null check (number > 0),
  token_hash bytea not null unique check (length(token_hash) = 32),
  primary key (occupation_id, number)
);
create trigger sign_append_only before update or delete on streets.sign
  for each row execute function platform.refuse_change();

create table streets.event (
  id uuid primary key,
  occupation_id uuid not null references streets.occupation (id),
  what text not null check (what in ('approved', 'withdrawn', 'erased')),
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index event_occupation on streets.event (occupation_id, at);
create trigger event_append_only before update or delete on streets.event
  for each row execute function platform.refuse_change();
