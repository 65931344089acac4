-- That a cursor's name is taken is found when its query has been planned, which looks at views and folds constants, and
-- before the privileges on tables are looked at.
CREATE ROLE alice;
CREATE TABLE t (id int);
CREATE VIEW v AS SELECT id FROM t;
DECLARE c CURSOR WITH HOLD FOR SELECT * FROM t;
SET ROLE alice;
DECLARE c CURSOR WITH HOLD FOR SELECT * FROM v;
DECLARE c CURSOR WITH HOLD FOR SELECT * FROM t;
DECLARE c CURSOR WITH HOLD FOR SELECT 1 / 0 FROM t;
DECLARE d CURSOR WITH HOLD FOR SELECT * FROM t;
