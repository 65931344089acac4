import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The privilege views of information_schema about what is no table: sequences, domains, routines, types, foreign data.
extension SystemRelationReader {
    /// What one of these views tells of an object.
    private struct Subject {
        var owner: RoleID
        var acl: ACL
        /// The columns that name the object.
        var names: SystemRow
    }

    /// Makes the rows of an object: one for each grant of a privilege that the current role sees.
    private func grants(
        on subject: Subject, of privilege: Privilege, called word: String, rolesOnly: Bool
    ) -> [SystemRow] {
        Self.explode(subject.acl).compactMap { grant in
            guard grant.privilege == privilege, sees(grant, rolesOnly: rolesOnly) else { return nil }
            var row = columns(of: grant, owner: subject.owner).merging(subject.names) { own, _ in own }
            row["privilege_type"] = .text(word)
            return row
        }
    }

    /// Reads a column of a row as an ACL; the default of a kind where there is none.
    private static func acl(_ value: Value?, _ kind: ObjectKind, owner: RoleID) -> ACL {
        guard case .array(let array)? = value else { return .builtinDefault(for: kind, owner: owner) }
        return ACL(
            array.elements.compactMap { element in
                guard case .aclItem(let item) = element else { return nil }
                return ACLItem(item)
            })
    }

    /// Reads a column of a row as an object's number.
    private static func number(_ value: Value?) -> ObjectID {
        guard case .int(let number)? = value else { return .invalid }
        return ObjectID(UInt32(truncatingIfNeeded: number))
    }

    /// Tells whether a column of a row is a letter.
    static func isLetter(_ value: Value?, _ letter: String) -> Bool {
        guard case .text(let text)? = value else { return false }
        return text == letter
    }

    // MARK: Usage

    /// Makes information_schema.usage_privileges and role_usage_grants. A sequence without an ACL of its own gives nothing:
    /// the view takes a table's default for it, in which there is no USAGE.
    func infoUsagePrivileges(rolesOnly: Bool) -> [SystemRow] {
        let sequences = userRelations.filter { $0.kind == .sequence }.map { relation in
            usage("SEQUENCE", relation.name, in: relation.schema, relation.owner, relation.acl ?? ACL())
        }
        let own = Self.standardDomains.map { name in
            usage(
                "DOMAIN", name, in: Schema.informationSchema, .bootstrapSuperuser,
                .builtinDefault(for: .domain, owner: .bootstrapSuperuser))
        }
        let domains = types(ofKind: "d").map { row in
            let owner = Self.number(row["typowner"])
            let acl = Self.acl(row["typacl"], .type, owner: owner)
            return usage("DOMAIN", row["typname"] ?? .null, in: Self.number(row["typnamespace"]), owner, acl)
        }
        let foreign = foreignObjects.map { object, kind, word in
            let acl = object.acl ?? .builtinDefault(for: kind, owner: object.owner)
            return usage(word, object.name, in: .invalid, object.owner, acl)
        }
        return usableCollations(rolesOnly: rolesOnly)
            + (own + domains + foreign + sequences).flatMap {
                grants(on: $0, of: .usage, called: "USAGE", rolesOnly: rolesOnly)
            }
    }

    /// The domains that information_schema itself makes.
    private static let standardDomains = [
        "cardinal_number", "character_data", "sql_identifier", "time_stamp", "yes_or_no",
    ]

    /// The wrappers and servers, with what the view calls them.
    private var foreignObjects: [(object: NamedObject, kind: ObjectKind, word: String)] {
        catalog.objects.all(.foreignDataWrapper).map { ($0, .foreignDataWrapper, "FOREIGN DATA WRAPPER") }
            + catalog.objects.all(.foreignServer).map { ($0, .foreignServer, "FOREIGN SERVER") }
    }

    /// Makes what usage views tell of an object by its name.
    private func usage(
        _ word: String, _ name: String, in schema: ObjectID, _ owner: RoleID, _ acl: ACL
    ) -> Subject {
        usage(word, Value.text(name), in: schema, owner, acl)
    }

    /// Makes what usage views tell of an object.
    private func usage(
        _ word: String, _ name: Value, in schema: ObjectID, _ owner: RoleID, _ acl: ACL
    ) -> Subject {
        Subject(
            owner: owner, acl: acl,
            names: [
                "object_catalog": catalogName, "object_schema": .text(schema.isValid ? schemaName(schema) : ""),
                "object_name": name, "object_type": .text(word),
            ])
    }

    /// The rows of collations, which everybody may use.
    private func usableCollations(rolesOnly: Bool) -> [SystemRow] {
        let graph = securables.roleGraph
        return collations().compactMap { row in
            let owner = Self.number(row["collowner"])
            if rolesOnly, !graph.hasPrivileges(context.currentRole, of: owner) { return nil }
            let schema = schemaName(Self.number(row["collnamespace"]))
            return [
                "grantor": .text(roleName(owner)), "grantee": .text("PUBLIC"), "object_catalog": catalogName,
                "object_schema": .text(schema), "object_name": row["collname"] ?? .null,
                "object_type": .text("COLLATION"), "privilege_type": .text("USAGE"), "is_grantable": .text("NO"),
            ]
        }
    }

    // MARK: Routines and types

    /// Makes information_schema.routine_privileges and role_routine_grants.
    func infoRoutinePrivileges(rolesOnly: Bool) -> [SystemRow] {
        anyRoutines.flatMap { routine -> [SystemRow] in
            let given =
                routine.own == nil
                ? catalog.builtinACLs[ObjectAddress(.function, routine.id)] ?? RestrictedFunctions.acl(of: routine.id)
                : routine.own?.acl
            let subject = Subject(
                owner: routine.owner, acl: given ?? .builtinDefault(for: .function, owner: routine.owner),
                names: names(of: routine))
            return grants(on: subject, of: .execute, called: "EXECUTE", rolesOnly: rolesOnly)
        }
    }

    /// Makes information_schema.udt_privileges and role_udt_grants, which are about composite types.
    func infoTypePrivileges(rolesOnly: Bool) -> [SystemRow] {
        types(ofKind: "c").flatMap { row -> [SystemRow] in
            let owner = Self.number(row["typowner"])
            let subject = Subject(
                owner: owner, acl: Self.acl(row["typacl"], .type, owner: owner),
                names: [
                    "udt_catalog": catalogName,
                    "udt_schema": .text(schemaName(Self.number(row["typnamespace"]))),
                    "udt_name": row["typname"] ?? .null,
                ])
            return grants(on: subject, of: .usage, called: "TYPE USAGE", rolesOnly: rolesOnly)
        }
    }

    /// Makes information_schema.data_type_privileges: the columns, domains, attributes and routines that other views show.
    func infoDataTypePrivileges() -> [SystemRow] {
        let parts: [(view: String, schema: String, name: String, type: String)] = [
            ("attributes", "udt_schema", "udt_name", "USER-DEFINED TYPE"),
            ("columns", "table_schema", "table_name", "TABLE"), ("domains", "domain_schema", "domain_name", "DOMAIN"),
            ("parameters", "specific_schema", "specific_name", "ROUTINE"),
            ("routines", "specific_schema", "specific_name", "ROUTINE"),
        ]
        return parts.flatMap { part -> [SystemRow] in
            (Self.informationSchemaViews[part.view]?(self) ?? []).map { row in
                [
                    "object_catalog": catalogName, "object_schema": row[part.schema] ?? .null,
                    "object_name": row[part.name] ?? .null, "object_type": .text(part.type),
                    "dtd_identifier": row["dtd_identifier"] ?? .null,
                ]
            }
        }
    }
}
