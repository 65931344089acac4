import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The catalogs about roles, databases and what is kept for them.
extension SystemRelationReader {
    /// Makes pg_authid.
    func authids() -> [SystemRow] {
        cluster.roles.listed.map { role in
            var row = attributes(of: role)
            row["rolpassword"] = .text(orNull: role.password)
            return row
        }
    }

    /// Makes pg_roles: the same without passwords, and with the role's settings.
    func roles() -> [SystemRow] {
        cluster.roles.listed.map { role in
            var row = attributes(of: role)
            row["rolpassword"] = .text("********")
            row["rolconfig"] = .texts(orNull: stored(role.id, .invalid))
            return row
        }
    }

    /// The columns that pg_authid and pg_roles share.
    private func attributes(of role: Role) -> SystemRow {
        [
            "oid": .oid(role.id), "rolname": .text(role.name), "rolsuper": .bool(role.attributes.contains(.superuser)),
            "rolinherit": .bool(role.attributes.contains(.inherit)),
            "rolcreaterole": .bool(role.attributes.contains(.createRole)),
            "rolcreatedb": .bool(role.attributes.contains(.createDatabase)),
            "rolcanlogin": .bool(role.attributes.contains(.canLogin)),
            "rolreplication": .bool(role.attributes.contains(.replication)),
            "rolbypassrls": .bool(role.attributes.contains(.bypassRowSecurity)),
            "rolconnlimit": .int(Int64(role.connectionLimit)),
            "rolvaliduntil": role.validUntil.map { .int($0) } ?? .null,
        ]
    }

    /// The settings stored for a role and database as `name=value`.
    private func stored(_ role: RoleID, _ database: ObjectID) -> [String] {
        cluster.roles.settings.filter { $0.role == role && $0.database == database }.map { "\($0.name)=\($0.value)" }
    }

    /// Makes pg_shadow: the roles that can log in.
    func shadows() -> [SystemRow] { logins(password: { .text(orNull: $0.password) }) }

    /// Makes pg_user: the same without passwords.
    func users() -> [SystemRow] { logins(password: { _ in .text("********") }) }

    /// The rows that pg_shadow and pg_user share.
    private func logins(password: (Role) -> Value) -> [SystemRow] {
        cluster.roles.roles.filter { $0.attributes.contains(.canLogin) }.map { role in
            [
                "usename": .text(role.name), "usesysid": .oid(role.id),
                "usecreatedb": .bool(role.attributes.contains(.createDatabase)),
                "usesuper": .bool(role.attributes.contains(.superuser)),
                "userepl": .bool(role.attributes.contains(.replication)),
                "usebypassrls": .bool(role.attributes.contains(.bypassRowSecurity)), "passwd": password(role),
                "valuntil": role.validUntil.map { .int($0) } ?? .null,
                "useconfig": .texts(orNull: stored(role.id, .invalid)),
            ]
        }
    }

    /// Makes pg_group: the roles that can't log in, with their members.
    func groups() -> [SystemRow] {
        cluster.roles.roles.filter { !$0.attributes.contains(.canLogin) }.map { role in
            let members = cluster.roles.members(of: role.id).map { Value.oid($0.member) }
            return [
                "groname": .text(role.name), "grosysid": .oid(role.id),
                "grolist": .array(ArrayValue(elementType: .oid, elements: members)),
            ]
        }
    }

    /// Makes pg_auth_members.
    func memberships() -> [SystemRow] {
        cluster.roles.memberships.map { membership in
            [
                "oid": .oid(membership.id), "roleid": .oid(membership.role), "member": .oid(membership.member),
                "grantor": .oid(membership.grantor), "admin_option": .bool(membership.options.contains(.admin)),
                "inherit_option": .bool(membership.options.contains(.inherit)),
                "set_option": .bool(membership.options.contains(.set)),
            ]
        }
    }

    /// Makes pg_db_role_setting.
    func storedSettings() -> [SystemRow] {
        var rows: [SystemRow] = []
        var seen: Set<[ObjectID]> = []
        for setting in cluster.roles.settings where seen.insert([setting.database, setting.role]).inserted {
            rows.append([
                "setdatabase": .oid(setting.database), "setrole": .oid(setting.role),
                "setconfig": .texts(orNull: stored(setting.role, setting.database)),
            ])
        }
        return rows
    }

    /// Makes pg_database.
    func databases() -> [SystemRow] {
        cluster.databases.values.sorted { $0.id < $1.id }.map { database in
            [
                "oid": .oid(database.id), "datname": .text(database.name), "datdba": .oid(database.owner),
                "encoding": .int(6), "datlocprovider": .character("c"), "datistemplate": .bool(database.isTemplate),
                "datallowconn": .bool(database.allowsConnections),
                "datconnlimit": .int(Int64(database.connectionLimit)),
                "datfrozenxid": .int(731), "datminmxid": .int(1), "dattablespace": .int(1663),
                "datcollate": .text("C.UTF-8"), "datctype": .text("C.UTF-8"), "datacl": .acl(database.acl),
            ]
        }
    }

    /// Makes pg_default_acl.
    func defaultACLs() -> [SystemRow] {
        catalog.defaultPrivileges.entries.map { entry in
            [
                "oid": .oid(entry.id), "defaclrole": .oid(entry.key.role), "defaclnamespace": .oid(entry.key.schema),
                "defaclobjtype": .character(entry.key.kind.rawValue), "defaclacl": .acl(entry.acl),
            ]
        }
    }

