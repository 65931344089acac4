-- A whole row in the output list of a view is printed with its type, lest it be read as a list of columns.
CREATE TABLE tracks (id int, title text);
CREATE VIEW rows AS SELECT tracks FROM tracks;
CREATE VIEW both AS SELECT t.id, t AS track, count(t) OVER () AS n FROM tracks t WHERE t IS NOT NULL;
CREATE VIEW above AS SELECT rows FROM rows;
SELECT pg_get_viewdef('rows');
SELECT pg_get_viewdef('both');
SELECT pg_get_viewdef('above');
