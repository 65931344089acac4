-- Several privileges, objects and receivers in one statement: every combination is granted.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t1 (a integer);
CREATE TABLE t2 (a integer);
GRANT INSERT, SELECT, SELECT ON t1, t2, t1 TO bob, ann, bob;
\dp
-- The order of the letters is fixed, the order of the entries is that of the granting.
GRANT TRIGGER, REFERENCES, TRUNCATE, MAINTAIN ON t1 TO ann;
\dp t1
REVOKE SELECT, MAINTAIN ON t1, t2 FROM ann, bob;
\dp
