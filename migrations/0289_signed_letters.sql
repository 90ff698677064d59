-- A letter as a PDF that its applicant signs with a key of his own (the card), beside the city's seal.
create table signing.letter (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  -- Who asked: only this session can finish it.
  session_id uuid not null,
  -- The same text as in the PDF; it goes with the rest at the end of its retention.
  text text not null,
  text_hash bytea not null check (length(text_hash) = 32),
  -- The sealed PDF with room for the signature, where that room is, and what the key must sign.
  prepared bytea not null,
  gap_start integer not null,
  gap_end integer not null check (gap_end > gap_start),
  to_sign bytea not null,
  -- DER; the person's own first.
  certificates bytea[] not null check (array_length(certificates, 1) >= 1),
  -- Of the verification page, as they are printed on it.
  token text not null,
  short_code text not null,
  issuer text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  pdf bytea,
  -- From the time stamp over the signature.
  signed_at timestamptz,
  used_at timestamptz,
  check ((pdf is null) = (signed_at is null)),
  check (used_at is null or pdf is not null)
);
create index letter_case on signing.letter (case_id);
create index letter_expires on signing.letter (expires_at) where used_at is null;
-- An application is signed once.
create unique index letter_used on signing.letter (case_id) where used_at is not null;

-- A signature is proved by a fresh sign-in (salt, nonce, token) or by a signed letter; never by both, never by nothing.
alter table signing.signature alter column salt drop not null;
alter table signing.signature alter column nonce drop not null;
alter table signing.signature add column letter_id uuid unique references signing.letter (id) on delete set null;
alter table signing.signature add column signed_pdf_hash bytea check (length(signed_pdf_hash) = 32);
alter table signing.signature add constraint signature_proved check (
  (nonce is not null and salt is not null and signed_pdf_hash is null)
  or (nonce is null and salt is null and signed_pdf_hash is not null and kind <> 'simple'));
