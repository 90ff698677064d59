-- What must be signed, by whom, and the proof.
create schema signing;

-- The exact text that was shown, waiting for a fresh sign-in whose nonce binds it.
create table signing.request (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  text text not null,
  text_hash bytea not null check (length(text_hash) = 32),
  salt bytea not null check (length(salt) = 32),
  nonce text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index request_case on signing.request (case_id);

create table signing.signature (
  id uuid primary key,
  case_id uuid not null unique,
  person_id uuid not null,
  kind text not null check (kind in ('simple', 'advanced', 'qualified')),
  level text not null check (level in ('substantial', 'high')),
  method text not null,
  text text,
  text_hash bytea not null,
  salt bytea not null,
  nonce text not null,
  id_token text,
  signed_at timestamptz not null,
  -- The evidence above as one JSON text, sealed by the city.
  evidence_hash bytea not null,
  seal bytea,
  sealed_at timestamptz,
  erased_at timestamptz
);
