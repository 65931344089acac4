-- In restricted mode every meta-command but \unrestrict with the right key is refused; dumps use it.
\unrestrict abc
\restrict
\restrict abc
\echo hi
\restrict abc
SELECT 1 AS one;
\unrestrict
\unrestrict x
\! echo hi
SELECT 2 AS two \g
;
\q
\unrestrict abc
\echo free
-- The key of \unrestrict is the rest of the line, as it is.
\restrict 'a b'
\unrestrict 'a b'
\unrestrict a b
\set k zz
\restrict :k
SELECT :'k' AS variables_count;
\unrestrict :k
\unrestrict zz;
\if false
\restrict z
\endif
\echo free
\restrict last
\echo unread
