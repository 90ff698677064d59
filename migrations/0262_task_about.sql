-- The worklist says for whom somebody applies, when that is a member of his household. As the applicant, it never changes.
alter table tasks.task add column about uuid check (about <> applicant);
update tasks.task t set about = c.subject from cases.case c where c.id = t.case_id and c.subject is not null;
