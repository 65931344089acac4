-- A column grant allows those columns, wherever they stand: in the list, in WHERE, ORDER BY, a join.
CREATE ROLE ann;
CREATE TABLE users (id integer, name text, email text, age integer);
INSERT INTO users VALUES (1, 'Ann', 'ann@example.com', 30), (2, 'Bob', 'bob@example.com', 40);
GRANT SELECT (id, name) ON users TO ann;
\dp users
SET ROLE ann;
SELECT id, name FROM users ORDER BY name;
SELECT name FROM users WHERE id = 2;
SELECT email FROM users;
SELECT name FROM users WHERE age > 35;
SELECT name FROM users ORDER BY email;
SELECT name, count(*) FROM users GROUP BY name, age;
SELECT upper(name) || '!' AS loud FROM users ORDER BY id;
SELECT max(age) FROM users;
SELECT * FROM users;

-- What does not exist is said before what is not allowed.
SELECT salary FROM users;
SELECT email, salary FROM users;
RESET ROLE;
