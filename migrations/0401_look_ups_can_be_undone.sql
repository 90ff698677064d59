-- What somebody looked up is carried out a moment later too, so that it can be undone; where the definition says so, another person confirms first.
alter table tasks.decision drop constraint decision_outcome_check,
  add constraint decision_outcome_check check (outcome in ('granted', 'refused', 'looked-up')) not valid;
-- It is no decision on the case: that one may still come in the same round.
drop index tasks.decision_carried;
create unique index decision_carried on tasks.decision (case_id, round)
  where carried_out_at is not null and outcome <> 'looked-up';
