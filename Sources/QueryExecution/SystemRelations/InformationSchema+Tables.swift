import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The views of information_schema about tables, columns and schemas; each shows what the current role may touch.
extension SystemRelationReader {
    /// The name of the current database as a value.
    var catalogName: Value { .text(databaseName) }

    /// Tells whether the current role has one of some privileges on a relation, or owns it.
    func touches(_ relation: Relation, _ privileges: PrivilegeSet, columns: PrivilegeSet = []) -> Bool {
        let securables = self.securables
        let role = context.currentRole
        if isAllowed(.ownership(of: relation.securable), as: role, in: securables) { return true }
        let whole = privileges.members.contains {
            isAllowed(.privilege($0, on: relation.securable), as: role, in: securables)
        }
        return whole
            || columns.members.contains {
                isAllowed(.privilege($0, on: relation.securable, .any), as: role, in: securables)
            }
    }

    /// The privileges on a whole table that let a role see it.
    private static let tablePrivileges: PrivilegeSet = [
        .select, .insert, .update, .delete, .truncate, .references, .trigger,
    ]
    /// The privileges on columns that let a role see the table.
    private static let columnPrivileges: PrivilegeSet = [.select, .insert, .update, .references]

    /// The tables and views that the current role may see.
    private var visibleTables: [Relation] {
        standardTables.filter { touches($0, Self.tablePrivileges, columns: Self.columnPrivileges) }
    }

    /// Makes information_schema.tables.
    func infoTables() -> [SystemRow] {
        visibleTables.map { relation in
            let type = catalog.typeEntry(relation.typeOf)
            return [
                "table_catalog": catalogName, "table_schema": .text(schemaName(relation.schema)),
                "table_name": .text(relation.name),
                "user_defined_type_catalog": type == nil ? .null : catalogName,
                "user_defined_type_schema": type.map { .text(schemaName($0.schema)) } ?? .null,
                "user_defined_type_name": type.map { .text($0.name) } ?? .null,
                "table_type": .text(Self.tableType(relation)),
                "is_insertable_into": updatability { try events(of: relation).contains(.insert) },
                "is_typed": Self.yes(type != nil),
            ]
        }
    }

    /// Returns the kind of a table as the standard names it.
    private static func tableType(_ relation: Relation) -> String {
        if relation.persistence == .temporary { return "LOCAL TEMPORARY" }
        return relation.kind == .view ? "VIEW" : relation.kind == .foreignTable ? "FOREIGN" : "BASE TABLE"
    }

    /// Returns YES or NO.
    static func yes(_ condition: Bool) -> Value { .text(condition ? "YES" : "NO") }

    /// Returns what can be done with the rows of a relation.
    private func events(of relation: Relation) throws(Diagnostic) -> UpdatableEvents {
        try ViewQueries(context.environment).events(of: relation)
    }

    /// Returns YES or NO, or what stands for the error of finding out.
    private func updatability(_ isUpdatable: () throws -> Bool) -> Value {
        do {
            return Self.yes(try isUpdatable())
        } catch {
            return DeferredRefusal.mark((error as? Diagnostic)?.message ?? "")
        }
    }

    /// Makes information_schema.views; the definition is shown to the view's owner only.
    func infoViews() -> [SystemRow] {
        visibleTables.filter { $0.kind == .view && !$0.id.isBuiltin }.map { relation in
            let owns = securables.roleGraph.hasPrivileges(context.currentRole, of: relation.owner)
            let option: String =
                switch relation.view?.checkOption {
                case .local: "LOCAL"
                case .cascaded: "CASCADED"
                case nil: "NONE"
                }
            return [
                "table_catalog": catalogName, "table_schema": .text(schemaName(relation.schema)),
                "table_name": .text(relation.name),
                "view_definition": owns ? .text(Definitions(context).view(relation, isPretty: false)) : .null,
                "check_option": .text(option),
                "is_updatable": updatability { try events(of: relation).isSuperset(of: [.update, .delete]) },
                "is_insertable_into": updatability { try events(of: relation).contains(.insert) },
                "is_trigger_updatable": Self.yes(relation.replaces(.update)),
                "is_trigger_deletable": Self.yes(relation.replaces(.delete)),
                "is_trigger_insertable_into": Self.yes(relation.replaces(.insert)),
            ]
        }
    }

