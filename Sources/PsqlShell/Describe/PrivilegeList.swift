/// `\dp`, `\z` and `\ddp`: access privileges.
enum PrivilegeList {
    /// Lists the privileges on tables, views and sequences (psql's `permissionsList`).
    static func tables(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_table_is_visible(c.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "c.relname", visibility: visibility)
        else { return .error }
        let conditions =
            ["c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p')"] + call.withoutSystemSchemas() + matching
        let sql = """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
              CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
              \(DescribeCall.acl("c.relacl")),
              (SELECT COALESCE(pg_catalog.string_agg(a.attname || E':\\n  ' || pg_catalog.array_to_string(a.attacl, E'\\n  '),
                  E'\\n' ORDER BY a.attnum), '')
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL) AS "Column privileges",
              (SELECT COALESCE(pg_catalog.string_agg(p.polname
                  || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END
                  || CASE WHEN p.polcmd = '*' THEN ':' ELSE ' (' || p.polcmd::pg_catalog.text || '):' END
                  || CASE WHEN p.polqual IS NULL THEN ''
                       ELSE E'\\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) END
                  || CASE WHEN p.polwithcheck IS NULL THEN ''
                       ELSE E'\\n  (c): ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) END
                  || CASE WHEN p.polroles = '{0}' THEN ''
                       ELSE E'\\n  to: ' || pg_catalog.array_to_string(ARRAY(SELECT r.rolname
                         FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY 1), ', ') END, E'\\n'), '')
                FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "Policies"
            FROM pg_catalog.pg_class c
              LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2;
            """
        return call.list(sql, title: "Access privileges")
    }

    /// Lists default privileges (psql's `listDefaultACLs`).
    static func defaults(_ call: DescribeCall) -> CommandStatus {
        let owner = "pg_catalog.pg_get_userbyid(d.defaclrole)"
        guard let bySchema = call.conditions(schemaColumn: "", nameColumn: "n.nspname", visibility: nil) else {
            return .error
        }
        let byOwner = call.pattern.map {
            NamePattern($0).conditions(schemaColumn: nil, nameColumn: owner, visibility: nil)
        }
        let either = bySchema + (byOwner ?? [])
        let conditions = either.isEmpty ? [] : ["(\(either.joined(separator: " OR ")))"]
        let sql = """
            SELECT \(owner) AS "Owner", n.nspname AS "Schema",
              CASE d.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'function'
                WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema' WHEN 'L' THEN 'large object' END AS "Type",
              \(DescribeCall.acl("d.defaclacl"))
            FROM pg_catalog.pg_default_acl d
              LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2, 3;
            """
        return call.list(sql, title: "Default access privileges")
    }
}
