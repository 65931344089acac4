-- A small shop with roles that inherit, grant on and own: what each list shows of it.
CREATE ROLE rr_owner; CREATE ROLE rr_reader; CREATE ROLE rr_writer;
CREATE ROLE rr_alice LOGIN; CREATE ROLE rr_bob LOGIN CREATEDB CONNECTION LIMIT 3 VALID UNTIL '2030-01-01';
CREATE ROLE rr_dba LOGIN NOINHERIT CREATEROLE;
COMMENT ON ROLE rr_alice IS 'A student';
GRANT rr_reader TO rr_writer;
GRANT rr_writer TO rr_alice WITH SET FALSE;
GRANT rr_reader TO rr_alice WITH ADMIN OPTION;
GRANT rr_writer TO rr_bob WITH INHERIT FALSE;
GRANT rr_owner TO rr_dba WITH ADMIN OPTION, INHERIT FALSE;
ALTER ROLE rr_bob SET work_mem = '8MB';
CREATE SCHEMA shop AUTHORIZATION rr_owner;
COMMENT ON SCHEMA shop IS 'The shop';
SET ROLE rr_owner;
CREATE TABLE shop.film (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL,
  price numeric(6,2) DEFAULT 9.99, note varchar(20), CONSTRAINT price_ok CHECK (price > 0));
CREATE INDEX film_title ON shop.film (title);
CREATE TABLE shop.rental (id bigint PRIMARY KEY, film_id int NOT NULL REFERENCES shop.film ON DELETE CASCADE, taken date DEFAULT CURRENT_DATE);
CREATE POLICY own ON shop.rental FOR SELECT TO rr_reader USING (film_id > 0);
ALTER TABLE shop.rental ENABLE ROW LEVEL SECURITY;
CREATE VIEW shop.cheap AS SELECT id, title FROM shop.film WHERE price < 5;
CREATE SEQUENCE shop.ticket;
CREATE FUNCTION shop.tax(p numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'select p*0.2';
CREATE PROCEDURE shop.purge() LANGUAGE sql AS 'delete from shop.rental';
GRANT USAGE ON SCHEMA shop TO rr_reader; GRANT CREATE ON SCHEMA shop TO rr_writer;
GRANT SELECT ON shop.film TO rr_reader;
GRANT INSERT, DELETE ON shop.film TO rr_writer WITH GRANT OPTION;
GRANT UPDATE (title, note) ON shop.film TO rr_writer WITH GRANT OPTION;
GRANT SELECT (id, title) ON shop.film TO PUBLIC; GRANT SELECT ON shop.cheap TO PUBLIC;
GRANT USAGE ON SEQUENCE shop.ticket TO rr_writer;
REVOKE ALL ON FUNCTION shop.tax FROM PUBLIC; GRANT EXECUTE ON FUNCTION shop.tax TO rr_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO rr_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
RESET ROLE;
\du
\du+
\drg
\du rr_al*
\dn
\dn+
\dp shop.*
\dp
\z shop.cheap
\ddp
\dt
\dt shop.*
\d shop.*
\dv shop.*
\ds shop.*
\df shop.*
\df+ shop.tax
\drds
\dT
\di shop.*
\dt nosuch
\d nosuch
\dp nosuch
\du nosuch
\dn nosuch
\ddp nosuch
\drg nosuch
\l nosuch
\df nosuch
\d+ shop.film
\d+ shop.cheap
\dux rr_bob
\ddpx
\dnS
\sf shop.tax
\sv shop.cheap
SET ROLE rr_alice;
SELECT * FROM shop.rental;
SELECT price FROM shop.film;
CREATE ROLE x;
GRANT SELECT ON shop.film TO rr_bob;
GRANT rr_writer TO rr_bob;
ALTER TABLE shop.film ADD x int;
DROP TABLE shop.film;
SELECT shop.tax(1);
SET ROLE rr_bob;
RESET ROLE;
SET ROLE rr_bob;
SELECT * FROM shop.film;
DROP ROLE rr_alice;
RESET ROLE;
DROP ROLE rr_owner;
SELECT * FROM shop.nosuch;
GRANT selct ON shop.film TO rr_bob;
GRANT SELECT ON shop.film TO nobody_here;