    /// The columns of a relation that the current role may touch.
    func visibleColumns(of relation: Relation) -> [Column] {
        let securables = self.securables
        if isAllowed(.ownership(of: relation.securable), as: context.currentRole, in: securables) {
            return Array(relation.liveColumns)
        }
        return relation.liveColumns.filter { column in
            Self.columnPrivileges.members.contains {
                isAllowed(
                    .privilege($0, on: relation.securable, .each([column.number])), as: context.currentRole,
                    in: securables)
            }
        }
    }

    /// Makes information_schema.columns.
    func infoColumns() -> [SystemRow] {
        standardTables.flatMap { relation in
            visibleColumns(of: relation).map { row(of: $0, relation) }
        }
    }

    /// Makes the row of one column.
    private func row(of column: Column, _ relation: Relation) -> SystemRow {
        let type = StandardType(column.type, in: catalog)
        var row: SystemRow = [
            "table_catalog": catalogName, "table_schema": .text(schemaName(relation.schema)),
            "table_name": .text(relation.name), "column_name": .text(column.name),
            "ordinal_position": .number(column.number),
            "is_nullable": Self.yes(!column.isNotNull && type.domain?.definition.isNotNull != true),
            "data_type": .text(type.word(below: true)), "dtd_identifier": .text(String(column.number)),
            "is_self_referencing": .text("NO"), "is_identity": Self.yes(column.identity != nil),
            "identity_cycle": .text("NO"), "is_generated": .text(column.generated == nil ? "NEVER" : "ALWAYS"),
            "is_updatable": updatability {
                try ViewQueries(context.environment).isUpdatable(column.number, of: relation)
            },
        ]
        if let domain = type.domain {
            row["domain_catalog"] = catalogName
            row["domain_schema"] = .text(schemaName(domain.entry.schema))
            row["domain_name"] = .text(domain.entry.name)
        }
        row.merge(named(type.below, prefix: "udt")) { old, _ in old }
        row.merge(collation(of: column)) { old, _ in old }
        for (name, value) in Self.typeFacts(type.below) { row[name] = value }
        addDefault(of: column, relation, to: &row)
        addIdentity(of: column, relation, to: &row)
        return row
    }

    /// Adds the default or generation expression.
    private func addDefault(of column: Column, _ relation: Relation, to row: inout SystemRow) {
        guard let value = column.defaultValue else { return }
        let text = Definitions(context).expression(value.expression, of: relation, isPretty: false)
        row[column.generated == nil ? "column_default" : "generation_expression"] = .text(text)
    }

    /// Adds what is known of an identity column's sequence.
    private func addIdentity(of column: Column, _ relation: Relation, to row: inout SystemRow) {
        guard let identity = column.identity else { return }
        row["identity_generation"] = .text(identity == .always ? "ALWAYS" : "BY DEFAULT")
        let owned = userRelations.first {
            $0.sequence?.ownedBy?.relation == relation.id && $0.sequence?.ownedBy?.column == column.number
        }
        guard let sequence = owned?.sequence else { return }
        row["identity_start"] = .text(String(sequence.start))
        row["identity_increment"] = .text(String(sequence.increment))
        row["identity_maximum"] = .text(String(sequence.maximum))
        row["identity_minimum"] = .text(String(sequence.minimum))
        row["identity_cycle"] = Self.yes(sequence.cycles)
    }

