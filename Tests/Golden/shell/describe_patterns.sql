-- Patterns: * and ?, quotes, dots, letter case, regular expression characters.
CREATE SCHEMA s1;
CREATE SCHEMA "S 2";
CREATE TABLE s1.abc (); CREATE TABLE s1.abd (); CREATE TABLE s1."Abc" (); CREATE TABLE s1."a.b" ();
CREATE TABLE s1."a$b" (); CREATE TABLE "S 2".abc (); CREATE TABLE s1."x*y" ();
\dt s1.*
\dt s1.ab*
\dt s1.ab?
\dt S1.ABC
\dt s1."Abc"
\dt s1."a.b"
\dt s1."x*y"
\dt *."Ab"*
\dt "S 2".*
\dt s?.abc
\dt s1.a$b
\dt s1.a[b]c
\dt s1.(abc|abd)
\dt *.abc
\dt scratch.s1.abc
\dt other.s1.abc
\dt a.b.c.d
\dt nosuch.*
\dn s*
\dn "S 2"
\du pg_read_all_*
\dt s1.abc s1.abd
\dt ""
