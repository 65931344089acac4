-- \set stores text; :name puts it into a statement as it is, :'name' as a literal, :"name" as a name.
\set who ann
\set table 'Odd Table'
\set n 5
CREATE ROLE :who;
CREATE TABLE :"table" (a integer);
INSERT INTO :"table" VALUES (:n), (:n + 1);
SELECT a, :'who' AS who FROM :"table" ORDER BY a;
\echo :who :n :'who' :"table" :nothing
\set joined :who _ :n
\echo :joined
\set quoted 'it''s'
\echo :quoted
SELECT :'quoted' AS q;
SELECT ':who' AS not_inside_quotes, 'a'::text AS cast_is_no_variable;
\unset who
\echo :who
SELECT :who;
\set empty
\echo [:empty]
