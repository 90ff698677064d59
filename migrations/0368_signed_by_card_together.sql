-- Several people sign one application with their cards: each letter after the first is the one before with a signature more.
alter table signing.letter
  add column over_id uuid references signing.letter (id),
  -- What was signed was taken back or stopped.
  add column ended_at timestamptz;
drop index signing.letter_used;
-- One letter begins it, and nobody signs over what somebody else signed over already.
create unique index letter_first on signing.letter (case_id) where used_at is not null and over_id is null and ended_at is null;
create unique index letter_over on signing.letter (over_id) where used_at is not null;

-- Over a letter that was handed in, of the same application and the same text, with every byte of it.
create function signing.check_letter_over() returns trigger language plpgsql as $$
declare
  earlier signing.letter;
begin
  if new.over_id is null then
    return new;
  end if;
  select * into earlier from signing.letter where id = new.over_id;
  if earlier.used_at is null or earlier.case_id <> new.case_id or earlier.text_hash <> new.text_hash
    or earlier.token <> new.token or substring(new.prepared for length(earlier.pdf)) <> earlier.pdf then
    raise exception 'a letter is signed over what was signed before, and nothing else';
  end if;
  return new;
end
$$;
create trigger letter_over_checked before insert on signing.letter for each row execute function signing.check_letter_over();

-- Whose application it is: he who signs may be somebody else.
alter table signing.at_screen add column applicant_id uuid;
update signing.at_screen set applicant_id = person_id;
alter table signing.at_screen alter column applicant_id set not null;
