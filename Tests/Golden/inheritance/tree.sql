-- Tables may inherit from several parents and over several levels; each row is found once.
CREATE TABLE a (x int);
CREATE TABLE b (y int) INHERITS (a);
CREATE TABLE c (z int) INHERITS (a);
CREATE TABLE d () INHERITS (b, c);
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (2, 20);
INSERT INTO c VALUES (3, 300);
INSERT INTO d VALUES (4, 40, 400);
SELECT tableoid::regclass, * FROM a ORDER BY x;
SELECT tableoid::regclass, * FROM b ORDER BY x;
\d+ d
SELECT inhrelid::regclass, inhparent::regclass, inhseqno FROM pg_inherits ORDER BY inhrelid::regclass::text, inhseqno;
ALTER TABLE a INHERIT d;
ALTER TABLE d NO INHERIT c;
ALTER TABLE d NO INHERIT c;
SELECT tableoid::regclass, * FROM c ORDER BY x;
SELECT tableoid::regclass, * FROM a ORDER BY x;
DROP TABLE a;
DROP TABLE a CASCADE;