    /// The lengths and precisions of a type.
    static func typeFacts(_ type: SQLType) -> [(String, Value)] {
        let modifier = Int(type.modifier)
        switch type.unmodified {
        case .int2: return integer(16)
        case .int4: return integer(32)
        case .int8: return integer(64)
        case .float4: return [("numeric_precision", .number(24)), ("numeric_precision_radix", .number(2))]
        case .float8: return [("numeric_precision", .number(53)), ("numeric_precision_radix", .number(2))]
        case .numeric:
            guard modifier >= 4 else { return [("numeric_precision_radix", .number(10))] }
            let bits = modifier - 4
            return [
                ("numeric_precision", .number(bits >> 16 & 0xFFFF)), ("numeric_precision_radix", .number(10)),
                ("numeric_scale", .number((bits & 0x7FF) ^ 1024 - 1024)),
            ]
        case .varchar, .bpchar:
            guard modifier >= 4 else { return [("character_octet_length", .number(1_073_741_824))] }
            return [
                ("character_maximum_length", .number(modifier - 4)),
                ("character_octet_length", .number((modifier - 4) * 4)),
            ]
        case .bit, .varbit: return modifier < 0 ? [] : [("character_maximum_length", .number(modifier))]
        case .text: return [("character_octet_length", .number(1_073_741_824))]
        case .date: return [("datetime_precision", .number(0))]
        case .time, .timetz, .timestamp, .timestamptz:
            return [("datetime_precision", .number(modifier < 0 ? 6 : modifier))]
        case .interval: return intervalFacts(modifier)
        default: return []
        }
    }

    /// The facts of an interval, whose modifier holds its fields and its precision.
    private static func intervalFacts(_ modifier: Int) -> [(String, Value)] {
        let precision = modifier & 0xFFFF
        let fields = SQLType(oid: SQLType.interval.oid, modifier: Int32(truncatingIfNeeded: modifier)).formatted
            .dropFirst("interval".count).drop { $0 == "(" || $0 == ")" || $0.isNumber || $0 == " " }
        let type: [(String, Value)] = fields.isEmpty ? [] : [("interval_type", .text(fields.uppercased()))]
        return type + [("datetime_precision", .number(modifier < 0 || precision == 0xFFFF ? 6 : precision))]
    }

    /// The facts of an integer type of some bits.
    private static func integer(_ bits: Int) -> [(String, Value)] {
        [
            ("numeric_precision", .number(bits)), ("numeric_precision_radix", .number(2)),
            ("numeric_scale", .number(0)),
        ]
    }

    /// Makes information_schema.schemata: the schemas that the current role owns, or may use or fill.
    func infoSchemata() -> [SystemRow] {
        let securables = self.securables
        return catalog.schemas.values.sorted { $0.id < $1.id }.filter { schema in
            let id = SecurableID(.schema, schema.id)
            return [.ownership(of: id), .privilege(.create, on: id), .privilege(.usage, on: id)].contains {
                isAllowed($0, as: context.currentRole, in: securables)
            }
        }.map { schema in
            [
                "catalog_name": catalogName, "schema_name": .text(schema.name),
                "schema_owner": .text(roleName(schema.owner)),
            ]
        }
    }

    /// Makes information_schema.sequences, without those of identity columns.
    func infoSequences() -> [SystemRow] {
        userRelations.compactMap { relation -> SystemRow? in
            guard let sequence = relation.sequence, sequence.ownedBy?.isIdentity != true,
                touches(relation, [.select, .update, .usage])
            else { return nil }
            let bits = sequence.type == .int2 ? 16 : sequence.type == .int4 ? 32 : 64
            return [
                "sequence_catalog": catalogName, "sequence_schema": .text(schemaName(relation.schema)),
                "sequence_name": .text(relation.name), "data_type": .text(sequence.type.formatted),
                "numeric_precision": .number(bits), "numeric_precision_radix": .number(2), "numeric_scale": .number(0),
                "start_value": .text(String(sequence.start)), "minimum_value": .text(String(sequence.minimum)),
                "maximum_value": .text(String(sequence.maximum)), "increment": .text(String(sequence.increment)),
                "cycle_option": Self.yes(sequence.cycles),
            ]
        }
    }
}

extension Relation {
    /// Tells whether the standard knows relations of the kind: tables and views, but not materialized views.
    var isStandardTable: Bool { objectKind.isRelation && kind != .materializedView }
}
