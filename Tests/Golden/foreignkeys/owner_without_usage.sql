-- The statements behind a foreign key run as a table's owner, who needs USAGE on its schema like anybody else; the refusal quotes the statement.
CREATE ROLE keeper;
CREATE ROLE clerk;
CREATE SCHEMA store;
CREATE TABLE store.parent (id int PRIMARY KEY);
INSERT INTO store.parent VALUES (1);
CREATE TABLE child (id int REFERENCES store.parent);
GRANT INSERT ON child TO clerk;
ALTER TABLE store.parent OWNER TO keeper;
SET ROLE clerk;
INSERT INTO child VALUES (1);
INSERT INTO child VALUES (NULL);
RESET ROLE;
GRANT USAGE ON SCHEMA store TO keeper;
SET ROLE clerk;
INSERT INTO child VALUES (1);
INSERT INTO child VALUES (2);
