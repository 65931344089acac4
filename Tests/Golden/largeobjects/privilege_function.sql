-- has_largeobject_privilege tells of SELECT and UPDATE; for a number without object it is NULL.
CREATE ROLE alice;
CREATE ROLE bob;
SELECT lo_create(5001);
GRANT SELECT ON LARGE OBJECT 5001 TO alice WITH GRANT OPTION;
GRANT UPDATE ON LARGE OBJECT 5001 TO PUBLIC;
SELECT r, has_largeobject_privilege(r, 5001, 'SELECT') AS s, has_largeobject_privilege(r, 5001, 'UPDATE') AS u,
  has_largeobject_privilege(r, 5001, 'SELECT WITH GRANT OPTION') AS g
FROM (VALUES (name 'alice'), ('bob'), ('public'), ('postgres')) AS x (r) ORDER BY r;
SELECT has_largeobject_privilege(5009, 'SELECT') IS NULL AS missing;
SELECT has_largeobject_privilege(5001, 'DELETE');
SELECT has_largeobject_privilege('nobody', 5001, 'SELECT');
SET ROLE bob;
SELECT has_largeobject_privilege(5001, 'SELECT'), has_largeobject_privilege(5001, 'select, update');
RESET ROLE;
SELECT lo_unlink(5001);
DROP ROLE alice, bob;
