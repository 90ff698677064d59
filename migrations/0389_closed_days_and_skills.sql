-- After closing nobody is left waiting: who was never called left; of who stands at a desk nobody said how it ended.
alter table queue.visitor drop constraint visitor_outcome_check;
alter table queue.visitor add constraint visitor_outcome_check
  check (outcome in ('helped', 'come-back', 'elsewhere', 'online', 'left', 'not-said'));
