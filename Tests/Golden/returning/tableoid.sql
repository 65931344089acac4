-- RETURNING can show tableoid, the table that a row was written to or deleted from.
CREATE TABLE parcels (id int, weight int);
INSERT INTO parcels VALUES (1, 10), (2, 20) RETURNING tableoid::regclass, id;
UPDATE parcels SET weight = 11 WHERE id = 1 RETURNING tableoid::regclass, *;
DELETE FROM parcels WHERE id = 2 RETURNING tableoid::regclass, *;
MERGE INTO parcels p USING (VALUES (1), (3)) v (id) ON p.id = v.id
    WHEN MATCHED THEN UPDATE SET weight = 12
    WHEN NOT MATCHED THEN INSERT VALUES (v.id, 30)
    RETURNING merge_action(), p.tableoid::regclass, p.id;
-- it is a column with a privilege of its own
CREATE ROLE carrier;
GRANT SELECT (id), DELETE ON parcels TO carrier;
SET ROLE carrier;
DELETE FROM parcels WHERE id = 1 RETURNING tableoid::regclass;
RESET ROLE;
GRANT SELECT (tableoid) ON parcels TO carrier;
SET ROLE carrier;
DELETE FROM parcels WHERE id = 1 RETURNING tableoid::regclass;
