-- The text of an ACL entry is grantee=letters/grantor, with a star for grant option; nothing in front of = is PUBLIC.
CREATE ROLE alice;
CREATE ROLE "Odd Name";
SELECT 'alice=r/postgres'::aclitem, '=rw*/alice'::aclitem, '"Odd Name"=X/postgres'::aclitem, 'user alice=arwdDxtXUCTcsAm/postgres'::aclitem;
SELECT 'nobody=r/postgres'::aclitem;
SELECT 'alice=q/postgres'::aclitem;
SELECT 'alice r/postgres'::aclitem;
SELECT 'alice=r/'::aclitem;
SELECT 'alice=r/postgres x'::aclitem;
SELECT 'users alice=r/postgres'::aclitem;
SELECT 'group =r/postgres'::aclitem;
SELECT ''::aclitem;
SELECT '{alice=r/postgres,=w/alice}'::aclitem[];
SELECT ('{alice=r/postgres,=w/alice}'::aclitem[])[2], cardinality('{alice=r/postgres,=w/alice}'::aclitem[]);
DROP ROLE alice, "Odd Name";
