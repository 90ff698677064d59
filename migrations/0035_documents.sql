-- What the city issued. When the content is erased, hash, state and dates stay: an old certificate still verifies.
create schema documents;

create table documents.document (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null,
  template text not null,
  issuer text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  valid_until date,
  sha256 bytea not null unique check (length(sha256) = 32),
  size integer not null check (size > 0),
  -- The codes themselves are printed on the certificate only.
  token_hash bytea not null unique check (length(token_hash) = 32),
  short_code_hash bytea not null unique check (length(short_code_hash) = 32),
  state text not null default 'genuine' check (state in ('genuine', 'withdrawn')),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  erased_at timestamptz,
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  -- Nothing is issued twice for one application.
  unique (case_id, template)
);
create index document_person on documents.document (person_id, issued_at desc);

create table documents.content (
  document_id uuid primary key references documents.document (id) on delete cascade,
  pdf bytea not null
);
alter table documents.content alter column pdf set storage external;

create table documents.event (
  id uuid primary key,
  document_id uuid not null references documents.document (id),
  what text not null,
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  at timestamptz not null default now()
);
create index event_document on documents.event (document_id, at);
create trigger event_append_only before update or delete on documents.event
  for each row execute function platform.refuse_change();
