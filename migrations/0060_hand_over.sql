-- Taking a document along from a contact point: a link that works once, for a quarter of an hour.
create table documents.hand_over (
  -- The link itself is on one screen only.
  token_hash bytea primary key check (length(token_hash) = 32),
  document_id uuid not null references documents.document (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index hand_over_document on documents.hand_over (document_id);
create index hand_over_expires on documents.hand_over (expires_at);
