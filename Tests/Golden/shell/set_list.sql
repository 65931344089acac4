-- \set lists variables by name; their values stand in quotes as they are.
SELECT 1 AS one;
\unset VERSION
\unset HOST
\unset PORT
\unset LASTOID
\unset USER
\set a 1
\set B 'it''s'
\set empty
\set joined a b  c 'd e'
\set
\unset a
\unset nosuch
\set 9 nine
\echo :9
\set a-b x
\set 'a b' x
\set ä umlaut
\echo :ä
