-- DROP OWNED goes from the newest object to the oldest; its report tells of them the other way round.
CREATE ROLE ann;
CREATE SCHEMA shop AUTHORIZATION ann;
CREATE TABLE shop.goods (id int);
CREATE TABLE stock (id int);
ALTER TABLE stock OWNER TO ann;
CREATE VIEW low AS SELECT id FROM stock;
DROP OWNED BY ann;
DROP OWNED BY ann CASCADE;
