-- Who signs an application beside its applicant: chosen by him, asked when he signed, and then it waits for them.
alter table cases.case
  drop constraint case_status_check,
  add constraint case_status_check check (status in (
    'draft', 'awaiting-signatures', 'awaiting-payment', 'submitted', 'waiting', 'with-staff', 'awaiting-customer',
    'granted', 'refused', 'withdrawn'));
drop index cases.case_open;
create index case_open on cases.case (status, submitted_at)
  where status in ('submitted', 'waiting', 'with-staff', 'awaiting-customer', 'awaiting-payment', 'awaiting-signatures');

create table cases.signer (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  -- Which signer of the definition this is, and his turn.
  role text not null check (length(role) between 1 and 60),
  place smallint not null check (place > 0),
  person_id uuid not null,
  -- chosen: not asked yet; void: his signature counts no more, or is wanted no more.
  state text not null check (state in ('chosen', 'asked', 'signed', 'declined', 'void')),
  -- The signature of the applicant: its text is what this person reads and signs.
  letter_id uuid,
  asked_on date,
  ends_on date,
  -- Days after he was asked on which he is reminded, as it was promised then; how often he was, and the next day of it.
  remind_after smallint[] not null default '{}',
  reminded smallint not null default 0 check (reminded >= 0),
  remind_on date,
  answered_at timestamptz,
  signature_id uuid unique,
  reason text check (length(reason) between 1 and 60),
  check (state not in ('asked', 'signed', 'declined') or (letter_id is not null and asked_on is not null and ends_on is not null)),
  check (state <> 'signed' or (signature_id is not null and answered_at is not null)),
  check (state <> 'declined' or (reason is not null and answered_at is not null))
);
-- One person in each place, and nobody twice, of those who count.
create unique index signer_place on cases.signer (case_id, place) where state in ('chosen', 'asked', 'signed');
create unique index signer_person on cases.signer (case_id, person_id) where state in ('chosen', 'asked', 'signed');
create index signer_of_person on cases.signer (person_id, state);
create index signer_due on cases.signer (remind_on) where state = 'asked';
create index signer_ends on cases.signer (ends_on) where state in ('chosen', 'asked');

-- Nobody becomes somebody else, and what was signed stays signed, or counts no more.
create function cases.keep_signer() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'chosen' then
      raise exception 'who was asked to sign stays written down';
    end if;
    return old;
  end if;
  if new.case_id <> old.case_id or new.person_id <> old.person_id or new.role <> old.role or new.place <> old.place then
    raise exception 'who signs does not change';
  end if;
  if old.state = 'void' or (old.state = 'signed' and new.state not in ('signed', 'void'))
    or (old.state = 'declined' and new.state <> 'declined') then
    raise exception 'what a signer answered does not change';
  end if;
  return new;
end
$$;
create trigger signer_kept before update or delete on cases.signer for each row execute function cases.keep_signer();

-- Several persons sign one application, each once. A signature that counts no more (what it stood under was changed) stays as proof.
alter table signing.signature drop constraint signature_case_id_key, add column ended_at timestamptz;
create unique index signature_counts on signing.signature (case_id, person_id) where ended_at is null;
create index signature_case on signing.signature (case_id);
