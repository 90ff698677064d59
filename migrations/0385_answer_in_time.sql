-- A question that has to be answered by a day: who does not complete his file in time, his request stops (a term of the product).
alter table tasks.question add column answer_by date;
create index question_due on tasks.question (answer_by) where answer_by is not null and answered_at is null and withdrawn_at is null;
