-- What a place says on its screens, also in the other languages that contact points speak. Empty: its Dutch is shown.
alter table devices.notice
  add column tr text not null default '' check (length(tr) <= 140),
  add column ar text not null default '' check (length(ar) <= 140),
  add column uk text not null default '' check (length(uk) <= 140),
  add check (nl <> '' or (tr = '' and ar = '' and uk = ''));
