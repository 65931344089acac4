-- CREATE INDEX asks in order: ownership, what the expressions mean, CREATE on the schema, the access method, WHERE, then whether
-- functions are immutable, then the columns, then the name.
CREATE ROLE bob;
CREATE TABLE t (a int, b text);
CREATE FUNCTION v(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN $1; END';
SET ROLE bob;
CREATE INDEX ON t ((nosuch(a)));
RESET ROLE;
ALTER TABLE t OWNER TO bob;
SET ROLE bob;
CREATE INDEX ON t ((nosuch(a)));
CREATE INDEX ON t USING nosuch ((v(a))) WHERE v(a) = 1;
RESET ROLE;
GRANT CREATE ON SCHEMA public TO bob;
SET ROLE bob;
CREATE INDEX ON t USING nosuch ((v(a))) WHERE v(a) = 1;
CREATE INDEX ON t USING hash (nosuch, a);
CREATE INDEX ON t ((v(a))) WHERE v(a) = 1;
CREATE INDEX ON t (nosuch, (v(a)));
CREATE INDEX ON t ((v(a)), nosuch);
CREATE INDEX t ON t ((v(a)));
CREATE INDEX t ON t (a);
CREATE INDEX ON t ((xmin::text));
CREATE INDEX ON t (a);
