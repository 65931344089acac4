-- ACL entries have no order: ORDER BY and a btree refuse them, and the place that is shown is that of the item of ORDER BY.
CREATE TABLE acls (a aclitem, b aclitem[], c xid);
SELECT a FROM acls ORDER BY a;
SELECT a AS name, 1 AS n FROM acls ORDER BY n, name;
SELECT a FROM acls UNION ALL SELECT a FROM acls ORDER BY 1;
SELECT a FROM acls GROUP BY a ORDER BY max(c::text), a;
SELECT c FROM acls ORDER BY c;
CREATE INDEX ON acls (a);
CREATE UNIQUE INDEX ON acls (b, c);
ALTER TABLE acls ADD PRIMARY KEY (a);
CREATE INDEX ON acls USING hash (a);
CREATE UNIQUE INDEX ON acls (b);
SELECT DISTINCT a FROM acls;
