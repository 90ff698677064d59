-- Somebody of another place who replaces who is absent: away from their own desk from `leaves_at` until `back_at`, travel included.
create table roster.stand_in (
  id uuid primary key,
  absence_id uuid not null references roster.absence,
  employee_id uuid not null references roster.employee,
  place text not null check (place <> ''),
  desk text not null check (desk <> ''),
  leaves_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  back_at timestamptz not null,
  by text not null,
  at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (leaves_at <= starts_at and starts_at < ends_at and ends_at <= back_at),
  check (extract(epoch from starts_at)::bigint % 300 = 0 and extract(epoch from ends_at)::bigint % 300 = 0),
  check ((ended_at is null) = (ended_by is null)),
  constraint one_stand_in_each exclude using gist (employee_id with =, tstzrange(leaves_at, back_at) with &&) where (ended_at is null),
  constraint one_stand_in_at_a_desk exclude using gist (place with =, desk with =, tstzrange(starts_at, ends_at) with &&) where (ended_at is null)
);
create index stand_in_absence on roster.stand_in (absence_id) where ended_at is null;
