-- A page of the worklist costs one statement for its tasks and one for the names: number and applicant never change.
alter table tasks.task add column number text, add column applicant uuid;
update tasks.task t set number = c.number, applicant = c.applicant from cases.case c where c.id = t.case_id;
alter table tasks.task alter column number set not null, alter column applicant set not null;

-- People found by a part of their name, among all residents.
create index person_words on people.person using gin (lower(given_name || ' ' || family_name) gin_trgm_ops);
