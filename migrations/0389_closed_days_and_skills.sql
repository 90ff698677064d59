-- After closing nobody is left waiting: who was never called left; of who stands at a desk nobody said how it ended.
alter table queue.visitor drop constraint visitor_outcome_check;
alter table queue.visitor add constraint visitor_outcome_check
  check (outcome in ('helped', 'come-back', 'elsewhere', 'online', 'left', 'not-said'));

-- Where it is known from what somebody at a desk can do: of themselves, of whoever is rostered at that desk, all of the place, or as they chose.
alter table queue.seat add column skills_from text not null default 'desk' check (skills_from in ('own', 'desk', 'place', 'chosen'));
