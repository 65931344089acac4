\pset tuples_only on
\pset format unaligned
set search_path = '';
with r as (select oid, rolname from pg_catalog.pg_roles where rolname !~ '^pg_'),
x(line) as (
select r.rolname || ' table ' || c.oid::regclass || ' ' || p || ' ' || pg_catalog.has_table_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_class c, unnest(array['select','insert','update','delete','truncate','references','trigger','maintain','select with grant option','insert with grant option','update with grant option','maintain with grant option']) p where c.oid >= 16384 and relkind in ('r','v','m','p','f') and relpersistence <> 't'
union all select r.rolname || ' column ' || c.oid::regclass || '.' || attname || ' ' || p || ' ' || pg_catalog.has_column_privilege(r.oid, c.oid, attname::text, p) from r, pg_catalog.pg_class c join pg_catalog.pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped, unnest(array['select','insert','update','references','select with grant option','update with grant option']) p where c.oid >= 16384 and relkind in ('r','v','m','p','f') and relpersistence <> 't'
union all select r.rolname || ' sequence ' || c.oid::regclass || ' ' || p || ' ' || pg_catalog.has_sequence_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_class c, unnest(array['select','usage','update','usage with grant option']) p where c.oid >= 16384 and relkind = 'S' and relpersistence <> 't'
union all select r.rolname || ' function ' || c.oid::regprocedure || ' ' || p || ' ' || pg_catalog.has_function_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_proc c, unnest(array['execute','execute with grant option']) p where c.oid >= 16384
union all select r.rolname || ' schema ' || nspname || ' ' || p || ' ' || pg_catalog.has_schema_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_namespace c, unnest(array['usage','create','usage with grant option','create with grant option']) p where nspname !~ '^pg_'
union all select r.rolname || ' type ' || c.oid::regtype || ' ' || pg_catalog.has_type_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_type c, unnest(array['usage','usage with grant option']) p where c.typnamespace <> 11 and typtype in ('d','e','r') and c.oid >= 16384
union all select r.rolname || ' database ' || datname || ' ' || p || ' ' || pg_catalog.has_database_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_database c, unnest(array['connect','create','temporary','create with grant option']) p
union all select r.rolname || ' language ' || lanname || ' ' || pg_catalog.has_language_privilege(r.oid, c.oid, 'usage') from r, pg_catalog.pg_language c
union all select r.rolname || ' server ' || srvname || ' ' || pg_catalog.has_server_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_foreign_server c, unnest(array['usage','usage with grant option']) p
union all select r.rolname || ' fdw ' || fdwname || ' ' || pg_catalog.has_foreign_data_wrapper_privilege(r.oid, c.oid, 'usage') from r, pg_catalog.pg_foreign_data_wrapper c
union all select r.rolname || ' tablespace ' || spcname || ' ' || pg_catalog.has_tablespace_privilege(r.oid, c.oid, 'create') from r, pg_catalog.pg_tablespace c
union all select r.rolname || ' large object ' || c.oid || ' ' || p || ' ' || pg_catalog.has_largeobject_privilege(r.oid, c.oid, p) from r, pg_catalog.pg_largeobject_metadata c, unnest(array['select','update','update with grant option']) p
union all select r.rolname || ' parameter ' || parname || ' ' || pg_catalog.has_parameter_privilege(r.oid, parname, p) from r, pg_catalog.pg_parameter_acl c, unnest(array['set','alter system']) p
union all select r.rolname || ' role ' || c.rolname || ' ' || p || ' ' || pg_catalog.pg_has_role(r.oid, c.oid, p) from r, pg_catalog.pg_roles c, unnest(array['usage','member','set','usage with admin option']) p
) select line from x order by line collate "C";
