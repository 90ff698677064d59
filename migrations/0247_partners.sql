-- A partner books for its own people at a counter with a closed list, and asks of no grant.
alter table grants.asker
  drop constraint asker_may_ask_check,
  add constraint asker_may_ask_check check (cardinality(may_ask) > 0 or role = 'partner');
