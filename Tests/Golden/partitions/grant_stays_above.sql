-- GRANT and REVOKE on a partitioned table leave the partitions' privileges alone; ON ALL TABLES IN SCHEMA reaches each by itself.
CREATE ROLE dan;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO dan;
CREATE TABLE s.p (a int) PARTITION BY LIST (a);
CREATE TABLE s.p1 PARTITION OF s.p FOR VALUES IN (1);
GRANT SELECT ON s.p TO dan;
\dp s.*
-- a new partition does not get them either
CREATE TABLE s.p2 PARTITION OF s.p FOR VALUES IN (2);
GRANT UPDATE ON ALL TABLES IN SCHEMA s TO dan;
\dp s.*
REVOKE SELECT ON s.p FROM dan;
SET ROLE dan;
SELECT * FROM s.p;
UPDATE s.p1 SET a = 1;
UPDATE s.p SET a = 1;
RESET ROLE;
-- default privileges do
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO dan;
CREATE TABLE s.p3 PARTITION OF s.p FOR VALUES IN (3);
\dp s.p3
