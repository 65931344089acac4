-- aclexplode, acldefault, makeaclitem, aclcontains and their operators take ACLs apart and put them together.
CREATE ROLE alice;
SELECT makeaclitem('alice'::regrole, 'postgres'::regrole, 'SELECT, insert', true), makeaclitem(0, 'alice'::regrole, 'TEMP', false);
SELECT makeaclitem('alice'::regrole, 'postgres'::regrole, 'SELECT, nothing', true);
SELECT makeaclitem('alice'::regrole, 'postgres'::regrole, 'SELECT WITH GRANT OPTION', true);
SELECT grantor::regrole, grantee::regrole, privilege_type, is_grantable FROM aclexplode('{alice=r*w/postgres,=x/alice}');
SELECT (aclexplode('{postgres=r*w/postgres}'::aclitem[])).*;
SELECT (aclexplode('{postgres=r*w/postgres}'::aclitem[])).privilege_type, aclexplode('{=X/postgres}'::aclitem[]);
SELECT count(*) FROM aclexplode(NULL);
SELECT k, acldefault(k, 'alice'::regrole) FROM unnest('{c,r,s,d,f,l,L,n,p,t,F,S,T}'::"char"[]) AS x (k);
SELECT acldefault('?', 10);
SELECT '{alice=rw/postgres}'::aclitem[] @> 'alice=r/postgres'::aclitem AS subset, '{alice=rw/postgres}'::aclitem[] @> 'alice=a/postgres'::aclitem AS other,
  aclcontains('{alice=r/postgres}', 'alice=r*/postgres') AS option, '{alice=rw/postgres}'::aclitem[] ~ 'alice=r/postgres' AS old;
SELECT 'alice=r/postgres'::aclitem = 'alice=r/postgres'::aclitem AS same, 'alice=r/postgres'::aclitem = 'alice=w/postgres'::aclitem AS different;
SELECT '{}'::aclitem[] + 'alice=r/postgres'::aclitem;
SELECT aclinsert('{}', 'alice=r/postgres');
SELECT aclremove('{}', 'alice=r/postgres');
SELECT hash_aclitem('=r/postgres'), hash_aclitem('=r*w/postgres');
SELECT count(*) FROM (SELECT DISTINCT a FROM unnest('{alice=r/postgres,alice=r/postgres,=r/postgres}'::aclitem[]) a) x;
SELECT 'alice=r/postgres'::aclitem < 'alice=w/postgres'::aclitem;
DROP ROLE alice;
