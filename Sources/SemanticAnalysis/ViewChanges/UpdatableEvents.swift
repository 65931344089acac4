import CatalogModel
import SQLBasics
import SQLTypes

/// What can be done with the rows of a relation, as the bits of `pg_relation_is_updatable`.
package struct UpdatableEvents: OptionSet, Sendable {
    package let rawValue: Int

    /// Makes the set with these bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let update = UpdatableEvents(rawValue: 4)
    package static let insert = UpdatableEvents(rawValue: 8)
    package static let delete = UpdatableEvents(rawValue: 16)
    package static let all: UpdatableEvents = [.update, .insert, .delete]
}

extension ViewQueries {
    /// Returns what can be done with the rows of a relation, or with some of its columns; a foreign table's wrapper would
    /// have to be asked (`relation_is_updatable`).
    package func events(
        of relation: Relation, columns: Set<Int>? = nil, withTriggers: Bool = false, inside open: [ObjectID] = []
    ) throws(Diagnostic) -> UpdatableEvents {
        switch relation.kind {
        case .table, .partitionedTable: return .all
        case .materializedView, .sequence, .index, .compositeType: return []
        case .foreignTable: throw environment.catalog.withoutHandler(relation)
        case .view: break
        }
        let triggered = (withTriggers ? Self.triggered(relation) : []).union(Self.ruled(relation))
        guard triggered != .all else { return triggered }
        guard !open.contains(relation.id), let query = relation.view?.query,
            obstacle(toChanging: query, needsColumns: false) == nil,
            let below = query.relations[0].relationID.flatMap({ environment.relation($0) })
        else { return triggered }
        var found: Set<Int> = []
        for (position, target) in query.visibleTargets.enumerated() {
            guard target.expression.isStoredColumn, case .column(let column) = target.expression,
                columns?.contains(position + 1) != false
            else { continue }
            found.insert(column.column)
        }
        let own: UpdatableEvents = found.isEmpty ? .delete : .all
        let inner = try events(of: below, columns: found, withTriggers: withTriggers, inside: open + [relation.id])
        return triggered.union(own.intersection(inner))
    }

    /// Returns what unconditional INSTEAD rules of a view do.
    private static func ruled(_ view: Relation) -> UpdatableEvents {
        var found: UpdatableEvents = []
        for rule in view.rules where rule.isInstead && rule.condition == nil {
            switch rule.event {
            case .insert: found.insert(.insert)
            case .update: found.insert(.update)
            case .delete: found.insert(.delete)
            }
        }
        return found
    }

    /// Returns what INSTEAD OF triggers of a view do.
    private static func triggered(_ view: Relation) -> UpdatableEvents {
        var found: UpdatableEvents = []
        if view.replaces(.insert) { found.insert(.insert) }
        if view.replaces(.update) { found.insert(.update) }
        if view.replaces(.delete) { found.insert(.delete) }
        return found
    }

    /// Tells whether values of a column can be changed (`pg_column_is_updatable`).
    package func isUpdatable(_ number: Int, of relation: Relation, withTriggers: Bool = false) throws(Diagnostic)
        -> Bool
    {
        guard number > 0 else { return false }
        return try events(of: relation, columns: [number], withTriggers: withTriggers).isSuperset(of: [
            .update, .delete,
        ])
    }
}
