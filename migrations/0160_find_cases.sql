-- Cases are found by who applied, and by the beginning of one of the two groups of their number: no copy of names beside the people.
drop table cases.sought;
create index case_number_start on cases.case (number collate "C") where submitted_at is not null;
create index case_number_end on cases.case ((right(number, 4)) collate "C") where submitted_at is not null;
