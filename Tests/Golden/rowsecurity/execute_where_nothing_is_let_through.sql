-- Where no policy lets a row of a table through, PostgreSQL plans no scan of it: nobody asks for EXECUTE of functions in conditions on
-- it, or on what is joined with it. The select list is part of the plan, and so are conditions on rows that an outer join keeps.
CREATE ROLE ann;
CREATE TABLE hidden (id int, b int);
CREATE TABLE seen (id int, b int);
INSERT INTO hidden VALUES (1, 1);
INSERT INTO seen VALUES (1, 2);
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE SECURITY DEFINER AS 'SELECT $1 + 1';
REVOKE EXECUTE ON FUNCTION f FROM PUBLIC;
ALTER TABLE hidden ENABLE ROW LEVEL SECURITY;
CREATE VIEW barrier WITH (security_invoker, security_barrier) AS SELECT * FROM hidden WHERE b = 1;
CREATE VIEW plain WITH (security_invoker) AS SELECT * FROM hidden WHERE b = 1;
GRANT SELECT ON hidden, seen, barrier, plain TO ann;
SET ROLE ann;
SELECT id FROM hidden WHERE f(id) > 1;
SELECT id FROM barrier WHERE f(id) > 1;
SELECT id FROM plain WHERE f(id) > 1;
SELECT f(id) FROM hidden;
SELECT f(id) FROM barrier;
SELECT seen.id FROM barrier JOIN seen ON true WHERE f(seen.id) = 1;
SELECT seen.id FROM barrier RIGHT JOIN seen ON true WHERE f(seen.id) = 1;
SELECT seen.id FROM barrier RIGHT JOIN seen ON f(barrier.id) = 1;
SELECT seen.id FROM barrier RIGHT JOIN seen ON f(barrier.id + seen.id) = 1;
WITH w AS MATERIALIZED (SELECT id FROM barrier WHERE f(id) > 1) SELECT * FROM w;
SELECT * FROM seen WHERE EXISTS (SELECT FROM barrier WHERE f(id) > 1);
SELECT * FROM seen WHERE NOT EXISTS (SELECT FROM barrier WHERE f(id) > 1);
SELECT * FROM seen WHERE id > (SELECT count(*) FROM barrier WHERE f(id) > 1);
-- Constants are folded all the same, which runs functions.
SELECT id FROM hidden WHERE b = 1 / 0;
SELECT id FROM hidden WHERE b = f(1);
SELECT id FROM seen WHERE f(id) = 1 AND false;
SELECT id FROM seen WHERE f(id) = 1;
