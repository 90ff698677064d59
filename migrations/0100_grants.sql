-- What has been granted: permits, passes, tariffs, exemptions. One register, with validity in time.
create extension if not exists btree_gist;
create schema grants;

create table grants."grant" (
  id uuid primary key,
  -- Of the product's definition: `bewonersvergunning`; and what it allows.
  kind text not null check (kind <> ''),
  allows text not null check (allows in ('stand', 'drive', 'open', 'tariff')),
  -- Who or what it is for. A plate is kept as letters and digits, whatever spelling it came in.
  subject text not null check (subject in ('plate', 'card', 'dwelling', 'person')),
  subject_key text,
  country text check (country is null or (country ~ '^[A-Z]{2}$' and subject = 'plate')),
  -- Whose it is: a person's id of ours.
  holder uuid,
  -- Where it holds; null: in the whole city.
  zone text check (zone <> ''),
  -- As it was given, and what holds of it: less after it was ended, nothing after it was withdrawn before it began.
  given tstzrange not null check (not isempty(given) and not lower_inf(given) and lower_inc(given) and not upper_inc(given)),
  valid tstzrange not null check (valid <@ given),
  product text not null,
  version integer not null,
  case_id uuid,
  -- One of the numbered places of a dwelling, for what a dwelling may have only so many of.
  dwelling text,
  place integer,
  places integer,
  -- The grant that this one carries on, with another plate.
  replaces uuid unique references grants."grant" (id),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  -- How long after its end it is kept with what leads to a person.
  keep_days integer not null check (keep_days > 0),
  erased_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((place is null) = (places is null)),
  check (place between 1 and places),
  check (erased_at is not null or (subject_key is not null and (place is null or dwelling is not null))),
  check (subject <> 'plate' or subject_key ~ '^[A-Z0-9]{2,12}$'),
  -- Two processes that race for the last place: one gets it.
  constraint place_once exclude using gist (kind with =, dwelling with =, place with =, valid with &&)
    where (place is not null)
);
-- Of a subject's grants the one for the whole city comes first: a check takes the first that fits.
create index grant_subject on grants."grant" (subject_key, subject, allows, zone nulls first);
create index grant_holder on grants."grant" (holder, given_at desc);
create index grant_dwelling on grants."grant" (dwelling, kind) where dwelling is not null;
create index grant_case on grants."grant" (case_id);
-- A case that is taken up twice gives once.
create unique index grant_once_per_case on grants."grant" (case_id, kind, subject, subject_key) where replaces is null;
create index grant_erase on grants."grant" (coalesce(upper(valid), withdrawn_at)) where erased_at is null;

-- What was given stays as it was given: it may end sooner, be withdrawn, and be erased; nothing else, and never twice.
create function grants.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.kind, new.allows, new.subject, new.given, new.product, new.version, new.case_id, new.place, new.places,
        new.replaces, new.given_at, new.keep_days)
       is distinct from
       (old.id, old.kind, old.allows, old.subject, old.given, old.product, old.version, old.case_id, old.place, old.places,
        old.replaces, old.given_at, old.keep_days)
    or not new.valid <@ old.valid
    or (old.withdrawn_at is not null and (new.withdrawn_at, new.withdrawn_because) is distinct from (old.withdrawn_at, old.withdrawn_because))
    or old.erased_at is not null
    or (new.erased_at is null and (new.subject_key, new.country, new.holder, new.zone, new.dwelling)
        is distinct from (old.subject_key, old.country, old.holder, old.zone, old.dwelling))
  then
    raise exception 'a grant is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger grant_not_rewritten before update or delete on grants."grant"
  for each row execute function grants.refuse_rewriting();

create table grants.event (
  id uuid primary key,
  grant_id uuid not null references grants."grant" (id),
  what text not null check (what in ('given', 'ended', 'withdrawn', 'plate-changed', 'erased')),
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  facts jsonb not null default '{}',
  at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index event_grant on grants.event (grant_id, at);
create trigger event_append_only before update or delete on grants.event
  for each row execute function platform.refuse_change();
