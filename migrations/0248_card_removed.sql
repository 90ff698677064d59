-- Whoever takes his card away ends his visit.
alter table devices.wipe drop constraint wipe_because_check;
alter table devices.wipe add constraint wipe_because_check check (
  because in ('stopped', 'left', 'card-removed', 'restart', 'browser-gone', 'agent-gone', 'shutdown'));
