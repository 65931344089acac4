import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Translates the bound of a partition and compares it with those of the others (`transformPartitionBound`,
    /// `check_new_partition_bound`).
    func bound(_ clause: PartitionBoundClause, of name: String, in parent: Relation) throws -> PartitionBound {
        guard let partitioning = parent.family.partitioning else {
            throw Diagnostic(.invalidObjectDefinition, "\"\(parent.name)\" is not partitioned")
        }
        let bound: PartitionBound
        switch (partitioning.strategy, clause.kind) {
        case (.hash, .otherwise):
            throw Diagnostic(.invalidTableDefinition, "a hash-partitioned table may not have a default partition")
        case (_, .otherwise): bound = .otherwise
        case (.hash, .hash(let modulus, let remainder)):
            try checkHash(modulus, remainder)
            bound = .hash(modulus: Int64(modulus), remainder: Int64(remainder))
        case (.list, .list(let values)):
            var found: [Value] = []
            for value in values {
                let constant = try self.value(value, partitioning.keys[0], parent)
                let type = partitioning.keys[0].type
                if !found.contains(where: { Value.compare($0, constant, type) == 0 }) { found.append(constant) }
            }
            bound = .list(found)
        case (.range, .range(let from, let to)):
            bound = .range(
                lower: try data(from, "FROM", partitioning, parent), upper: try data(to, "TO", partitioning, parent))
        default:
            throw Diagnostic(
                .invalidTableDefinition,
                "invalid bound specification for a \(partitioning.strategy.word.lowercased()) partition",
                at: clause.span)
        }
        try compare(bound, clause, of: name, in: parent, partitioning)
        return bound
    }

    /// Checks modulus and remainder.
    private func checkHash(_ modulus: Int, _ remainder: Int) throws {
        if modulus <= 0 {
            throw Diagnostic(
                .invalidTableDefinition, "modulus for hash partition must be an integer value greater than zero")
        }
        if remainder >= modulus {
            throw Diagnostic(
                .invalidTableDefinition, "remainder for hash partition must be less than modulus")
        }
    }

    /// Translates one end of a range (`transformPartitionRangeBounds`, `validateInfiniteBounds`).
    private func data(
        _ nodes: [PartitionBoundClause.Datum], _ word: String, _ partitioning: Partitioning, _ parent: Relation
    ) throws -> [PartitionBound.Datum] {
        guard nodes.count == partitioning.keys.count else {
            throw Diagnostic(
                .invalidTableDefinition, "\(word) must specify exactly one value per partitioning column")
        }
        var result: [PartitionBound.Datum] = []
        for (node, key) in zip(nodes, partitioning.keys) {
            switch node {
            case .minimum: result.append(.minimum)
            case .maximum: result.append(.maximum)
            case .value(let expression):
                let value = try value(expression, key, parent)
                if value.isNull {
                    throw Diagnostic(.invalidTableDefinition, "cannot specify NULL in range bound")
                }
                result.append(.value(value))
            }
        }
        var infinity: String?
        for (node, datum) in zip(nodes, result) {
            let word: String? =
                switch datum {
                case .minimum: "MINVALUE"
                case .maximum: "MAXVALUE"
                case .value: nil
                }
            if let infinity, infinity != word {
                throw Diagnostic(
                    .datatypeMismatch, "every bound following \(infinity) must also be \(infinity)", at: node.span)
            }
            infinity = word
        }
        return result
    }

    /// Computes a value of a bound (`transformPartitionBoundValue`).
    private func value(_ node: Expression, _ key: Partitioning.Key, _ parent: Relation) throws -> Value {
        let name =
            parent.column(number: key.column)?.name
            ?? Deparser(context.environment, isPretty: true).partitionKey(key, of: parent, isPlain: true)
        let type = key.type
        do throws(Diagnostic) {
            let bound = try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.definitionExpression(node, columnsOf: nil, for: .partitionBound(column: name, type: type))
            }
            return try value(of: bound)
        } catch {
            guard error.sqlState == .undefinedColumn else { throw error }
            throw Diagnostic(
                .invalidColumnReference, "cannot use column reference in partition bound expression", at: error.span)
        }
    }

    /// Computes a constant.
    private func value(of expression: BoundExpression) throws(Diagnostic) -> Value {
        do {
            return try evaluate(expression)
        } catch let error as Diagnostic {
            throw error
        } catch {
            throw Diagnostic(.internalError, "a partition bound cannot be computed")
        }
    }

    // MARK: Comparing with others

    /// Throws when a bound is empty or overlaps that of another partition.
    private func compare(
        _ bound: PartitionBound, _ clause: PartitionBoundClause, of name: String, in parent: Relation,
        _ partitioning: Partitioning
    ) throws {
        let types = partitioning.keys.map(\.type)
        let others = catalog.partitions(of: parent).compactMap { other in other.family.bound.map { (other, $0) } }
        switch (bound, clause.kind) {
        case (.otherwise, _):
            guard let other = catalog.defaultPartition(of: parent) else { return }
            throw Diagnostic(
                .invalidObjectDefinition,
                "partition \"\(name)\" conflicts with existing default partition \"\(other.name)\"", at: clause.span)
        case (.hash(let modulus, let remainder), _):
            try compareHash(modulus, remainder, name, clause, others)
        case (.list(let values), .list(let nodes)):
            for (other, taken) in others {
                guard case .list(let old) = taken else { continue }
                let shared = values.firstIndex { value in
                    old.contains { Value.compare($0, value, types[0]) == 0 }
                }
                guard let shared else { continue }
                throw overlap(name, other, nodes.indices.contains(shared) ? nodes[shared].span : clause.span)
            }
        case (.range(let lower, let upper), .range(let from, let to)):
            if PartitionBound.compare(lower, upper, types) >= 0 {
                let deparser = Deparser(context.environment, isPretty: false)
                let texts = [lower, upper].map { deparser.boundEnd($0, types) }
                throw Diagnostic(
                    .invalidObjectDefinition, "empty range bound specified for partition \"\(name)\"",
                    detail: "Specified lower bound \(texts[0]) is greater than or equal to upper bound \(texts[1]).",
                    at: from.first?.span)
            }
            for (other, taken) in others {
                guard case .range(let start, let end) = taken,
                    PartitionBound.compare(lower, end, types) < 0, PartitionBound.compare(start, upper, types) < 0
                else { continue }
                let isLower = PartitionBound.compare(start, lower, types) <= 0
                throw overlap(name, other, (isLower ? from : to).first?.span ?? clause.span)
            }
        default: return
        }
    }

    /// The error of two bounds that overlap.
    private func overlap(_ name: String, _ other: Relation, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .invalidObjectDefinition, "partition \"\(name)\" would overlap partition \"\(other.name)\"", at: span)
    }

    /// Compares a hash bound with the others.
    private func compareHash(
        _ modulus: Int64, _ remainder: Int64, _ name: String, _ clause: PartitionBoundClause,
        _ others: [(Relation, PartitionBound)]
    ) throws {
        var taken: [(relation: Relation, modulus: Int64, remainder: Int64)] = []
        for (other, bound) in others {
            if case .hash(let m, let r) = bound { taken.append((other, m, r)) }
        }
        let smaller = taken.last { $0.modulus <= modulus }
        let larger = taken.first { $0.modulus > modulus }
        let problem: String? =
            if let smaller, modulus % smaller.modulus != 0 {
                "The new modulus \(modulus) is not divisible by \(smaller.modulus), the modulus of existing partition "
                    + "\"\(smaller.relation.name)\"."
            } else if let larger, larger.modulus % modulus != 0 {
                "The new modulus \(modulus) is not a factor of \(larger.modulus), the modulus of existing partition "
                    + "\"\(larger.relation.name)\"."
            } else {
                nil
            }
        if let problem {
            throw Diagnostic(
                .invalidObjectDefinition,
                "every hash partition modulus must be a factor of the next larger modulus", detail: problem)
        }
        for item in taken {
            let least = min(item.modulus, modulus)
            if item.remainder % least == remainder % least { throw overlap(name, item.relation, clause.span) }
        }
    }

    // MARK: Rows

    /// Throws when the default partition holds rows that belong to a new one now (`check_default_partition_contents`).
    func checkDefaultPartition(of parent: Relation, besides new: Relation) throws {
        guard let other = catalog.defaultPartition(of: parent), other.id != new.id,
            let parent = catalog.relations[parent.id]
        else { return }
        let isViolated = try hasStray(in: other, of: parent) { $0?.id == new.id }
        guard isViolated else { return }
        throw Diagnostic(
            .checkViolation,
            "updated partition constraint for default partition \"\(other.name)\" would be violated by some row")
    }

    /// Throws when a table that becomes a partition holds rows that do not belong there, by the bounds of all levels.
    func checkRows(of partition: Relation, in parent: Relation) throws {
        let planner = Planner(context: context, permits: PermitSet([]))
        let rule = try PartitionRule(partition, planner)
        try forEachBatch(of: partition) { member, rows, count in
            for row in 0..<count where try !rule.fits(rows, row) { throw stray(member) }
        }
    }

    /// The error of a row that does not belong to a partition to be.
    private func stray(_ partition: Relation) -> Diagnostic {
        Diagnostic(
            .checkViolation, "partition constraint of relation \"\(partition.name)\" is violated by some row")
    }

    /// Tells whether some row of a partition leads to a partition that meets a condition.
    private func hasStray(
        in partition: Relation, of parent: Relation, where isStray: (Relation?) -> Bool
    ) throws -> Bool {
        let planner = Planner(context: context, permits: PermitSet([]))
        guard let router = try PartitionRouter(parent, planner) else { return false }
        var isFound = false
        try forEachBatch(of: partition, as: parent) { _, rows, count in
            for row in 0..<count where !isFound {
                if isStray(try router.partition(of: rows, row)) { isFound = true }
            }
        }
        return isFound
    }

    /// Calls the closure with the rows of a table, or of its partitions, as rows of the table or of one above.
    private func forEachBatch(
        of table: Relation, as shape: Relation? = nil, _ body: (Relation, [ColumnVector], Int) throws -> Void
    ) throws {
        let shape = shape ?? table
        for member in catalog.members(of: table) {
            let targets = member.columns.map { column -> BoundExpression in
                if column.isDropped { return .constant(Constant(.null, type: column.type)) }
                return .column(BoundColumn(relation: 0, column: column.number, type: column.type))
            }
            let map = ColumnMap(from: shape, to: member)
            for batch in try systemRows(of: member, through: .constraintValidation, targets: targets).batches {
                let rows = shape.columns.map { column in
                    map.numbers[column.number].map { batch.columns[$0 - 1] }
                        ?? ColumnVector(type: column.type, repeating: .null, count: batch.count)
                }
                try body(member, rows, batch.count)
            }
        }
    }
}
