-- Who works where, when: capacity follows from this and is never typed in.
create extension if not exists btree_gist;
create schema roster;

create table roster.employee (
  id uuid primary key,
  -- The number by which the staff office knows them.
  number text not null unique check (number <> ''),
  name text not null check (name <> ''),
  themes text[] not null,
  languages text[] not null,
  certificates text[] not null default '{}',
  saved_at timestamptz not null
);

create table roster.shift (
  id uuid primary key,
  employee_id uuid not null references roster.employee,
  place text not null check (place <> ''),
  desk text not null check (desk <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  break_from timestamptz,
  break_until timestamptz,
  by text not null,
  at timestamptz not null,
  check (starts_at < ends_at),
  check ((break_from is null) = (break_until is null)),
  check (break_from is null or (starts_at <= break_from and break_from < break_until and break_until <= ends_at)),
  constraint one_shift_each exclude using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&),
  constraint one_at_a_desk exclude using gist (place with =, desk with =, tstzrange(starts_at, ends_at) with &&)
);
create index shift_ends on roster.shift (ends_at);

create table roster.absence (
  id uuid primary key,
  employee_id uuid not null references roster.employee,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null check (kind in ('sick', 'leave', 'training')),
  by text not null,
  at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check (starts_at < ends_at),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index absence_ends on roster.absence (ends_at) where withdrawn_at is null;
