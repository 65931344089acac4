import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// What information_schema tells of a type: its own names, and those of the type right below a domain.
struct StandardType {
    /// The type itself.
    let type: SQLType
    /// The type that counts: the one right below a domain, or the type itself.
    let below: SQLType
    /// The domain that the type is.
    let domain: (entry: TypeEntry, definition: DomainDefinition)?
    private let isArray: Bool
    private let isArrayBelow: Bool

    /// Looks a type up.
    init(_ type: SQLType, in catalog: Catalog) {
        self.type = type
        if let entry = catalog.typeEntry(type.oid), case .domain(let definition) = entry.kind {
            domain = (entry, definition)
            below = definition.base
        } else {
            domain = nil
            below = type
        }
        isArray = Self.isArray(type, catalog)
        isArrayBelow = Self.isArray(below, catalog)
    }

    /// The word for the type, or for the one right below a domain.
    func word(below isBelow: Bool) -> String {
        if isBelow ? isArrayBelow : isArray { return "ARRAY" }
        let named = isBelow ? below : type
        return Self.standardName(named)
    }

    /// Returns the name of a builtin type without its modifier.
    static func standardName(_ type: SQLType) -> String {
        if type.unmodified == .bpchar { return "character" }
        return type.oid.isBuiltin ? type.displayName : "USER-DEFINED"
    }

    /// Tells whether a type is one of arrays.
    static func isArray(_ type: SQLType, _ catalog: Catalog) -> Bool {
        if type.isArray { return true }
        if case .array? = catalog.typeEntry(type.oid)?.kind { return true }
        return false
    }

    /// Returns the type of the elements of an array type.
    static func element(of type: SQLType, _ catalog: Catalog) -> SQLType? {
        if let element = type.elementType { return element.unmodified }
        guard case .array(let element)? = catalog.typeEntry(type.oid)?.kind else { return nil }
        return SQLType(oid: element)
    }
}

/// The views of information_schema about domains, attributes of composite types and elements of arrays.
extension SystemRelationReader {
    /// The columns that name a type.
    func named(_ type: SQLType, prefix: String) -> SystemRow {
        let entry = catalog.typeEntry(type.oid)
        return [
            "\(prefix)_catalog": catalogName,
            "\(prefix)_schema": .text(entry.map { schemaName($0.schema) } ?? "pg_catalog"),
            "\(prefix)_name": .text(entry?.name ?? type.info?.name ?? ""),
        ]
    }

    /// The columns that name a column's collation, its type's if it has none of its own.
    func collation(of column: Column) -> SystemRow {
        if column.collation.isValid { return collation(column.collation) }
        let type = StandardType(column.type, in: catalog)
        if let domain = type.domain?.definition, domain.collation.isValid { return collation(domain.collation) }
        return collation(Self.collation(of: type.below.base))
    }

    /// The columns that name a collation other than the default.
    func collation(_ id: ObjectID) -> SystemRow {
        guard id.isValid, id.rawValue != 100,
            let row = collations().first(where: { Self.number($0) == Int64(id.rawValue) })
        else {
            return [:]
        }
        return [
            "collation_catalog": catalogName, "collation_schema": .text("pg_catalog"),
            "collation_name": row["collname"] ?? .null,
        ]
    }

    /// Tells whether the current role owns a type or may use it.
    private func mayUse(_ type: TypeEntry) -> Bool {
        securables.roleGraph.hasPrivileges(context.currentRole, of: type.owner)
            || isAllowed(
                .privilege(.usage, on: SecurableID(.type, type.id)), as: context.currentRole, in: securables)
    }

    /// The domains made by users, in order of creation.
    private var ownDomains: [(entry: TypeEntry, definition: DomainDefinition)] {
        catalog.types.keys.sorted().compactMap { id in
            guard let entry = catalog.typeEntry(id), case .domain(let definition) = entry.kind else { return nil }
            return (entry, definition)
        }
    }

