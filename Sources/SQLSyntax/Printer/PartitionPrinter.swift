import SQLBasics

extension PartitionByClause {
    /// The clause as SQL.
    var sql: String { "PARTITION BY \(strategy.rawValue) (" + commas(keys.map(\.sql)) + ")" }
}

extension PartitionBoundClause {
    /// The clause as SQL.
    var sql: String {
        switch kind {
        case .otherwise: "DEFAULT"
        case .list(let values): "FOR VALUES IN (" + commas(values.map(\.sql)) + ")"
        case .hash(let modulus, let remainder):
            "FOR VALUES WITH (MODULUS \(modulus), REMAINDER \(remainder))"
        case .range(let from, let to):
            "FOR VALUES FROM (" + commas(from.map(\.sql)) + ") TO (" + commas(to.map(\.sql)) + ")"
        }
    }
}

extension PartitionBoundClause.Datum {
    /// The end as SQL.
    fileprivate var sql: String {
        switch self {
        case .minimum: "MINVALUE"
        case .maximum: "MAXVALUE"
        case .value(let value): value.sql
        }
    }
}
