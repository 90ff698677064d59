-- Which job of the printer a sheet was: what one of them did says nothing of another. Null: of before this, or the answer was lost.
alter table documents.event add column print_job integer;
-- A release that still runs beside this one does not fill it in: who signs at a screen then signs for himself.
alter table signing.at_screen alter column applicant_id drop not null;
-- What is decided waits for nobody.
update cases.case set stopped_on = null where stopped_on is not null and status in ('granted', 'refused', 'withdrawn');