    /// Makes pg_parameter_acl.
    func parameterACLs() -> [SystemRow] {
        cluster.parameters.values.sorted { $0.id < $1.id }.map { parameter in
            ["oid": .oid(parameter.id), "parname": .text(parameter.name), "paracl": .acl(parameter.acl)]
        }
    }

    /// Makes pg_description.
    func descriptions() -> [SystemRow] {
        catalog.comments.map { address, text in
            [
                "objoid": .oid(address.id), "classoid": .int(Int64(address.objectClass.rawValue)),
                "objsubid": .number(address.column), "description": .text(text),
            ]
        } + [
            [
                "objoid": .int(12771), "classoid": .int(3079), "objsubid": .number(0),
                "description": .text("PL/pgSQL procedural language"),
            ]
        ]
    }

    /// Makes pg_shdescription.
    func sharedDescriptions() -> [SystemRow] {
        cluster.sharedComments.map { address, text in
            [
                "objoid": .oid(address.id), "classoid": .int(Int64(address.objectClass.rawValue)),
                "description": .text(text),
            ]
        }
    }

    /// Makes pg_depend.
    func dependencies() -> [SystemRow] {
        var seen: Set<Dependency> = []
        let recorded = (catalog.allDependencies + impliedDependencies()).map(asRecorded)
        let columns = Set(recorded.filter { $0.referenced.column != 0 }.map(Self.aboutTheWhole))
        return recorded.filter { dependency in
            let isCovered = dependency.dependent.objectClass == .rewriteRule && columns.contains(dependency)
            return !isCovered && seen.insert(dependency).inserted
        }.map { dependency in
            [
                "classid": .int(Int64(dependency.dependent.objectClass.rawValue)),
                "objid": .oid(dependency.dependent.id),
                "objsubid": .number(dependency.dependent.column),
                "refclassid": .int(Int64(dependency.referenced.objectClass.rawValue)),
                "refobjid": .oid(dependency.referenced.id), "refobjsubid": .number(dependency.referenced.column),
                "deptype": .character(dependency.kind.rawValue),
            ]
        }
    }

    /// Returns a dependency on a column as one on its relation, which it stands for (`eliminate_duplicate_dependencies`).
    private static func aboutTheWhole(_ dependency: Dependency) -> Dependency {
        var copy = dependency
        copy.referenced.column = 0
        return copy
    }

    /// Returns a dependency as PostgreSQL records it: what a view reads is the business of its rule.
    private func asRecorded(_ dependency: Dependency) -> Dependency {
        guard dependency.dependent.objectClass == .relation, dependency.dependent.column == 0,
            dependency.referenced.objectClass != .schema,
            let rule = catalog.relations[dependency.dependent.id]?.view?.rule
        else { return dependency }
        var copy = dependency
        copy.dependent = ObjectAddress(.rewriteRule, rule)
        return copy
    }

    /// The dependencies that follow from what an object is: of row types, rules and the triggers of foreign keys.
    private func impliedDependencies() -> [Dependency] {
        let triggers = KeyTrigger.all(in: catalog).map { trigger in
            Dependency(
                ObjectAddress(.trigger, trigger.id), on: ObjectAddress(.constraint, trigger.constraint.id),
                kind: .internal)
        }
        return triggers
            + userRelations.flatMap { relation -> [Dependency] in
                let own = ObjectAddress(.relation, relation.id)
                var found: [Dependency] = []
                if let rule = relation.view?.rule {
                    found.append(Dependency(ObjectAddress(.rewriteRule, rule), on: own, kind: .internal))
                }
                guard relation.rowType.isValid else { return found }
                let row = ObjectAddress(.type, relation.rowType)
                let isComposite = relation.kind == .compositeType
                found.append(Dependency(isComposite ? own : row, on: isComposite ? row : own, kind: .internal))
                found.append(Dependency(ObjectAddress(.type, relation.rowArrayType), on: row, kind: .internal))
                return found
            }
    }

    /// Makes pg_shdepend, from the same search that DROP ROLE makes.
    func sharedDependencies() -> [SystemRow] {
        let finder = RoleDependencies(context: context)
        let databases = cluster.databases.values.sorted { $0.id < $1.id }
        return cluster.roles.roles.filter { !$0.id.isBuiltin }.flatMap { role in
            let shared = finder.shared(role.id).map { row(of: $0, in: .invalid, on: role.id) }
            return databases.reduce(shared) { rows, database in
                let catalog = database.id == context.database ? self.catalog : database.catalog
                return rows + finder.inCatalog(catalog, role.id).map { row(of: $0, in: database.id, on: role.id) }
            }
        }
    }

    /// Makes a row of pg_shdepend.
    private func row(
        of dependency: RoleDependencies.Dependency, in database: ObjectID, on role: RoleID
    ) -> SystemRow {
        [
            "dbid": .oid(database), "classid": .int(Int64(dependency.address.objectClass.rawValue)),
            "objid": .oid(dependency.address.id), "objsubid": .number(dependency.address.column),
            "refclassid": .int(1260), "refobjid": .oid(role), "deptype": .character(dependency.kind.rawValue),
        ]
    }
}
