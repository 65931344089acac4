import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The views of information_schema about domains and composite types: those that the current role owns or may use.
extension SystemRelationReader {
    /// Returns the rows of pg_type of a kind whose type the current role owns or may use.
    private func usableTypes(_ letter: String) -> [SystemRow] {
        let securables = context.securables
        let role = context.currentRole
        return types().filter { row in
            guard Self.isLetter(row["typtype"], letter) else { return false }
            let id = Self.objectNumber(row["oid"])
            if id.isBuiltin { return true }
            let securable = SecurableID(.type, id)
            return isAllowed(.ownership(of: securable), as: role, in: securables)
                || isAllowed(.privilege(.usage, on: securable), as: role, in: securables)
        }
    }

    /// Returns the object number in a column.
    private static func objectNumber(_ value: Value?) -> ObjectID {
        if case .int(let number)? = value { ObjectID(UInt32(truncatingIfNeeded: number)) } else { .invalid }
    }

    /// The domains that information_schema itself makes, with their bases.
    private static let standardDomains: [(name: String, base: SQLType, value: String?)] = [
        ("cardinal_number", .int4, nil), ("character_data", .varchar, nil), ("sql_identifier", .name, nil),
        ("time_stamp", SQLType(oid: SQLType.timestamptz.oid, modifier: 2), "CURRENT_TIMESTAMP(2)"),
        ("yes_or_no", SQLType(oid: SQLType.varchar.oid, modifier: 7), nil),
    ]

    /// Makes information_schema.domains.
    func infoDomains() -> [SystemRow] {
        standardDomainRows + userDomainRows
    }

    /// The rows of the domains of information_schema.
    private var standardDomainRows: [SystemRow] {
        Self.standardDomains.map { domain in
            var row: SystemRow = [
                "domain_catalog": catalogName, "domain_schema": .text("information_schema"),
                "domain_name": .text(domain.name), "data_type": .text(domain.base.unmodified.formatted),
                "domain_default": .text(orNull: domain.value), "udt_catalog": catalogName,
                "udt_schema": .text("pg_catalog"), "udt_name": .text(domain.base.info?.name ?? ""),
                "dtd_identifier": .text("1"),
            ]
            if [.varchar, .name].contains(domain.base.unmodified) {
                row["collation_catalog"] = catalogName
                row["collation_schema"] = .text("pg_catalog")
                row["collation_name"] = .text("C")
            }
            for (name, value) in Self.typeFacts(domain.base) { row[name] = value }
            return row
        }
    }

    /// The rows of the domains that users made.
    private var userDomainRows: [SystemRow] {
        let all = types()
        return usableTypes("d").map { row in
            let base = Self.objectNumber(row["typbasetype"])
            let baseRow = all.first { Self.objectNumber($0["oid"]) == base } ?? [:]
            let isBuiltin = Self.objectNumber(baseRow["typnamespace"]) == Schema.pgCatalog
            var modifier: Int32 = -1
            if case .int(let number)? = row["typtypmod"] { modifier = Int32(truncatingIfNeeded: number) }
            var result: SystemRow = [
                "domain_catalog": catalogName,
                "domain_schema": .text(schemaName(Self.objectNumber(row["typnamespace"]))),
                "domain_name": row["typname"] ?? .null,
                "data_type": .text(isBuiltin ? SQLType(oid: base).formatted : "USER-DEFINED"),
                "domain_default": row["typdefault"] ?? .null, "udt_catalog": catalogName,
                "udt_schema": .text(schemaName(Self.objectNumber(baseRow["typnamespace"]))),
                "udt_name": baseRow["typname"] ?? .null, "dtd_identifier": .text("1"),
            ]
            for (name, value) in Self.typeFacts(SQLType(oid: base, modifier: modifier)) { result[name] = value }
            return result
        }
    }

    /// Makes information_schema.user_defined_types.
    func infoUserDefinedTypes() -> [SystemRow] {
        let composites = Set(userRelations.filter { $0.kind == .compositeType }.map(\.id))
        return usableTypes("c").filter { composites.contains(Self.objectNumber($0["typrelid"])) }.map { row in
            [
                "user_defined_type_catalog": catalogName,
                "user_defined_type_schema": .text(schemaName(Self.objectNumber(row["typnamespace"]))),
                "user_defined_type_name": row["typname"] ?? .null, "user_defined_type_category": .text("STRUCTURED"),
                "is_instantiable": .text("YES"),
            ]
        }
    }
}
