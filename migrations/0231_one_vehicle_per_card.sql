-- Some grants rest on the parking card of somebody with a disability: of the vehicles for which it is used, each takes a numbered
-- place of that card. A person has one card at a time, whatever its number: it is known by whose it is.
alter table grants."grant" add column card_holder uuid check (card_holder is null or place is not null);

alter table grants."grant" drop constraint grant_whole;
alter table grants."grant" add constraint grant_whole check (
  erased_at is not null
  or (subject_key is not null and (place is null or dwelling is not null or year is not null or card_holder is not null))
);

-- Whatever rests on it: two who race for the last place, one gets it.
alter table grants."grant" add constraint card_once
  exclude using gist (card_holder with =, place with =, valid with &&) where (card_holder is not null);

create trigger grant_card_kept before update on grants."grant"
  for each row when (new.card_holder is distinct from old.card_holder and new.erased_at is null)
  execute function platform.refuse_change();
