-- tableoid of a system relation is the catalog's own number, with which pg_describe_object names what a row stands for.
CREATE ROLE anna;
CREATE TABLE notes (id int);
GRANT SET ON PARAMETER work_mem TO anna;
SELECT tableoid::regclass, pg_describe_object(tableoid, oid, 0) FROM pg_parameter_acl;
SELECT tableoid::regclass, relname FROM pg_class WHERE relname = 'notes';
SELECT pg_describe_object(tableoid, oid, 0) FROM pg_authid WHERE rolname = 'anna';
SELECT c.tableoid FROM (VALUES (1)) v (n) LEFT JOIN pg_class c ON c.relname = 'nothing';
