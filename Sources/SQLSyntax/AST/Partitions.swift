import SQLBasics

/// `PARTITION BY RANGE (x, lower(y))`
package struct PartitionByClause: Sendable {
    /// The strategy.
    package enum Strategy: String, Hashable, Sendable { case range = "RANGE", list = "LIST", hash = "HASH" }

    /// The strategy.
    package var strategy: Strategy
    /// What decides.
    package var keys: [IndexElement]
    /// The place of `PARTITION`.
    package var span: SourceSpan
}

/// `PARTITION OF p FOR VALUES …`
package struct PartitionOfClause: Sendable {
    /// The partitioned table.
    package var parent: QualifiedName
    /// The rows.
    package var bound: PartitionBoundClause
}

/// `FOR VALUES FROM (1) TO (MAXVALUE)`, `FOR VALUES IN (1, 2)`, `FOR VALUES WITH (MODULUS 4, REMAINDER 0)`, `DEFAULT`
package struct PartitionBoundClause: Sendable {
    /// One end of a range in one key.
    package enum Datum: Sendable {
        case minimum(SourceSpan)
        case maximum(SourceSpan)
        case value(Expression)

        /// The place.
        package var span: SourceSpan {
            switch self {
            case .minimum(let span), .maximum(let span): span
            case .value(let value): value.span
            }
        }
    }

    /// The kinds.
    package enum Kind: Sendable {
        case range(from: [Datum], to: [Datum])
        case list([Expression])
        case hash(modulus: Int, remainder: Int)
        case otherwise
    }

    /// The kind.
    package var kind: Kind
    /// The place of `FOR` or `DEFAULT`.
    package var span: SourceSpan
}
