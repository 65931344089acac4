import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// Foreign tables, which are kept in the catalog and can't be read, as no wrapper has a handler.
extension DefinitionExecutor {
    /// Executes CREATE FOREIGN TABLE (`DefineRelation`, then `CreateForeignTable`).
    func createForeignTable(_ statement: ForeignTableStatement) throws -> String {
        let table = statement.table
        let tag = "CREATE FOREIGN TABLE"
        if !table.inherits.isEmpty { throw Diagnostic.notSupported("INHERITS", at: table.span) }
        for element in table.elements { try refuseKeys(element) }
        let schema = try creationSchema(for: table.name, table.persistence, at: table.name.span)
        if table.ifNotExists, try isTaken(table.name.name, in: schema, ifNotExists: true) { return tag }
        var builder = TableBuilder(tableName: table.name.name)
        try collect(table.elements, into: &builder)
        let id = try makeTable(
            &builder, name: table.name.name, schema: schema, persistence: table.persistence, kind: .foreignTable)
        guard let server = context.object(.foreignServer, named: statement.server.name) else {
            throw Self.missing("server", statement.server.name)
        }
        try require(.privilege(.usage, on: SecurableID(.foreignServer, server.address.id)))
        let options = try GenericOptions.applying(statement.options, to: [])
        try validate(options, ofServer: server, for: .foreignTable)
        let columnOptions = try table.elements.compactMap { element -> (String, [String])? in
            guard case .column(let column) = element else { return nil }
            return (column.name.name, try GenericOptions.applying(column.options, to: []))
        }
        updateRelation(id) { relation in
            relation.foreign = ForeignTableDefinition(server: server.address.id, options: options)
            for (name, options) in columnOptions {
                for position in relation.columns.indices where relation.columns[position].name == name {
                    relation.columns[position].foreignOptions = options
                }
            }
        }
        catalog.addDependency(of: ObjectAddress(.relation, id), on: server.address, kind: .normal)
        return tag
    }

    /// Refuses constraints that a foreign table cannot have (`transformColumnDefinition`, `transformTableConstraint`).
    func refuseKeys(_ element: TableElement) throws {
        switch element {
        case .column(let column):
            for constraint in column.constraints {
                switch constraint.kind {
                case .primaryKey: throw unsupportedKey("primary key", constraint.span)
                case .unique: throw unsupportedKey("unique", constraint.span)
                case .references: throw unsupportedKey("foreign key", constraint.span)
                default: continue
                }
            }
        case .options: return
        case .constraint(let constraint):
            switch constraint.kind {
            case .primaryKey: throw unsupportedKey("primary key", constraint.span)
            case .unique: throw unsupportedKey("unique", constraint.span)
            case .foreignKey: throw unsupportedKey("foreign key", constraint.span)
            default: return
            }
        case .like: return
        }
    }

    /// Makes the error of a constraint that a foreign table cannot have.
    func unsupportedKey(_ kind: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(.featureNotSupported, "\(kind) constraints are not supported on foreign tables", at: span)
    }

    /// Tells whether a command of ALTER TABLE is for foreign tables too (`ATT_FOREIGN_TABLE`).
    static func fitsForeignTables(_ command: AlterTableCommand) -> Bool {
        switch command.kind {
        case .addColumn, .dropColumn, .alterType, .setNotNull, .dropNotNull, .addIdentity, .alterIdentity,
            .dropIdentity, .addConstraint, .dropConstraint, .validateConstraint, .triggers:
            true
        default: false
        }
    }

    /// Executes OPTIONS of a foreign table or of a column of it (`ATExecGenericOptions`, `ATExecAlterColumnGenericOptions`).
    func setForeignOptions(_ options: [GenericOption], of column: Identifier?, _ relation: Relation) throws {
        let server = relation.foreign.flatMap { context.object(ObjectAddress(.foreignServer, $0.server)) }
        guard let column else {
            let changed = try GenericOptions.applying(options, to: relation.foreign?.options ?? [])
            if let server { try validate(changed, ofServer: server, for: .foreignTable) }
            return updateRelation(relation.id) { $0.foreign?.options = changed }
        }
        if SystemColumns.column(named: column.name) != nil {
            throw Diagnostic(.featureNotSupported, "cannot alter system column \"\(column.name)\"")
        }
        guard let found = relation.column(named: column.name) else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(column.name)\" of relation \"\(relation.name)\" does not exist")
        }
        let changed = try GenericOptions.applying(options, to: found.foreignOptions)
        if let server { try validate(changed, ofServer: server, for: .column) }
        updateRelation(relation.id) { $0.columns[found.number - 1].foreignOptions = changed }
    }
}
