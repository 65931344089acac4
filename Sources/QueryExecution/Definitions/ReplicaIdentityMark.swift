import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Sets what identifies the rows of a table to subscribers: a letter of `relreplident`, and for `i` the index
    /// (`ATExecReplicaIdentity`).
    func setReplicaIdentity(_ letter: Character, _ name: String?, _ relation: Relation) throws {
        let chosen = try name.map { try identifying($0, relation) }
        updateRelation(relation.id) { $0.replicaIdentity = letter }
        for index in relation.indexes {
            updateRelation(index) { $0.index?.isReplicaIdentity = index == chosen }
        }
    }

    /// Finds an index and refuses one by which not every row is found.
    private func identifying(_ name: String, _ relation: Relation) throws -> ObjectID {
        let index = try indexNamed(name, for: relation)
        let definition = try self.definition(of: index, on: relation)
        let isDeferrable = relation.constraints.first { $0.id == definition.constraint }?.isDeferrable == true
        let fault: String? =
            if !definition.isUnique {
                "non-unique"
            } else if isDeferrable {
                "non-immediate"
            } else if definition.keys.contains(where: { $0.expression != nil }) {
                "expression"
            } else if definition.predicate != nil {
                "partial"
            } else {
                nil
            }
        if let fault {
            throw Diagnostic(.wrongObjectType, "cannot use \(fault) index \"\(name)\" as replica identity")
        }
        for key in definition.keys where relation.notNullConstraint(of: key.column) == nil {
            guard let column = relation.column(number: key.column) else { continue }
            throw Diagnostic(
                .wrongObjectType,
                "index \"\(name)\" cannot be used as replica identity because column \"\(column.name)\" is nullable")
        }
        return index.id
    }
}
