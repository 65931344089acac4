import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Writes partition keys, bounds and the conditions that bounds make (`ruleutils.c`, `partbounds.c`).
extension Deparser {
    /// Returns what stands behind PARTITION BY (`pg_get_partkeydef`).
    package func partitionKeys(_ relation: Relation) -> String? {
        guard let partitioning = relation.family.partitioning else { return nil }
        let keys = partitioning.keys.map { partitionKey($0, of: relation, isPlain: false) }
        return "\(partitioning.strategy.word) (\(keys.joined(separator: ", ")))"
    }

    /// Returns a key: a column, or an expression in parentheses unless it is a call.
    package func partitionKey(_ key: Partitioning.Key, of relation: Relation, isPlain: Bool) -> String {
        guard let expression = key.expression else {
            let name = Quoting.identifier(relation.column(number: key.column)?.name ?? "")
            return key.showsCollation && !isPlain ? name + " COLLATE \"C\"" : name
        }
        let text = self.expression(expression, of: relation)
        return expression.looksLikeFunction ? text : "(\(text))"
    }

    /// Returns the bound of a partition as CREATE TABLE has it.
    package func bound(_ bound: PartitionBound, in parent: Relation) -> String {
        let types = parent.family.partitioning?.keys.map(\.type) ?? []
        switch bound {
        case .otherwise: return "DEFAULT"
        case .hash(let modulus, let remainder):
            return "FOR VALUES WITH (modulus \(modulus), remainder \(remainder))"
        case .list(let values):
            let texts = values.map { constant($0, types.first ?? .text, label: .never) }
            return "FOR VALUES IN (\(texts.joined(separator: ", ")))"
        case .range(let lower, let upper):
            return "FOR VALUES FROM \(boundEnd(lower, types)) TO \(boundEnd(upper, types))"
        }
    }

    /// Returns one end of a range.
    package func boundEnd(_ data: [PartitionBound.Datum], _ types: [SQLType]) -> String {
        let texts = zip(data, types).map { datum, type in
            switch datum {
            case .minimum: "MINVALUE"
            case .maximum: "MAXVALUE"
            case .value(let value): constant(value, type, label: .never)
            }
        }
        return "(\(texts.joined(separator: ", ")))"
    }

    /// Returns a value as a literal.
    private func constant(_ value: Value, _ type: SQLType, label: DeparseWriter.Label) -> String {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.constant(Constant(value, type: type), label: label)
        return writer.text
    }

    /// Returns the condition that the rows of a partition meet; nil where there is none
    /// (`pg_get_partition_constraintdef`).
    package func partitionConstraint(_ relation: Relation) -> String? {
        var parts: [String] = []
        var current = relation
        while current.isPartition, let bound = current.family.bound,
            let parent = current.family.parents.first.flatMap({ environment.catalog.relations[$0] })
        {
            parts = PartitionCondition(self, parent).parts(bound) + parts
            current = parent
        }
        return parts.isEmpty ? nil : PartitionCondition.joined(parts, "AND")
    }

    /// Returns a key as an operand of a comparison.
    fileprivate func operand(_ key: Partitioning.Key, _ relation: Relation) -> String {
        let text = plainOperand(key, relation)
        return key.expression == nil && key.type.unmodified == .varchar ? "(\(text))::text" : text
    }

    /// Returns a key as it is.
    fileprivate func plainOperand(_ key: Partitioning.Key, _ relation: Relation) -> String {
        guard let expression = key.expression else {
            return Quoting.identifier(relation.column(number: key.column)?.name ?? "")
        }
        return Deparser(environment, isPretty: false).expression(expression, of: relation)
    }

    /// Returns a value as an operand, with the collation of the key where that is not its type's.
    fileprivate func operand(_ value: Value, _ key: Partitioning.Key) -> String {
        let text = constant(value, key.type, label: .asNeeded)
        guard key.collation.isValid, key.collation != ObjectID(100),
            let name = Collations.name(of: key.collation)
        else { return text }
        return "\(text) COLLATE \(Quoting.identifier(name))"
    }
}

/// Makes the conditions of the bounds of one table's partitions.
private struct PartitionCondition {
    let deparser: Deparser
    let parent: Relation
    let keys: [Partitioning.Key]

    /// Makes it for a partitioned table.
    init(_ deparser: Deparser, _ parent: Relation) {
        self.deparser = deparser
        self.parent = parent
        keys = parent.family.partitioning?.keys ?? []
    }

