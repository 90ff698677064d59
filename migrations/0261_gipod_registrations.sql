-- What the register of the public domain (GIPOD) has to hear of a place of ours, and what it heard.
create table streets.registration (
  occupation_id uuid primary key references streets.occupation (id),
  -- Both ends of the place, Belgian Lambert 72 in metres: x, y, x, y. What leads to a home goes after its retention.
  ends double precision[] check (cardinality(ends) = 4),
  wanted text not null default 'planned' check (wanted in ('planned', 'ended', 'withdrawn')),
  -- What it holds, as far as it told us; null: nothing yet.
  written text check (written in ('planned', 'ended', 'withdrawn')),
  -- Its number there; what was taken back before it was written has none.
  number bigint check (number > 0),
  written_at timestamptz,
  -- Why it did not take it, or does not answer: staff read it as a sentence.
  trouble text check (length(trouble) between 1 and 60),
  refused_at timestamptz,
  wanted_at timestamptz not null,
  tries integer not null default 0,
  -- Whoever is writing. Real time.
  lease_id uuid,
  leased_until timestamptz,
  check ((written is null) = (written_at is null)),
  check (written is distinct from 'planned' or number is not null),
  check (refused_at is null or trouble is not null),
  check ((lease_id is null) = (leased_until is null))
);
create index registration_due on streets.registration (wanted_at) where written is distinct from wanted;
-- Its number is written once; what was taken back is not planned again.
create function streets.refuse_other_registration() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.occupation_id <> old.occupation_id
    or (old.number is not null and new.number is distinct from old.number)
    or (old.wanted <> 'planned' and new.wanted = 'planned')
    or (old.wanted = 'withdrawn' and new.wanted <> 'withdrawn')
    or (new.ends is not null and new.ends is distinct from old.ends)
  then
    raise exception 'a registration is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger registration_not_rewritten before update or delete on streets.registration
  for each row execute function streets.refuse_other_registration();

alter table streets.event drop constraint event_what_check;
alter table streets.event add constraint event_what_check check (what in (
  'approved', 'withdrawn', 'erased', 'registered', 'not-registered', 'register-again'));
