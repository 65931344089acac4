-- A line number goes to the editor; that of a function counts from its body.
\setenv PSQL_EDITOR 'sh -c \'echo "$1"\' sh'
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$
  SELECT a;
$$;
CREATE FUNCTION g() RETURNS int LANGUAGE sql RETURN 1;
CREATE VIEW v AS SELECT 1 AS a;
\ef f 2
\ef f(int) 1
\ef g 1
\ev v 3
\setenv PSQL_EDITOR_LINENUMBER_ARG '--line='
\ef f 2
SELECT 1 AS a;
\e 7
\e 0
\e nosuch.sql
