-- Who may ask what was granted, each with a key of which only the hash is kept.
create table grants.asker (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  role text not null,
  -- What the role may ask about, as it was when the key was made.
  may_ask text[] not null check (cardinality(may_ask) > 0),
  units text[] not null check (cardinality(units) > 0),
  purposes text[] not null check (cardinality(purposes) > 0),
  per_minute integer not null check (per_minute > 0),
  key_hash bytea not null unique check (length(key_hash) = 32),
  made_by text not null,
  made_at timestamptz not null,
  -- Keys keep real time.
  expires_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
);

-- A key may be revoked, once; nothing else of an asker changes.
create function grants.refuse_other_asker() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_at is not null
    or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')
  then
    raise exception 'an asker is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger asker_not_rewritten before update or delete on grants.asker
  for each row execute function grants.refuse_other_asker();

-- Every question: who, why, in which minute, how many plates or cards, what was found (null: nothing), and the plates as keyed
-- hashes, in the order in which they were asked. No foreign key: it would lock the row of the asker at every question.
create table grants.question (
  id bigint generated always as identity primary key,
  asker_id uuid not null,
  purpose text not null,
  allows text not null,
  minute timestamptz not null,
  asked integer not null check (asked > 0),
  grant_ids uuid[] not null,
  hashes bytea[]
);
-- What is random cannot be made smaller: it is not tried at every question.
alter table grants.question alter column grant_ids set storage external, alter column hashes set storage external;
create index question_hashes on grants.question (minute) where hashes is not null;
create index question_asker on grants.question (asker_id, minute);

create function grants.refuse_other_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.hashes is not null or (to_jsonb(new) - 'hashes') is distinct from (to_jsonb(old) - 'hashes')
  then
    raise exception 'append-only: % on grants.question', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger question_append_only before update or delete on grants.question
  for each row execute function grants.refuse_other_question();
