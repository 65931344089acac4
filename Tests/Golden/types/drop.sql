-- DROP TYPE takes any type, DROP DOMAIN domains only; IF EXISTS turns what is missing into a notice.
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a');
CREATE TABLE t (a int);
DROP DOMAIN e;
DROP DOMAIN t;
DROP DOMAIN int;
DROP TYPE nope;
DROP TYPE IF EXISTS nope, d;
DROP DOMAIN IF EXISTS nope;
DROP TYPE IF EXISTS nosuch.e;
DROP TYPE nosuch.e;
DROP TYPE int;
DROP TYPE e, e;
DROP TYPE t;
DROP TYPE _t;
