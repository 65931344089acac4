/// Roles, privileges, settings and transactions, one statement a line, which the round trip and the mutations start from.
enum AccessCorpus {
    /// The statements.
    static let statements = #"""
        create role r
        create role r with login superuser createdb createrole noinherit replication bypassrls connection limit
            5 encrypted password 'x' valid until 'infinity' in role a, b role c admin d, current_user
        create user u password null
        create group g user a, b sysid 5
        create role r in group x
        create role r "superuser"
        create role r connection limit -1
        create role left
        create role char
        alter role r nosuperuser login
        alter role r with password 'x'
        alter role r
        alter user current_user with nologin
        alter role r set search_path to a, b
        alter role r in database d set x = 1
        alter role all set x = 'y'
        alter role all in database d reset all
        alter role r reset x
        alter role r rename to s
        alter group g add user a, b
        alter group g drop user a
        alter user r set role x
        drop role r
        drop role if exists a, b, current_user
        drop user x
        drop group g, public
        grant select on t to r
        grant select, insert (a, b), update on table s.t, u to r, public, group x, current_user with grant
            option granted by y
        grant all on t to r
        grant all privileges on schema a, b to r
        grant all (a, b) on t to r
        grant all privileges (a) on t to r
        grant select on all tables in schema s, t to r
        grant usage on all sequences in schema s to r
        grant execute on all functions in schema s to r
        grant execute on all routines in schema s to r
        grant execute on function f(int, text), g to r
        grant execute on procedure p(in a int, out b text, inout c int, variadic d int[]) to r
        grant usage on sequence s to r
        grant connect, temp on database d to r
        grant usage on language l to r
        grant usage on type s.t to r
        grant usage on domain d to r
        grant usage on foreign data wrapper w to r
        grant usage on foreign server s to r
        grant create on tablespace t to r
        grant select on large object 1, 2 to r
        grant set, alter system on parameter work_mem, a.b to r
        grant alter system on parameter x to r
        grant maintain, trigger, references (a), truncate on t to r
        grant foo on t to r
        grant select on database to r
        grant select on schema, t to r
        grant a, b to c, d
        grant a to b with admin option
        grant a to b with admin true, inherit false, set option granted by c
        grant a to b with foo option
        grant a to b granted by c
        grant a (x) to b
        grant select to b
        grant a to public
        revoke select on t from r
        revoke grant option for select, update (a) on t from r cascade
        revoke all privileges on schema s from public granted by x restrict
        revoke a from b
        revoke admin option for a from b granted by c cascade
        revoke inherit option for a, b from c
        revoke foo option for a from b
        alter default privileges grant select on tables to r
        alter default privileges for role a, b in schema s, t grant all privileges on functions to public with
            grant option
        alter default privileges in schema s for user a revoke grant option for select on tables from r cascade
        alter default privileges revoke execute on routines from public
        alter default privileges grant usage on types to r
        alter default privileges grant usage on schemas to r
        alter default privileges grant select on large objects to r
        reassign owned by a, current_user to b
        set role r
        set role none
        set role 'r'
        set local role r
        set session role r
        set session authorization r
        set session authorization default
        set local session authorization r
        set session session authorization 'x'
        reset role
        reset session authorization
        reset all
        reset x
        reset a.b
        set x = 1
        set x to 'a', b, 1.5, -2, true, on
        set x to default
        set local x = 1
        set session x to 1
        set a.b.c = 1
        set x from current
        set time zone 'utc'
        set time zone utc
        set time zone local
        set time zone default
        set time zone 5
        set time zone -5.5
        set time zone interval '1' hour to minute
        set time zone interval '1'
        set names 'utf8'
        set names
        set schema 'x'
        set transaction isolation level serializable, read only deferrable
        set transaction read write
        set transaction snapshot 'x'
        set session characteristics as transaction read only
        set constraints all deferred
        set constraints a, s.b immediate
        set transaction_read_only = on
        set role = x
        set role to x
        set session = 1
        set local = 1
        show x
        show all
        show a.b
        show time zone
        show transaction isolation level
        show session authorization
        discard all
        discard temp
        discard temporary
        begin
        begin work
        begin transaction isolation level read committed read only, not deferrable
        start transaction
        commit
        commit and chain
        commit work and no chain
        end
        end transaction
        rollback
        rollback and chain
        abort
        savepoint a
        release a
        release savepoint a
        rollback to a
        rollback to savepoint a
        rollback work to savepoint a
        begin ; commit
        """#.replacing("\n    ", with: " ").split(separator: "\n").map(String.init)
}
