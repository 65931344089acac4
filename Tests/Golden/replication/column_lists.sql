-- A publication's column lists name each column once, and stand neither beside whole schemas nor in DROP; \dRp shows what is published.
CREATE ROLE anna;
GRANT CREATE ON SCHEMA public TO anna;
CREATE SCHEMA s;
CREATE TABLE t (id int PRIMARY KEY, n text, k int);
CREATE TABLE s.u (a int);
SET client_min_messages = error;
CREATE PUBLICATION p FOR TABLE t (id, id);
CREATE PUBLICATION p FOR TABLE t (ctid);
CREATE PUBLICATION p FOR TABLE t (nothing);
CREATE PUBLICATION p FOR TABLE t, t (id);
CREATE PUBLICATION p FOR TABLE t (id), TABLES IN SCHEMA s;
CREATE PUBLICATION p FOR TABLE t (id, k), s.u;
CREATE PUBLICATION q FOR TABLES IN SCHEMA s, CURRENT_SCHEMA WITH (publish = 'insert');
ALTER PUBLICATION p DROP TABLE t (id);
\dRp
\dRp+
\dRp+ nothing
ALTER PUBLICATION p OWNER TO anna;
SET ROLE anna;
ALTER PUBLICATION p DROP TABLE s.u;
ALTER PUBLICATION p ADD TABLE s.u;
ALTER PUBLICATION p RENAME TO r;
