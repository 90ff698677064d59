-- Who needs more time at a contact point gets it, and it stands in the trail.
alter table access.event drop constraint event_what_check;
alter table access.event add constraint event_what_check check (what in (
  'signed-in', 'confirmed', 'sign-in-failed', 'signed-out', 'signed-out-elsewhere', 'revoked', 'too-many-attempts',
  'skills-changed', 'given-time'));
