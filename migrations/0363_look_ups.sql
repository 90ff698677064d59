-- A step more between intake and decision: an employee looks up what no source says.
alter table automation.step drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'consult', 'check', 'review', 'look-up', 'decide', 'ask', 'pay', 'wait', 'issue', 'notify', 'hand-over', 'robot'));
-- Only an employee who looked something up and a robot leave an answer.
alter table tasks.task
  add constraint task_result_of check (result is null or kind in ('look-up', 'robot')) not valid;
