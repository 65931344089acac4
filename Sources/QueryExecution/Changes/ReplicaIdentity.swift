import CatalogModel
import HashTreeCollections
import SQLBasics

/// What publications demand of a table whose rows are updated or deleted: subscribers must be able to find the rows, by the
/// primary key or by whatever else REPLICA IDENTITY names.
extension Catalog {
    /// What is done with rows.
    package enum PublishedChange: Hashable, Sendable {
        case update, delete
    }

    /// Throws when a table is published and one of some changes cannot be; the first of them is told.
    package func requireReplicaIdentity(
        of relation: Relation, for changes: [PublishedChange]
    ) throws(Diagnostic) {
        for change in changes { try requireReplicaIdentity(of: relation, for: change) }
    }

    /// Throws when a table is published and its changes cannot be (`CheckCmdReplicaIdentity`).
    private func requireReplicaIdentity(of relation: Relation, for change: PublishedChange) throws(Diagnostic) {
        guard relation.kind == .table, relation.persistence == .permanent else { return }
        let key = replicaKey(of: relation)
        var isPublished = false
        for publication in objects.all(.publication) {
            guard case .publication(let details) = publication.details,
                change == .update ? details.update : details.delete,
                let columns = publishedColumns(of: relation, by: publication.address.id, details)
            else { continue }
            isPublished = true
            let isCovered = columns.isEmpty || relation.replicaIdentity != "f" && (key ?? []).isSubset(of: columns)
            if !isCovered {
                throw Diagnostic(
                    .invalidColumnReference, "\(change.beginning) \"\(relation.name)\"",
                    detail: "Column list used by the publication does not cover the replica identity.")
            }
        }
        guard isPublished, key == nil, relation.replicaIdentity != "f" else { return }
        let (noun, verb) = change == .update ? ("updates", "updating") : ("deletes", "deleting from")
        throw Diagnostic(
            .objectNotInPrerequisiteState,
            "\(change.beginning) \"\(relation.name)\" because it does not have a replica identity and publishes \(noun)",
            hint: "To enable \(verb) the table, set REPLICA IDENTITY using ALTER TABLE.")
    }

    /// Returns the columns of the key that identifies rows; nil where none does (`RelationGetReplicaIndex`).
    private func replicaKey(of relation: Relation) -> Set<Int>? {
        if let index = replicaIndex(of: relation) { return Set(index.keys.map(\.column)) }
        guard relation.replicaIdentity == "d", let constraint = relation.primaryKey, !constraint.isDeferrable,
            case .primaryKey(let columns, _) = constraint.kind
        else { return nil }
        return Set(columns)
    }

    /// Returns the index that a table's REPLICA IDENTITY names; nil where it names none, or one that is gone.
    package func replicaIndex(of relation: Relation) -> IndexDefinition? {
        guard relation.replicaIdentity == "i" else { return nil }
        return relation.indexes.lazy.compactMap { relations[$0]?.index }.first(where: \.isReplicaIdentity)
    }

    /// Returns the columns of a table that a publication names, none for all of them; nil when it does not publish the table.
    private func publishedColumns(
        of relation: Relation, by publication: ObjectID, _ details: PublicationDetails
    ) -> [Int]? {
        for part in objects.all(.publicationRelation) {
            if case .publicationRelation(publication, relation.id, let columns) = part.details { return columns }
        }
        if details.isForAllTables { return [] }
        let family = [relation] + partitionAncestors(of: relation)
        for part in objects.all(.publicationSchema) {
            guard case .publicationSchema(publication, let schema) = part.details else { continue }
            if family.contains(where: { $0.schema == schema }) { return [] }
        }
        for part in objects.all(.publicationRelation) {
            guard case .publicationRelation(publication, let id, _) = part.details else { continue }
            if family.contains(where: { $0.id == id }) { return [] }
        }
        return nil
    }
}

extension Catalog.PublishedChange {
    /// How messages begin.
    fileprivate var beginning: String { self == .update ? "cannot update table" : "cannot delete from table" }
}

extension BoundChange {
    /// What is done with rows that are there already, in the order of MERGE's actions (`CheckValidResultRel`).
    package var publishedChanges: [Catalog.PublishedChange] {
        switch self {
        case .insert(let plan):
            if case .update? = plan.onConflict?.action { [.update] } else { [] }
        case .update: [.update]
        case .delete: [.delete]
        case .merge(let plan):
            plan.actions.compactMap { action in
                switch action.operation {
                case .update: .update
                case .delete: .delete
                case .insert, .nothing: nil
                }
            }
        }
    }
}
