import CatalogModel
import HashTreeCollections
import SQLBasics

extension ExecutionContext {
    /// Does something while a statement has relations open, so that nothing that runs inside changes their definition or
    /// takes their rows away.
    func using<Result>(_ relations: [ObjectID], _ body: () throws -> Result) rethrows -> Result {
        for relation in relations { openRelations[relation, default: 0] += 1 }
        defer {
            for relation in relations {
                let count = openRelations[relation, default: 0] - 1
                openRelations[relation] = count > 0 ? count : nil
            }
        }
        return try body()
    }

    /// Throws 55006 when a relation is in use by a query around the statement or by a cursor, or when triggers on it are
    /// still to run (`CheckTableNotInUse`).
    func requireUnused(_ relation: Relation, for action: String) throws(Diagnostic) {
        if openRelations[relation.id] != nil || cursorRelations.contains(relation.id) {
            throw Diagnostic(
                .objectInUse,
                "cannot \(action) \"\(relation.name)\" because it is being used by active queries in this session")
        }
        guard relation.kind != .index, session.deferral.pending.contains(where: { $0.watches(relation.id, self) })
        else {
            return
        }
        throw Diagnostic(
            .objectInUse, "cannot \(action) \"\(relation.name)\" because it has pending trigger events")
    }
}

extension ConstraintEvent {
    /// Tells whether the trigger of the event is on a relation: that of a key that is gone is on the referenced table.
    fileprivate func watches(_ relation: ObjectID, _ context: ExecutionContext) -> Bool {
        if case .gone(let referencing, let constraint, _, _, _) = self {
            return ForeignKeySides(referencing, constraint, context)?.referenced.id == relation
        }
        return source.relation == relation
    }
}
