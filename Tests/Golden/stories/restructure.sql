-- A database is tidied up: tables move to new schemas, names change, columns come and go. Grants follow the
-- objects; USAGE has to be thought of anew.

CREATE ROLE app LOGIN;
CREATE ROLE bi LOGIN;
CREATE TABLE public.usr (id serial PRIMARY KEY, nm text, mail text, pw text);
CREATE TABLE public.ord (id serial PRIMARY KEY, usr_id integer REFERENCES usr, amt numeric(8,2));
CREATE VIEW public.v_ord AS SELECT o.id, u.nm, o.amt FROM ord o JOIN usr u ON u.id = o.usr_id;
INSERT INTO usr (nm, mail, pw) VALUES ('Ann', 'ann@example.com', 'x'), ('Bob', 'bob@example.com', 'y');
INSERT INTO ord (usr_id, amt) VALUES (1, 10), (1, 5.5), (2, 7);
GRANT SELECT, INSERT, UPDATE ON usr, ord TO app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
GRANT SELECT ON v_ord TO bi;
GRANT SELECT (id, nm) ON usr TO bi;
\dp

-- Step 1: names that can be read.
ALTER TABLE usr RENAME TO users;
ALTER TABLE ord RENAME TO orders;
ALTER TABLE users RENAME COLUMN nm TO name;
ALTER TABLE orders RENAME COLUMN amt TO amount;
ALTER VIEW v_ord RENAME TO order_list;
SET ROLE app;
INSERT INTO users (name) VALUES ('Cyd') RETURNING id;
SET ROLE bi;
SELECT * FROM order_list ORDER BY id;
SELECT id, name FROM users ORDER BY id;
SELECT mail FROM users;
RESET ROLE;
\d order_list
\d orders

-- Step 2: schemas.
CREATE SCHEMA accounts;
CREATE SCHEMA sales;
ALTER TABLE users SET SCHEMA accounts;
ALTER TABLE orders SET SCHEMA sales;
ALTER VIEW order_list SET SCHEMA sales;
\dp accounts.*
\dp sales.*
SET ROLE app;
SELECT name FROM users;
SELECT name FROM accounts.users;
RESET ROLE;
GRANT USAGE ON SCHEMA accounts, sales TO app;
GRANT USAGE ON SCHEMA sales TO bi;
SET ROLE app;
SET search_path = accounts, sales;
SELECT name, count(amount) FROM users u LEFT JOIN orders o ON o.usr_id = u.id GROUP BY name ORDER BY name;
INSERT INTO orders (usr_id, amount) VALUES (3, 1) RETURNING id;
RESET ROLE;
RESET search_path;

-- The view works without USAGE on accounts, the table does not.
SET ROLE bi;
SELECT nm, amt FROM sales.order_list ORDER BY id;
SELECT name FROM accounts.users;
RESET ROLE;

-- Step 3: the password column goes. Whatever reads it is named.
CREATE VIEW accounts.logins AS SELECT mail, pw FROM accounts.users;
ALTER TABLE accounts.users DROP COLUMN pw;
DROP VIEW accounts.logins;
ALTER TABLE accounts.users DROP COLUMN pw;
ALTER TABLE accounts.users ADD COLUMN country char(2);
SET ROLE app;
UPDATE accounts.users SET country = 'DE' WHERE id = 1;
RESET ROLE;
SELECT has_column_privilege('app', 'accounts.users', 'country', 'UPDATE') AS app,
       has_column_privilege('bi', 'accounts.users', 'country', 'SELECT') AS bi;

-- Step 4: roles get better names too; everything follows.
ALTER ROLE app RENAME TO backend;
ALTER ROLE bi RENAME TO reporting;
\dp sales.*
\dn+ sales
DROP ROLE app;
DROP ROLE reporting;
