-- A stored ACL from which everything was revoked is an array of one dimension without elements: its functions work on it, while
-- '{}' has no dimension and is refused by them.
create role bob;
create table t (id int);
revoke all on t from postgres;
select relacl, relacl @> 'bob=r/postgres'::aclitem, relacl = '{}', array_ndims(relacl), cardinality(relacl) from pg_class where relname = 't';
select relname, x.* from pg_class c left join lateral aclexplode(relacl) x on true where relname = 't';
select aclcontains(relacl, 'bob=r/postgres'), aclinsert(relacl, 'bob=r/postgres') from pg_class where relname = 't';
select '{}'::aclitem[] @> 'bob=r/postgres'::aclitem;
select * from aclexplode('{}'::aclitem[]);
select coalesce(relacl, acldefault('r', relowner)) from pg_class where relname = 't';
select relacl::text, relacl[1], unnest(relacl), array_length(relacl, 1), array_to_string(relacl, ','), relacl || 'bob=r/postgres'::aclitem from pg_class where relname = 't';
select relacl || acldefault('r', 10), relacl is null, relacl && relacl from pg_class where relname = 't';
select pg_get_acl('pg_class'::regclass, 't'::regclass, 0), aclexplode(pg_get_acl('pg_class'::regclass, 't'::regclass, 0));
select array_dims(relacl), array_lower(relacl, 1), array_upper(relacl, 1), relacl::text[] from pg_class where relname = 't';
\dp t
