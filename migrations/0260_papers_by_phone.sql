-- A paper that somebody at a contact point photographs with the own phone: a link that works once, for five minutes.
create table cases.paper_link (
  id uuid primary key,
  -- The link itself is on one screen only.
  token_hash bytea not null unique check (length(token_hash) = 32),
  case_id uuid not null references cases."case" (id) on delete cascade,
  -- The question that the paper answers.
  field text not null,
  -- Who asked: the link ends with this session, and only this session sees what came.
  session_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- The paper that came, until it is accepted or left out.
  attachment_id uuid,
  advice text[] not null default '{}',
  used_at timestamptz,
  settled_at timestamptz,
  check ((used_at is null) = (attachment_id is null)),
  check (settled_at is null or used_at is not null)
);
create index paper_link_case on cases.paper_link (case_id);
create index paper_link_expires on cases.paper_link (expires_at);
