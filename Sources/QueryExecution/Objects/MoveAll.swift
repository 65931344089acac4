import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes ALTER TABLE ALL IN TABLESPACE (`AlterTableMoveAll`): CREATE on the new tablespace and the ownership of each
    /// relation that is found.
    func moveAll(_ statement: MoveAllStatement) throws -> String {
        let owners = try statement.owners.map { try role($0) }
        let from = try tablespace(named: statement.from.name)
        let to = try tablespace(named: statement.to.name)
        if from.name == "pg_global" || to.name == "pg_global" {
            throw Diagnostic(
                .invalidParameterValue, "cannot move relations in to or out of pg_global tablespace")
        }
        let tag = "ALTER \(statement.kind.rawValue)"
        if to.name != "pg_default" {
            try require(.privilege(.create, on: SecurableID(.tablespace, to.address.id)))
        }
        let target = to.name == "pg_default" ? ObjectID.invalid : to.address.id
        let source = from.name == "pg_default" ? ObjectID.invalid : from.address.id
        if source == target { return tag }
        let found = catalog.relations.values.sorted { $0.id < $1.id }.filter { relation in
            relation.tablespace == source && isMoved(relation, with: statement.kind)
                && (owners.isEmpty || owners.contains(relation.owner))
        }
        if source == .invalid, owners.isEmpty, statement.kind != .materializedView {
            try requireOwnershipOfStandardTables(statement.kind)
        }
        for relation in found { try requireOwnership(of: relation) }
        if found.isEmpty {
            let place = from.name == "pg_default" ? "(database default)" : from.name
            notice("no matching relations in tablespace \"\(place)\" found", .undefinedObject)
        }
        for relation in found { updateRelation(relation.id) { $0.tablespace = target } }
        return tag
    }

    /// Throws unless the current role owns the tables of information_schema, which stand in the default tablespace.
    private func requireOwnershipOfStandardTables(_ kind: SQLSyntax.ObjectKind) throws {
        guard kind == .table else { return }
        for relation in SystemRelations.all where relation.schema == Schema.informationSchema && relation.kind == .table
        {
            try requireOwnership(of: relation)
        }
    }

    /// Tells whether a relation is among those that the statement moves: what is temporary stays.
    private func isMoved(_ relation: Relation, with kind: SQLSyntax.ObjectKind) -> Bool {
        if let schema = catalog.schemas[relation.schema], schema.name.hasPrefix("pg_temp") { return false }
        return switch kind {
        case .table: relation.isTable
        case .index: relation.kind == .index
        default: relation.kind == .materializedView
        }
    }
}