    /// Joins conditions by AND or OR, in parentheses; one alone stays as it is.
    static func joined(_ parts: [String], _ word: String) -> String {
        parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " \(word) ") + ")"
    }

    /// Returns the conditions of a bound.
    func parts(_ bound: PartitionBound) -> [String] {
        switch bound {
        case .list(let values): return list(values)
        case .hash(let modulus, let remainder):
            let operands = keys.map { deparser.operand($0, parent) }.joined(separator: ", ")
            return ["satisfies_hash_partition('\(parent.id)'::oid, \(modulus), \(remainder), \(operands))"]
        case .range(let lower, let upper): return notNull + range(lower, upper)
        case .otherwise: return otherwise
        }
    }

    /// The conditions that no key is NULL.
    private var notNull: [String] { keys.map { "(\(deparser.plainOperand($0, parent)) IS NOT NULL)" } }

    /// The conditions of the default partition.
    private var otherwise: [String] {
        let others = deparser.environment.catalog.partitions(of: parent).compactMap(\.family.bound)
        var values: [Value] = []
        var ranges: [String] = []
        for bound in others {
            switch bound {
            case .list(let list): values += list
            case .range(let lower, let upper):
                let parts = range(lower, upper)
                if !parts.isEmpty { ranges.append(Self.joined(parts, "AND")) }
            case .hash, .otherwise: break
            }
        }
        if !values.isEmpty { return ["(NOT \(Self.joined(list(values), "AND")))"] }
        if ranges.isEmpty { return others.count > 1 ? ["(NOT \(Self.joined(notNull, "AND")))"] : [] }
        return ["(NOT \(Self.joined(notNull + [Self.joined(ranges, "OR")], "AND")))"]
    }

    /// The conditions of a list of values (`get_qual_for_list`).
    private func list(_ values: [Value]) -> [String] {
        guard let key = keys.first else { return [] }
        let operand = deparser.operand(key, parent)
        let texts = values.filter { !$0.isNull }.map { deparser.operand($0, key) }
        let test =
            texts.count == 1
            ? "(\(operand) = \(texts[0]))" : "(\(operand) = ANY (ARRAY[\(texts.joined(separator: ", "))]))"
        let hasNull = values.contains(where: \.isNull)
        let plain = deparser.plainOperand(key, parent)
        if texts.isEmpty { return ["(\(plain) IS NULL)"] }
        return hasNull ? ["((\(plain) IS NULL) OR \(test))"] : ["(\(plain) IS NOT NULL)", test]
    }

    /// The conditions of a range (`get_qual_for_range`).
    private func range(_ lower: [PartitionBound.Datum], _ upper: [PartitionBound.Datum]) -> [String] {
        var parts: [String] = []
        var start = 0
        while start < keys.count, case .value(let a) = lower[start], case .value(let b) = upper[start],
            Value.compare(a, b, keys[start].type) == 0, start + 1 < keys.count
        {
            parts.append("(\(deparser.operand(keys[start], parent)) = \(deparser.operand(a, keys[start])))")
            start += 1
        }
        if let text = side(lower, from: start, sign: ">") { parts.append(text) }
        if let text = side(upper, from: start, sign: "<") { parts.append(text) }
        return parts
    }

    /// The condition of one end of a range: an arm for each key up to the first without limit.
    private func side(_ data: [PartitionBound.Datum], from start: Int, sign: String) -> String? {
        var arms: [String] = []
        var equal: [String] = []
        for place in start..<keys.count {
            guard case .value(let value) = data[place] else { break }
            let operand = deparser.operand(keys[place], parent)
            let text = deparser.operand(value, keys[place])
            let isLast = place + 1 == keys.count
            var sign = sign
            var stops = isLast
            if isLast, sign == ">" { sign = ">=" }
            if !isLast {
                switch data[place + 1] {
                case .minimum:
                    if sign == ">" { sign = ">=" }
                    stops = true
                case .maximum:
                    if sign == "<" { sign = "<=" }
                    stops = true
                case .value: break
                }
            }
            arms.append(Self.joined(equal + ["(\(operand) \(sign) \(text))"], "AND"))
            if stops { break }
            equal.append("(\(operand) = \(text))")
        }
        return arms.isEmpty ? nil : Self.joined(arms, "OR")
    }
}
