-- What people add to an application. The files lie in the object storage, under the id of their case; hash and dates stay.
create table documents.attachment (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  -- The question that it answers.
  field text not null,
  name text,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What staff must know before they open it.
  notes text[] not null default '{}',
  -- Nothing is kept that was not looked at.
  scanned_at timestamptz not null,
  added_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  -- Taken out or replaced: it can be put back for a day.
  removed_at timestamptz,
  erased_at timestamptz,
  check ((erased_at is null) = (name is not null))
);
create unique index attachment_one on documents.attachment (case_id, field) where removed_at is null and erased_at is null;
create index attachment_case on documents.attachment (case_id);
create index attachment_removed on documents.attachment (removed_at) where removed_at is not null and erased_at is null;
