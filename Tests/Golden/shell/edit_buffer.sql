-- \e edits the statement so far or the last one; a complete one is executed, the rest waits.
\setenv PSQL_EDITOR 'sed -i -e s/1/2/'
SELECT 1 AS a;
\e
SELECT 1 AS b
\e
;
-- Not changed: a recalled statement is dropped, one being typed stays.
\setenv PSQL_EDITOR true
SELECT 3 AS c;
\e
\p
SELECT 4 AS d
\e
;
\setenv PSQL_EDITOR false
SELECT 5 AS e;
\e
\p
