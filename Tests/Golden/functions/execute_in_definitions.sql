-- Functions in defaults, checks and generated columns are executed as the role that changes rows, and only when they are needed.
CREATE ROLE r;
CREATE TABLE defaults (a text DEFAULT lower('Q'), b int);
CREATE TABLE checks (a text CHECK (a = lower(a)));
CREATE TABLE generated (a int, b int GENERATED ALWAYS AS (abs(a)) STORED);
CREATE TABLE numbered (a serial, b int);
GRANT ALL ON defaults, checks, generated, numbered TO r;
GRANT USAGE ON numbered_a_seq TO r;
REVOKE EXECUTE ON FUNCTION lower(text), abs(int), nextval(regclass) FROM PUBLIC;
SET ROLE r;
INSERT INTO defaults (b) VALUES (1);
INSERT INTO defaults VALUES ('x', 1);
INSERT INTO defaults VALUES ('x', 1), (DEFAULT, 2);
UPDATE defaults SET b = 2;
UPDATE defaults SET a = DEFAULT;
-- Checks and generated columns are computed for rows; without a row nobody asks.
UPDATE checks SET a = 'y';
INSERT INTO checks SELECT 'x' WHERE false;
INSERT INTO checks VALUES ('x');
INSERT INTO generated VALUES (-1);
INSERT INTO numbered (b) VALUES (1);
INSERT INTO numbered VALUES (1, 1);
