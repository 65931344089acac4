import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

extension Planner {
    /// Makes the plan of a relation with all that inherit from it: one scan a relation (`expand_inherited_rtentry`). The
    /// conditions, those of row-level security among them, are the parent's.
    func planFamily(
        _ relation: Relation, _ number: Int, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        let (columns, layout) = scanLayout(relation, number, job)
        let own = Self.take(&conjuncts, withVolatile: true) { $0.relations == [number] }
        let security = job.query.relations[number].securityFilters
        let early = security.isEmpty ? own : own.filter(\.expression.isLeakproof)
        let compiler = ExpressionCompiler(self, job.scope, layout)
        let pruner = try PartitionPruner(early, number, self, job.scope)
        let access = job.query.relations[number].storageAccess
        let all = security + own.map(\.expression)
        var scans: [PlanNode] = []
        for (ordinal, member) in catalog.members(of: relation).enumerated() {
            guard let contents = snapshot.contents[member.storage], try pruner.mayHold(member, below: relation) else {
                continue
            }
            let map = ColumnMap(from: relation, to: member)
            scans.append(
                try ScanNode(
                    member, contents: contents, columns: columns.map { map[$0] }, types: layout.types,
                    permit: permits.permit(access, member.id), lookup: try keyLookup(early, contents, map, number, job),
                    outer: try outerEquality(early, number, compiler),
                    conditions: ConditionList(
                        try all.map(compiler.compile), levels: all.indices.map { min($0, security.count) },
                        isLeakproof: security.isEmpty ? [] : all.map(\.isLeakproof)),
                    context: context, ordinal: ordinal))
        }
        let plan = scans.count == 1 ? scans[0] : AppendNode(scans, types: layout.types)
        return FromPiece(plan: plan, layout: layout, relations: [number])
    }
}

/// Finds the partitions that no row can come from, by conditions that compare columns with constants
/// (`prune_append_rel_partitions`).
struct PartitionPruner {
    /// What is known of a column of the parent.
    fileprivate struct Limits {
        var lower: (value: Value, isIncluded: Bool)?
        var upper: (value: Value, isIncluded: Bool)?
        var isNull = false
    }

    private var limits: [Int: Limits] = [:]
    private let catalog: Catalog

    /// Looks at the conditions on one relation.
    init(_ conjuncts: [Conjunct], _ number: Int, _ planner: Planner, _ scope: QueryScope) throws {
        catalog = planner.catalog
        for conjunct in conjuncts where !conjunct.isVolatile {
            if case .nullTest(.column(let column), false, _) = conjunct.expression, column.level == 0,
                column.relation == number
            {
                limits[column.column, default: Limits()].isNull = true
            }
            guard case .call(let call) = conjunct.expression, call.arguments.count == 2,
                case .infixOperator(let id) = call.form, let name = BuiltinTable.operator(id)?.name,
                let mirrored = ["=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="][name]
            else { continue }
            let sides = [
                (call.arguments[0], call.arguments[1], name), (call.arguments[1], call.arguments[0], mirrored),
            ]
            for (side, other, name) in sides {
                guard case .column(let column) = side, column.level == 0, column.relation == number, column.column > 0,
                    column.type.unmodified == other.type.unmodified, Conjunct(other).relations.isEmpty,
                    !other.holdsSubquery
                else { continue }
                let node = try ExpressionCompiler(planner, scope, Layout()).compile(other)
                guard let value = node.constant, !value.isNull else { continue }
                note(name, value, column.column, column.type)
            }
        }
    }

    /// Notes one comparison.
    private mutating func note(_ name: String, _ value: Value, _ column: Int, _ type: SQLType) {
        var known = limits[column] ?? Limits()
        let isIncluded = name != "<" && name != ">"
        if name != "<" && name != "<=" {
            let order = known.lower.map { Value.compare(value, $0.value, type) } ?? 1
            if order > 0 || (order == 0 && !isIncluded) { known.lower = (value, isIncluded) }
        }
        if name != ">" && name != ">=" {
            let order = known.upper.map { Value.compare(value, $0.value, type) } ?? -1
            if order < 0 || (order == 0 && !isIncluded) { known.upper = (value, isIncluded) }
        }
        limits[column] = known
    }

    /// Tells whether rows of a member may meet the conditions, by the bounds of each level up to the parent.
    func mayHold(_ member: Relation, below parent: Relation) throws -> Bool {
        guard !limits.isEmpty else { return true }
        var current = member
        while current.isPartition, current.id != parent.id, let id = current.family.parents.first,
            let above = catalog.relations[id], let bound = current.family.bound,
            let partitioning = above.family.partitioning
        {
            let map = ColumnMap(from: parent, to: above)
            let known = partitioning.keys.map { key in
                key.column == 0 ? nil : limits.first { map[$0.key] == key.column }?.value
            }
            if !Self.mayHold(bound, known, partitioning.keys.map(\.type)) { return false }
            current = above
        }
        return true
    }

    /// Tells whether a bound may hold rows whose keys lie within limits.
    private static func mayHold(_ bound: PartitionBound, _ known: [Limits?], _ types: [SQLType]) -> Bool {
        guard let type = types.first else { return true }
        switch bound {
        case .otherwise: return true
        case .list(let values):
            guard let limits = known.first ?? nil else { return true }
            return values.contains { value in
                value.isNull
                    ? limits.isNull || (limits.lower == nil && limits.upper == nil) : limits.admits(value, type)
            }
        case .hash:
            let row = zip(known, types).compactMap { limits, type -> Value? in
                guard let lower = limits?.lower, let upper = limits?.upper, lower.isIncluded, upper.isIncluded,
                    Value.compare(lower.value, upper.value, type) == 0
                else { return nil }
                return lower.value
            }
            return row.count < types.count || bound.holds(row, types)
        case .range(let lower, let upper):
            guard let limits = known.first ?? nil else { return true }
            if limits.isNull { return false }
            if let most = limits.upper, case .value(let start)? = lower.first {
                let order = Value.compare(start, most.value, type)
                if order > 0 || (order == 0 && !most.isIncluded) { return false }
            }
            if let least = limits.lower, case .value(let end)? = upper.first {
                let order = Value.compare(end, least.value, type)
                if order < 0 || (order == 0 && types.count == 1) { return false }
            }
            return true
        }
    }
}

extension PartitionPruner.Limits {
    /// Tells whether a value lies within.
    fileprivate func admits(_ value: Value, _ type: SQLType) -> Bool {
        if isNull { return false }
        if let lower {
            let order = Value.compare(value, lower.value, type)
            if order < 0 || (order == 0 && !lower.isIncluded) { return false }
        }
        if let upper {
            let order = Value.compare(value, upper.value, type)
            if order > 0 || (order == 0 && !upper.isIncluded) { return false }
        }
        return true
    }
}
