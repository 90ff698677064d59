-- What we tell people, by which medium, and the proof of sending. The address itself stays with the person.
create schema messages;

create table messages.message (
  id uuid primary key,
  person_id uuid not null,
  medium text not null check (medium in ('email')),
  template text not null,
  language text not null check (language in ('nl', 'fr', 'en')),
  -- The least that the text needs: a number, an amount, the title of a product. Emptied when the content is erased.
  facts jsonb not null default '{}',
  case_id uuid,
  -- Said once, however often the job runs that says it.
  once text unique,
  -- undeliverable: nobody to send to; it is read in the profile.
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'undeliverable')),
  reason text,
  attempts integer not null default 0,
  leased_until timestamptz,
  to_hash bytea check (length(to_hash) = 32),
  provider_id text,
  created_at timestamptz not null,
  sent_at timestamptz,
  erased_at timestamptz,
  check ((status = 'sent') = (sent_at is not null))
);
create index message_person on messages.message (person_id, created_at desc);
create index message_case on messages.message (case_id, created_at) where case_id is not null;
create index message_trouble on messages.message (created_at) where status = 'failed' or (status = 'queued' and attempts > 2);

-- A code sent to an address, to be typed back. Five tries, fifteen minutes, real time.
create table messages.confirmation (
  id uuid primary key,
  person_id uuid not null,
  address text not null,
  code_hash bytea not null check (length(code_hash) = 32),
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '15 minutes',
  used_at timestamptz
);
create index confirmation_person on messages.confirmation (person_id, created_at desc);
