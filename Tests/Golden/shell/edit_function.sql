-- \ef and \ev let an editor change a definition; what comes back waits in the query buffer.
\setenv PSQL_EDITOR 'sed -i -e s/1/2/'
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE VIEW v AS SELECT 1 AS a;
\ef f
;
SELECT f();
\ev v
\p
;
SELECT * FROM v;
-- Without a name, or with a file that was not changed.
\ef
\p
\r
\ev
\p
\r
\setenv PSQL_EDITOR true
\ef f
\ef f()
\ev public.v
\p
-- Errors.
\ef nosuch
\ev nosuch
\ef f 0
\ev v 0
\ef f x
CREATE TABLE t (a int);
\ev t
\ef sum
\setenv PSQL_EDITOR false
\ef f
\p
