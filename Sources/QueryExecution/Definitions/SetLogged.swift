import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// SET LOGGED and SET UNLOGGED.
extension DefinitionExecutor {
    /// Makes a table or sequence last or not, with its indexes and the sequences that it owns (`ATPrepChangePersistence`).
    func setLogged(_ isLogged: Bool, _ relation: Relation) throws {
        let wanted: RelationPersistence = isLogged ? .permanent : .unlogged
        switch relation.persistence {
        case .temporary:
            throw Diagnostic(
                .invalidTableDefinition,
                "cannot change logged status of table \"\(relation.name)\" because it is temporary")
        case wanted: return
        default: break
        }
        try checkPublication(relation, isLogged)
        try checkKeys(of: relation, isLogged)
        updateRelation(relation.id) { $0.persistence = wanted }
        for index in relation.indexes { updateRelation(index) { $0.persistence = wanted } }
        for sequence in ownedSequences(of: relation.id) {
            updateRelation(sequence.id) { $0.persistence = wanted }
        }
    }

    /// Refuses to take a published table out of what is logged.
    private func checkPublication(_ relation: Relation, _ isLogged: Bool) throws {
        guard !isLogged else { return }
        let isPublished = catalog.objects.all(.publicationRelation).contains { part in
            if case .publicationRelation(_, let table, _) = part.details { table == relation.id } else { false }
        }
        guard isPublished else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState,
            "cannot change table \"\(relation.name)\" to unlogged because it is part of a publication",
            detail: "Unlogged relations cannot be replicated.")
    }

    /// Refuses to let a table that lasts refer to one that does not.
    private func checkKeys(of relation: Relation, _ isLogged: Bool) throws {
        if isLogged {
            for case .foreignKey(let key) in relation.constraints.map(\.kind) {
                guard key.referencedRelation != relation.id, let other = catalog.relations[key.referencedRelation],
                    other.persistence != .permanent
                else { continue }
                throw refusal(relation, "logged because it references unlogged table", other)
            }
            return
        }
        for id in catalog.relationsReferencing(relation.id) where id != relation.id {
            guard let other = catalog.relations[id], other.persistence == .permanent else { continue }
            throw refusal(relation, "unlogged because it references logged table", other)
        }
    }

    /// The refusal to part a table from another one.
    private func refusal(_ relation: Relation, _ words: String, _ other: Relation) -> Diagnostic {
        Diagnostic(
            .invalidTableDefinition, "could not change table \"\(relation.name)\" to \(words) \"\(other.name)\"")
    }
}