    /// Makes information_schema.domains.
    func infoDomains() -> [SystemRow] {
        standardDomainRows
            + ownDomains.filter { mayUse($0.entry) }.map { entry, definition in
                var row: SystemRow = [
                    "domain_catalog": catalogName, "domain_schema": .text(schemaName(entry.schema)),
                    "domain_name": .text(entry.name), "dtd_identifier": .text("1"),
                    "data_type": .text(StandardType.standardName(definition.base)),
                ]
                if let value = definition.defaultValue {
                    row["domain_default"] = .text(Definitions(context).expression(value, of: nil, isPretty: false))
                }
                row.merge(named(definition.base, prefix: "udt")) { old, _ in old }
                row.merge(collation(definition.collation)) { old, _ in old }
                for (name, value) in Self.typeFacts(definition.base) { row[name] = value }
                return row
            }
    }

    /// The rows of the domains that information_schema itself makes.
    private var standardDomainRows: [SystemRow] {
        let standard: [(name: String, base: SQLType, collates: Bool, value: String?)] = [
            ("cardinal_number", .int4, false, nil), ("character_data", .varchar, true, nil),
            ("sql_identifier", .name, true, nil),
            ("time_stamp", SQLType(oid: SQLType.timestamptz.oid, modifier: 2), false, "CURRENT_TIMESTAMP(2)"),
            ("yes_or_no", SQLType(oid: SQLType.varchar.oid, modifier: 7), true, nil),
        ]
        return standard.map { name, base, collates, value in
            var row: SystemRow = [
                "domain_catalog": catalogName, "domain_schema": .text("information_schema"),
                "domain_name": .text(name), "dtd_identifier": .text("1"), "data_type": .text(base.displayName),
                "domain_default": .text(orNull: value),
            ]
            row.merge(named(base, prefix: "udt")) { old, _ in old }
            if collates { row.merge(collation(ObjectID(950))) { old, _ in old } }
            for (name, value) in Self.typeFacts(base) { row[name] = value }
            return row
        }
    }

    /// Makes information_schema.domain_constraints.
    func infoDomainConstraints() -> [SystemRow] {
        func row(_ schema: String, _ domain: String, _ constraint: String) -> SystemRow {
            [
                "constraint_catalog": catalogName, "constraint_schema": .text(schema),
                "constraint_name": .text(constraint), "domain_catalog": catalogName, "domain_schema": .text(schema),
                "domain_name": .text(domain), "is_deferrable": .text("NO"), "initially_deferred": .text("NO"),
            ]
        }
        let standard = [
            row("information_schema", "cardinal_number", "cardinal_number_domain_check"),
            row("information_schema", "yes_or_no", "yes_or_no_check"),
        ]
        return standard
            + ownDomains.filter { mayUse($0.entry) }.flatMap { entry, definition in
                definition.constraints.map { row(schemaName(entry.schema), entry.name, $0.name) }
            }
    }

    /// Makes information_schema.column_domain_usage: where domains of the current role's are used.
    func infoColumnDomains() -> [SystemRow] {
        userRelations.filter(\.isStandardTable).flatMap { relation in
            relation.liveColumns.compactMap { column -> SystemRow? in
                guard let entry = StandardType(column.type, in: catalog).domain?.entry,
                    securables.roleGraph.hasPrivileges(context.currentRole, of: entry.owner)
                else { return nil }
                return names(of: column, relation).merging([
                    "domain_catalog": catalogName, "domain_schema": .text(schemaName(entry.schema)),
                    "domain_name": .text(entry.name),
                ]) { old, _ in old }
            }
        }
    }

    /// The columns that name a column of a table.
    private func names(of column: Column, _ relation: Relation) -> SystemRow {
        [
            "table_catalog": catalogName, "table_schema": .text(schemaName(relation.schema)),
            "table_name": .text(relation.name), "column_name": .text(column.name),
        ]
    }

    /// Makes information_schema.domain_udt_usage: the domains over types of the current role's.
    func infoDomainTypes() -> [SystemRow] {
        standardDomainRows.filter { _ in isCurrentOwner(of: .int4) }
            + ownDomains.filter { isCurrentOwner(of: $0.definition.base) }.map { entry, definition in
                named(definition.base, prefix: "udt").merging([
                    "domain_catalog": catalogName, "domain_schema": .text(schemaName(entry.schema)),
                    "domain_name": .text(entry.name),
                ]) { old, _ in old }
            }
    }

