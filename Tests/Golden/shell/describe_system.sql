-- S shows system objects too; x turns to records.
\dnS
\dn
\dfSx pg_catalog.pg_has_role
\dtS pg_catalog.pg_auth_members
\dpS pg_catalog.pg_authid
\dvS pg_catalog.pg_roles
\dL
\db
\dx
\dconfig work_mem
\dconfig+ search_path
\dA
\dC nosuch
\dc nosuch
\do nosuch
\dO nosuch
\dl
\des
\dew
\deu
\det
\dRp
\dRs
\dX
\dy
