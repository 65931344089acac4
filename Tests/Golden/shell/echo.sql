-- \echo prints its arguments, separated by one space; quotes group and are taken away.
\echo one   two    three
\echo 'one   two'
\echo 'it''s' "double quoted"
\echo -n no newline
\echo !
\echo
\echo semicolon; stays
\echo -- not a comment
SELECT 1 AS before \echo after
;
\qecho also
