-- A view reads its tables with its owner's rights. Whoever may read the view needs nothing on the tables.
CREATE ROLE ann;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO ann;
CREATE TABLE users (id integer, email text);
INSERT INTO users VALUES (1, 'a@example.com'), (2, 'b@example.com');
GRANT SELECT ON users TO ann;
SET ROLE ann;
CREATE VIEW ids AS SELECT id FROM users;
GRANT SELECT ON ids TO reader;
SET ROLE reader;
SELECT * FROM ids ORDER BY id;
SELECT * FROM users;
RESET ROLE;

-- When the owner loses the right, the view stops for everybody: for a superuser as well.
REVOKE SELECT ON users FROM ann;
SET ROLE reader;
SELECT * FROM ids;
RESET ROLE;
SELECT * FROM ids;
