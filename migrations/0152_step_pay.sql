-- A step more between intake and decision: the customer pays what is owed from then on.
alter table automation.step drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'consult', 'check', 'review', 'decide', 'ask', 'pay', 'wait', 'issue', 'notify', 'hand-over', 'robot'));
