-- A serial column calls nextval as the role that inserts, which needs USAGE on the sequence. An identity
-- column does it on the table's behalf and needs nothing.
CREATE ROLE ann;
CREATE TABLE with_serial (id serial, what text);
CREATE TABLE with_identity (id integer GENERATED ALWAYS AS IDENTITY, what text);
GRANT INSERT ON with_serial, with_identity TO ann;
SET ROLE ann;
INSERT INTO with_serial (what) VALUES ('a');
INSERT INTO with_identity (what) VALUES ('a');

-- Who names the value needs no sequence.
INSERT INTO with_serial VALUES (10, 'b');
RESET ROLE;
GRANT USAGE ON SEQUENCE with_serial_id_seq TO ann;
SET ROLE ann;
INSERT INTO with_serial (what) VALUES ('c');
RESET ROLE;
SELECT * FROM with_serial ORDER BY id;
SELECT * FROM with_identity ORDER BY id;
