-- REINDEX of a table without indexes says so, unless its rows can be so wide that they have a table of their own, with an index.
CREATE TABLE narrow (id int, n numeric(10,2), s varchar(20));
CREATE TABLE wide (id int, s text);
CREATE TABLE half (id int, s varchar(600));
CREATE TABLE keyed (id int PRIMARY KEY);
REINDEX TABLE narrow;
REINDEX TABLE wide;
REINDEX TABLE half;
REINDEX TABLE keyed;
