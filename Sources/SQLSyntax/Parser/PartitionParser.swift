import SQLBasics

extension Parser {
    /// `PARTITION BY strategy (…)`
    mutating func partitionBy() throws(Diagnostic) -> PartitionByClause {
        let start = token.span
        try expect(.partition)
        try expect(.by)
        let word = try columnId()
        let keys = try parenthesizedList { parser throws(Diagnostic) in try parser.indexElement() }
        guard let strategy = PartitionByClause.Strategy(rawValue: word.name.uppercased()) else {
            throw Diagnostic(
                .invalidParameterValue, "unrecognized partitioning strategy \"\(word.name)\"", at: word.span)
        }
        return PartitionByClause(strategy: strategy, keys: keys, span: start)
    }

    /// `PARTITION OF p [(…)] FOR VALUES … [PARTITION BY …] …`, behind the table's name
    mutating func partitionOf(
        _ persistence: Persistence, _ ifNotExists: Bool, _ name: QualifiedName
    ) throws(Diagnostic) -> CreateTableStatement {
        try expect(.partition)
        try expect(.of)
        let parent = try relationName()
        var table = CreateTableStatement(
            persistence: persistence, ifNotExists: ifNotExists, name: name, elements: [], inherits: [],
            storage: TableStorageClauses(options: []), span: name.span)
        if atSign(.leftParenthesis) {
            table.elements = try parenthesizedList { parser throws(Diagnostic) in try parser.typedElement() }
        }
        table.partitionOf = PartitionOfClause(parent: parent, bound: try partitionBound())
        if at(.partition) { table.partitionBy = try partitionBy() }
        table.storage = try storageClauses(hasOnCommit: true)
        return table
    }

    /// `x WITH OPTIONS NOT NULL`, `CONSTRAINT …`
    mutating func typedElement() throws(Diagnostic) -> TableElement {
        if atTableConstraint { return .constraint(try tableConstraint()) }
        let name = try columnId()
        if try eat(.with) { try expect(.options) }
        var column = ColumnDefinition(
            name: name,
            type: TypeName(
                name: QualifiedName(["unknown"], span: name.span), modifiers: [], arrayBounds: [], isSetOf: false,
                isColumnType: false, span: name.span),
            constraints: [], span: name.span)
        try columnConstraints(of: &column)
        return .options(column)
    }

    /// `FOR VALUES …`, `DEFAULT`
    mutating func partitionBound() throws(Diagnostic) -> PartitionBoundClause {
        let start = token.span
        if try eat(.default) { return PartitionBoundClause(kind: .otherwise, span: start) }
        try expect(.for)
        try expect(.values)
        let place = token.span
        if try eat(.in) {
            let values = try parenthesizedList { parser throws(Diagnostic) in try parser.expression() }
            return PartitionBoundClause(kind: .list(values), span: place)
        }
        if try eat(.with) { return PartitionBoundClause(kind: try hashBound(at: place), span: place) }
        try expect(.from)
        let from = try parenthesizedList { parser throws(Diagnostic) in try parser.rangeDatum() }
        try expect(.to)
        let to = try parenthesizedList { parser throws(Diagnostic) in try parser.rangeDatum() }
        return PartitionBoundClause(kind: .range(from: from, to: to), span: place)
    }

    /// `MINVALUE`, `MAXVALUE`, a value
    private mutating func rangeDatum() throws(Diagnostic) -> PartitionBoundClause.Datum {
        let place = token.span
        if try eat(.minvalue) { return .minimum(place) }
        if try eat(.maxvalue) { return .maximum(place) }
        return .value(try expression())
    }

    /// `(MODULUS 4, REMAINDER 0)`
    private mutating func hashBound(at place: SourceSpan) throws(Diagnostic) -> PartitionBoundClause.Kind {
        let items = try parenthesizedList {
            (parser) throws(Diagnostic) -> (name: Identifier, value: Int) in
            let name = try parser.columnId()
            return (name, try parser.integerLiteral())
        }
        var modulus: Int?
        var remainder: Int?
        for item in items {
            let isModulus = item.name.name == "modulus"
            guard isModulus || item.name.name == "remainder" else {
                throw error(
                    "unrecognized hash partition bound specification \"\(item.name.name)\"", at: item.name.span)
            }
            if (isModulus ? modulus : remainder) != nil {
                throw Diagnostic(
                    .duplicateObject, "\(item.name.name) for hash partition provided more than once",
                    at: item.name.span)
            }
            if isModulus { modulus = item.value } else { remainder = item.value }
        }
        guard let modulus else { throw error("modulus for hash partition must be specified", at: place) }
        guard let remainder else { throw error("remainder for hash partition must be specified", at: place) }
        return .hash(modulus: modulus, remainder: remainder)
    }

    /// `ATTACH PARTITION t FOR VALUES …`, `DETACH PARTITION t …`
    mutating func partitionCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        let isAttach = at(.attach)
        try advance()
        try expect(.partition)
        let name = try relationName()
        if isAttach {
            if atSign(.end) || atSign(.semicolon) { return .attachIndex(name) }
            return .attachPartition(name, try partitionBound())
        }
        if try eat(.concurrently) { return .detachPartition(name, isConcurrent: true, isFinal: false) }
        return .detachPartition(name, isConcurrent: false, isFinal: try eat(.finalize))
    }
}
