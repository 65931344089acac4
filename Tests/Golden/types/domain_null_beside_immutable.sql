-- A NOT NULL domain refuses the NULL that a default leaves, also where immutable functions of constants are worked out first.
CREATE DOMAIN age AS int NOT NULL CHECK (VALUE < 200);
CREATE TABLE people (id int, years age);
CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 1; END $$;
INSERT INTO people (id) VALUES (1);
INSERT INTO people (id) VALUES (one());
INSERT INTO people (id, years) VALUES (one(), NULL);
INSERT INTO people (id, years) SELECT one(), NULL;
SELECT one(), NULL::age;
SELECT one() FROM people WHERE NULL::age IS NULL;
SELECT one(), 300::age;
INSERT INTO people VALUES (one(), 30);
SELECT * FROM people;
