-- A person has one tariff of a kind at a time. What overlaps from before is cut off where the later one begins.
update grants."grant" g set valid = g.valid * tstzrange(null, (
  select min(lower(n.valid)) from grants."grant" n
  where n.kind = g.kind and n.holder = g.holder and n.allows = 'tariff' and (n.given_at, n.id) > (g.given_at, g.id) and n.valid && g.valid
), '[)')
where g.allows = 'tariff' and exists (
  select from grants."grant" n
  where n.kind = g.kind and n.holder = g.holder and n.allows = 'tariff' and (n.given_at, n.id) > (g.given_at, g.id) and n.valid && g.valid
);
alter table grants."grant" add constraint tariff_once exclude using gist (kind with =, holder with =, valid with &&)
  where (allows = 'tariff');