    /// Tells whether the current role has the privileges of a type's owner.
    private func isCurrentOwner(of type: SQLType) -> Bool {
        let owner = catalog.typeEntry(type.oid)?.owner ?? .bootstrapSuperuser
        return securables.roleGraph.hasPrivileges(context.currentRole, of: owner)
    }

    /// Makes information_schema.column_udt_usage: where types of the current role's are used.
    func infoColumnTypes() -> [SystemRow] {
        standardTables.flatMap { relation in
            relation.liveColumns.compactMap { column -> SystemRow? in
                let type = StandardType(column.type, in: catalog).below
                guard isCurrentOwner(of: type) else { return nil }
                return names(of: column, relation).merging(named(type, prefix: "udt")) { old, _ in old }
            }
        }
    }

    // MARK: Composite types

    /// The composite types that the current role may use, with their entries.
    private var visibleComposites: [(relation: Relation, entry: TypeEntry)] {
        userRelations.compactMap { relation in
            guard relation.kind == .compositeType, let entry = catalog.typeEntry(relation.rowType), mayUse(entry) else {
                return nil
            }
            return (relation, entry)
        }
    }

    /// Makes information_schema.user_defined_types.
    func infoCompositeTypes() -> [SystemRow] {
        visibleComposites.map { relation, _ in
            [
                "user_defined_type_catalog": catalogName,
                "user_defined_type_schema": .text(schemaName(relation.schema)),
                "user_defined_type_name": .text(relation.name), "user_defined_type_category": .text("STRUCTURED"),
                "is_instantiable": .text("YES"),
            ]
        }
    }

    /// Makes information_schema.attributes.
    func infoAttributes() -> [SystemRow] {
        visibleComposites.flatMap { relation, _ in
            relation.liveColumns.map { column in
                let type = StandardType(column.type, in: catalog)
                var row: SystemRow = [
                    "udt_catalog": catalogName, "udt_schema": .text(schemaName(relation.schema)),
                    "udt_name": .text(relation.name), "attribute_name": .text(column.name),
                    "ordinal_position": .number(column.number),
                    "is_nullable": Self.yes(type.domain?.definition.isNotNull != true),
                    "data_type": .text(type.word(below: false)), "dtd_identifier": .text(String(column.number)),
                    "is_derived_reference_attribute": .text("NO"),
                ]
                row.merge(named(column.type, prefix: "attribute_udt")) { old, _ in old }
                row.merge(collation(of: column)) { old, _ in old }
                for (name, value) in Self.typeFacts(type.below) { row[name] = value }
                return row
            }
        }
    }

    // MARK: Elements of arrays

    /// Makes information_schema.element_types: what arrays that the other views show are made of.
    func infoElementTypes() -> [SystemRow] {
        let columns = standardTables.flatMap { relation in
            visibleColumns(of: relation).compactMap { column in
                elementRow(
                    column.type, of: relation.name, in: relation.schema, "TABLE", column.number, column.collation)
            }
        }
        let attributes = visibleComposites.flatMap { relation, _ in
            relation.liveColumns.compactMap { column in
                elementRow(
                    column.type, of: relation.name, in: relation.schema, "USER-DEFINED TYPE", column.number,
                    column.collation)
            }
        }
        let domains = ownDomains.filter { mayUse($0.entry) }.compactMap { entry, definition in
            elementRow(definition.base, of: entry.name, in: entry.schema, "DOMAIN", 1, definition.collation)
        }
        return columns + attributes + domains + routineElements
    }

    /// Makes the row of an array type's elements; nil for another type.
    func elementRow(
        _ type: SQLType, of name: String, in schema: ObjectID, _ kind: String, _ number: Int, _ collation: ObjectID
    ) -> SystemRow? {
        guard let element = StandardType.element(of: type, catalog) else { return nil }
        var row: SystemRow = [
            "object_catalog": catalogName, "object_schema": .text(schemaName(schema)), "object_name": .text(name),
            "object_type": .text(kind), "collection_type_identifier": .text(String(number)),
            "data_type": .text(StandardType.standardName(element)),
            "dtd_identifier": .text("a\(number)"),
        ]
        row.merge(named(element, prefix: "udt")) { old, _ in old }
        row.merge(self.collation(collation)) { old, _ in old }
        return row
    }
}
