-- The central customer profile. National numbers live here and nowhere else.
create schema people;

create table people.person (
  id uuid primary key,
  insz text not null unique check (insz ~ '^[0-9]{11}$'),
  given_name text not null,
  family_name text not null,
  created_at timestamptz not null default now()
);
create index person_name on people.person (lower(family_name), lower(given_name));

-- A number that was replaced leads to the same person.
create table people.former_number (
  insz text primary key check (insz ~ '^[0-9]{11}$'),
  person_id uuid not null references people.person (id),
  since timestamptz not null default now()
);

-- What a source last said of a person: with where and when, so that nobody types what the city knows.
create table people.fact (
  person_id uuid not null references people.person (id),
  name text not null,
  source text not null,
  value jsonb not null,
  notices jsonb not null default '[]',
  fetched_at timestamptz not null,
  primary key (person_id, name)
);

create table people.contact (
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  confirmed_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (person_id, kind)
);

-- Who looked at whose data, where, why. Added to, never changed.
create table people.consultation (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  actor_kind text not null check (actor_kind in ('resident', 'employee', 'system')),
  actor_id text not null,
  actor_name text,
  unit text,
  role text,
  source text not null,
  what text not null,
  purpose text not null,
  case_id uuid,
  outcome text not null,
  at timestamptz not null default now()
);
create index consultation_person on people.consultation (person_id, at desc);
create trigger consultation_append_only before update or delete on people.consultation
  for each row execute function platform.refuse_change();

-- "This is wrong": what the resident says of a fact, for whoever keeps the source.
create table people.correction (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  fact text not null,
  source text not null,
  words text not null check (length(words) between 1 and 2000),
  status text not null default 'received' check (status in ('received', 'passed-on', 'answered')),
  created_at timestamptz not null default now()
);
create index correction_person on people.correction (person_id, created_at desc);
