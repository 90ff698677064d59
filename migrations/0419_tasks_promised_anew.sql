-- A promised day that went by while somebody of ours had the task: the day that the customer was told instead. The first promise stays, so that
-- the task stays among the late ones.
alter table tasks.task add column promised_anew date check (promised_anew > promised_on);
