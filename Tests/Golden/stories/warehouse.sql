-- Data flows from a staging area to a warehouse to reports. Each step is a role that can read what comes before
-- and write what comes next; nobody can go back.

CREATE ROLE loader LOGIN;
CREATE ROLE transformer LOGIN;
CREATE ROLE reporters;
CREATE ROLE rosa LOGIN IN ROLE reporters;
CREATE SCHEMA staging;
CREATE SCHEMA warehouse AUTHORIZATION transformer;
CREATE SCHEMA reports AUTHORIZATION transformer;

CREATE TABLE staging.raw_plays (line_no serial, who text, track text, seconds text);
GRANT USAGE ON SCHEMA staging TO loader, transformer;
GRANT INSERT, TRUNCATE ON staging.raw_plays TO loader;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA staging TO loader;
GRANT SELECT ON staging.raw_plays TO transformer;

-- Loading is a drop box: in, or all out; the loader never sees what is in it.
SET SESSION AUTHORIZATION loader;
INSERT INTO staging.raw_plays (who, track, seconds) VALUES ('ann', 'Aria', '240'), ('bob', 'Aria', '12'), ('ann', 'Finale', 'n/a'), ('cyd', 'Aria', '240');
SELECT count(*) FROM staging.raw_plays;
DELETE FROM staging.raw_plays WHERE who = 'bob';
INSERT INTO staging.raw_plays (who) VALUES ('dan') RETURNING line_no;
TRUNCATE staging.raw_plays RESTART IDENTITY;
TRUNCATE staging.raw_plays;
INSERT INTO staging.raw_plays (who, track, seconds) VALUES ('ann', 'Aria', '240'), ('bob', 'Aria', '12'), ('ann', 'Finale', 'n/a'), ('cyd', 'Aria', '240');
INSERT INTO warehouse.plays VALUES (1);

-- Transforming.
SET SESSION AUTHORIZATION transformer;
CREATE TABLE warehouse.tracks (track_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text UNIQUE);
CREATE TABLE warehouse.plays (who text, track_id integer REFERENCES warehouse.tracks, seconds integer);
INSERT INTO warehouse.tracks (title) SELECT DISTINCT track FROM staging.raw_plays ORDER BY track;
INSERT INTO warehouse.plays
    SELECT who, track_id, CASE WHEN seconds ~ '^[0-9]+$' THEN seconds::integer END
    FROM staging.raw_plays JOIN warehouse.tracks ON title = track;
SELECT who, title, seconds FROM warehouse.plays JOIN warehouse.tracks USING (track_id) ORDER BY who, title;
INSERT INTO staging.raw_plays (who) VALUES ('made up');
TRUNCATE staging.raw_plays;

-- Two ways to publish: by the owner's rights, or by the reader's.
CREATE VIEW reports.top AS
    SELECT title, count(*) AS plays, sum(seconds) AS seconds
    FROM warehouse.plays JOIN warehouse.tracks USING (track_id) GROUP BY title;
CREATE VIEW reports.listeners WITH (security_invoker = true) AS
    SELECT who, count(*) AS plays FROM warehouse.plays GROUP BY who;
GRANT USAGE ON SCHEMA reports TO reporters;
GRANT SELECT ON ALL TABLES IN SCHEMA reports TO reporters;
RESET SESSION AUTHORIZATION;
\dp reports.*

SET SESSION AUTHORIZATION rosa;
SELECT * FROM reports.top ORDER BY plays DESC, title;
SELECT * FROM reports.listeners;
SELECT * FROM warehouse.plays;
SELECT * FROM staging.raw_plays;

-- With rights on the tables, the invoker's view works; USAGE on their schema is not asked again.
SET SESSION AUTHORIZATION transformer;
GRANT SELECT (who) ON warehouse.plays TO reporters;
SET SESSION AUTHORIZATION rosa;
SELECT * FROM reports.listeners ORDER BY who;
SELECT who FROM warehouse.plays;
RESET SESSION AUTHORIZATION;

-- If the transformer loses its source, nothing downstream is hurt: the rows were copied.
REVOKE ALL ON staging.raw_plays FROM transformer;
SET SESSION AUTHORIZATION transformer;
SELECT count(*) FROM staging.raw_plays;
SELECT count(*) FROM warehouse.plays;
SET SESSION AUTHORIZATION rosa;
SELECT count(*) FROM reports.top;
RESET SESSION AUTHORIZATION;

-- If the transformer gives up its own SELECT, the owner's view stops for everybody.
SET SESSION AUTHORIZATION transformer;
REVOKE SELECT ON warehouse.plays FROM transformer;
SET SESSION AUTHORIZATION rosa;
SELECT * FROM reports.top;
SELECT * FROM reports.listeners ORDER BY who;
RESET SESSION AUTHORIZATION;
SELECT * FROM reports.top;
