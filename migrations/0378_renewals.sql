-- What holds for some time may go on: for another term, or again after a car that stood in for it.
-- Whether it may be renewed is the term's, when it was given; what was given before says no.
alter table grants."grant" add column renewable boolean not null default false;
-- The grant of the same holder that rests while this one holds.
alter table grants."grant" add column stands_in_for uuid references grants."grant" (id);
alter table grants."grant" add constraint grant_stands_in_for_another check (stands_in_for <> id);
create trigger grant_renewal_kept before update on grants."grant"
  for each row when (new.renewable is distinct from old.renewable or new.stands_in_for is distinct from old.stands_in_for)
  execute function platform.refuse_change();
create index grant_stands_in on grants."grant" (stands_in_for) where stands_in_for is not null;
-- What ends soon and may go on, every day.
create index grant_to_renew on grants."grant" (upper(valid)) where renewable and erased_at is null;

alter table grants.event drop constraint event_what_check;
alter table grants.event add constraint event_what_check check (what in (
  'given', 'ended', 'withdrawn', 'plate-changed', 'erased',
  -- It goes on for another term; its holder was told that it does not by itself; another car stands in for it; it took up again.
  'renewed', 'renewal-asked', 'rested', 'resumed'));
create index event_renewal_asked on grants.event (grant_id, at) where what = 'renewal-asked';
