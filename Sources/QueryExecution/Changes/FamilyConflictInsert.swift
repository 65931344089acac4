import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// ON CONFLICT of a partitioned table: each row is handled by the clause as it reads for its partition
/// (`ExecInitPartitionInfo`).
final class FamilyConflictInsert: ConflictInserter {
    private let plan: ConflictPlan
    private let insert: InsertPlan
    private let planner: Planner
    private let scope: QueryScope
    private let inserter: FamilyWriter
    private let updater: FamilyWriter?
    private var parts: [Int: ConflictInsert] = [:]
    private(set) var replaced: [ColumnVector]?

    /// Makes an inserter; the second writer updates rows.
    init(
        _ plan: ConflictPlan, _ insert: InsertPlan, planner: Planner, scope: QueryScope, inserter: FamilyWriter,
        updater: FamilyWriter?
    ) {
        self.plan = plan
        self.insert = insert
        self.planner = planner
        self.scope = scope
        self.inserter = inserter
        self.updater = updater
        updater?.isForConflict = true
    }

    func insert(_ row: [ColumnVector]) throws -> [ColumnVector]? {
        let ordinal = try inserter.place(of: row, 0)
        let part = try part(ordinal)
        guard let stored = try part.insert(inserter.inward(row, ordinal)) else { return nil }
        replaced = try part.replaced.map { try inserter.outward($0, ordinal) }
        return try inserter.outward(stored, ordinal)
    }

    /// Returns the inserter of one partition.
    private func part(_ ordinal: Int) throws -> ConflictInsert {
        if let known = parts[ordinal] { return known }
        let (relation, map, writer) = try inserter.target(ordinal)
        var own = plan
        own.arbiters = plan.arbiters.map { arbiters in
            relation.indexes.filter { isPart($0, of: arbiters) }
        }
        if case .update(let assignments, let filter) = plan.action {
            own.action = .update(
                assignments: assignments.map { (map[$0.column], $0.value.renumbered(map, relations: [0, 1])) },
                filter: filter?.renumbered(map, relations: [0, 1]))
        }
        var mapped = insert
        mapped.columns = insert.columns.map { map[$0] }
        for place in mapped.rowChecks.indices {
            mapped.rowChecks[place].condition = mapped.rowChecks[place].condition.renumbered(map)
        }
        let made = try ConflictInsert(own, mapped, relation, planner: planner, scope: scope, inserter: writer) {
            guard let updater = self.updater else {
                throw Diagnostic(.internalError, "ON CONFLICT DO NOTHING updates a row")
            }
            return try updater.target(ordinal).writer
        }
        parts[ordinal] = made
        return made
    }

    /// Tells whether an index is a part of one of some indexes of the tables above.
    private func isPart(_ index: ObjectID, of others: [ObjectID]) -> Bool {
        var current = planner.catalog.relations[index]
        while let relation = current {
            if others.contains(relation.id) { return true }
            current = relation.family.parents.first.flatMap { planner.catalog.relations[$0] }
        }
        return false
    }
}
