-- When the register is asked again whether a household still lives in a sorting street; null: some time after its pass was opened.
alter table passes.wallet add column look_on date;
