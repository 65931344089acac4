-- The checks of foreign keys on partitions run as the owners of the tables, who need their rights on the table that the check names.
CREATE ROLE holder;
CREATE ROLE maker;
GRANT CREATE ON SCHEMA public TO holder, maker;
SET ROLE holder;
CREATE TABLE pk (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE pk1 PARTITION OF pk FOR VALUES IN (1, 2, 3);
INSERT INTO pk VALUES (1), (2);
SET ROLE maker;
CREATE TABLE fk (a int REFERENCES pk);
RESET ROLE;
GRANT REFERENCES ON pk TO maker;
SET ROLE maker;
CREATE TABLE fk (a int REFERENCES pk);
CREATE TABLE other (a int REFERENCES pk1);
INSERT INTO fk VALUES (1);
SET ROLE holder;
REVOKE SELECT ON pk1 FROM holder;
SET ROLE maker;
-- reading through the partitioned table needs nothing on the partition
INSERT INTO fk VALUES (2);
SET ROLE holder;
DELETE FROM pk;
GRANT SELECT ON pk1 TO holder;
REVOKE SELECT ON pk FROM holder;
DELETE FROM pk;
SET ROLE maker;
INSERT INTO fk VALUES (1);
