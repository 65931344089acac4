-- A condition in ON of an outer join decides which rows meet; the same condition in WHERE throws rows away afterwards.
CREATE TABLE users (id int, name text);
CREATE TABLE logins (user_id int, ok boolean);
INSERT INTO users VALUES (1, 'ada'), (2, 'bob'), (3, 'cy');
INSERT INTO logins VALUES (1, true), (1, false), (2, false);
SELECT name, ok FROM users LEFT JOIN logins ON user_id = id AND ok ORDER BY name;
SELECT name, ok FROM users LEFT JOIN logins ON user_id = id WHERE ok ORDER BY name;
SELECT name FROM users LEFT JOIN logins ON user_id = id WHERE user_id IS NULL;
SELECT name, ok FROM users LEFT JOIN logins ON false ORDER BY name;
SELECT count(*) FROM users CROSS JOIN logins;
SELECT name FROM users LEFT JOIN logins;
SELECT name FROM users JOIN logins ON id;
