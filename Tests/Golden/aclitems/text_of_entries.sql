-- How the text of an ACL entry is read: letters with stars behind them, names with quotes or of letters and digits, the words
-- group and user; and which arrays are no access control lists.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE ROLE "Od d";
SELECT 'alice=r/bob'::aclitem, 'alice=r*w/bob'::aclitem, 'alice=r**/bob'::aclitem, 'alice=*r/bob'::aclitem;
SELECT '=X/bob'::aclitem, 'group alice=r/bob'::aclitem, 'user alice =r/bob'::aclitem, '"Od d"=r/"Od d"'::aclitem;
SELECT 'alice=z/bob'::aclitem;
SELECT 'alice=R/bob'::aclitem;
SELECT 'alice=r/'::aclitem;
SELECT 'alice=r/bob x'::aclitem;
SELECT 'Od d=r/bob'::aclitem;
SELECT 'nobody=r/bob'::aclitem;
SELECT 'alice=r/nobody'::aclitem;
SELECT 'group =r/bob'::aclitem;
SELECT 'a23456789012345678901234567890123456789012345678901234567890123456789=r/bob'::aclitem;
SELECT aclcontains('{alice=r*w/bob}', 'alice=r/bob'), aclcontains('{alice=r/bob}', 'alice=r*/bob');
SELECT aclcontains('{{alice=r/bob}}', 'alice=r/bob');
SELECT aclcontains('{alice=r/bob,NULL}', 'alice=r/bob');
SELECT privilege_type FROM aclexplode('{alice=rw/bob}');
SELECT * FROM aclexplode('{}');
SELECT * FROM aclexplode('{{alice=r/bob},{=w/bob}}');
SELECT * FROM aclexplode(ARRAY[NULL]::aclitem[]);
