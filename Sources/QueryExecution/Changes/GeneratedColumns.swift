import CatalogModel

/// Tells which generated columns of a table an UPDATE changes along with those that it names (`ExecInitGenerated`).
struct GeneratedColumns {
    /// What each generated column reads, be it stored or not.
    private let reads: [(column: Int, reads: Set<Int>)]
    /// Whether triggers see a row before it is stored, and may change anything; those that are disabled count too.
    private let mayChangeAny: Bool
    /// The stored ones.
    let stored: Set<Int>

    /// Looks at a table.
    init(_ relation: Relation) {
        let generated = relation.columns.filter { $0.generated != nil && !$0.isDropped }
        stored = Set(generated.filter { $0.generated == .stored && $0.defaultValue != nil }.map(\.number))
        reads = generated.map { ($0.number, $0.defaultValue?.expression.columnsOfRelation(0) ?? []) }
        mayChangeAny =
            !reads.isEmpty
            && relation.triggers.contains { $0.isRow && $0.timing == .before && $0.events.contains(.update) }
    }

    /// Returns the columns that change along with others.
    func along(with changed: Set<Int>) -> Set<Int> {
        if reads.isEmpty { return [] }
        return Set(reads.filter { mayChangeAny || !$0.reads.isDisjoint(with: changed) }.map(\.column))
    }
}
