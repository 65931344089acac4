import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes ALTER … ALL IN TABLESPACE (`AlterTableMoveAll`): all relations of a kind, or those of some owners, each of
    /// which the current role must own; tables of information_schema stand in the default tablespace.
    func moveAll(_ statement: MoveAllStatement) throws -> String {
        let tag = "ALTER \(statement.kind.rawValue)"
        let owners = try statement.owners.map { try role($0) }
        let source = try tablespace(named: statement.source.name)
        let target = try tablespace(named: statement.target.name)
        if source.name == "pg_global" || target.name == "pg_global" {
            throw Diagnostic(
                .invalidParameterValue, "cannot move relations in to or out of pg_global tablespace")
        }
        if target.name != "pg_default" {
            try require(.privilege(.create, on: SecurableID(.tablespace, target.address.id)))
        }
        if source.address == target.address { return tag }
        let place = source.name == "pg_default" ? ObjectID.invalid : source.address.id
        func isMeant(_ relation: Relation) -> Bool {
            relation.tablespace == place && Self.isMoved(relation, by: statement.kind)
                && relation.persistence != .temporary && (owners.isEmpty || owners.contains(relation.owner))
        }
        let standard = SystemRelations.all.filter { $0.schema == Schema.informationSchema && isMeant($0) }
        let found = catalog.relations.values.filter(isMeant).sorted { $0.id < $1.id }
        for relation in standard + found { try requireOwnership(of: relation) }
        if standard.isEmpty, found.isEmpty {
            let name = place.isValid ? source.name : "(database default)"
            notice("no matching relations in tablespace \"\(name)\" found", SQLState("02000"))
        }
        let goal = target.name == "pg_default" ? ObjectID.invalid : target.address.id
        for relation in found { updateRelation(relation.id) { $0.tablespace = goal } }
        return tag
    }

    /// Tells whether a relation is of the kind that the statement names.
    private static func isMoved(_ relation: Relation, by kind: SQLSyntax.ObjectKind) -> Bool {
        switch kind {
        case .table: relation.isTable
        case .index: relation.kind == .index
        default: relation.kind == .materializedView
        }
    }
}
