import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// What names mean within one query level (PostgreSQL's `ParseState`).
final class Scope {
    /// The query level around this one.
    let parent: Scope?
    /// The range table of this level.
    var entries: [RangeEntry] = []
    /// OLD and NEW where a rule's action is analyzed, and their entries in PostgreSQL's range table.
    var ruleRows: [NamespaceItem] = []
    var ruleEntries: [RangeEntry] = []
    /// What names of tables and columns can refer to at this moment.
    var namespace: [NamespaceItem] = []
    /// The WITH queries of this level that are visible so far.
    var commonTables: [CommonTableExpression] = []
    /// The name of a recursive WITH query under analysis, and its columns so far.
    var openCommonTable: OpenCommonTable?
    /// Tells whether FROM names the recursive query whose recursive term this is.
    var readsRecursively = false
    /// Names of WITH queries of this level that are not visible yet, for an error's hint.
    var futureCommonTables: [String] = []
    /// The clause that is analyzed at this moment.
    var clause = Clause.other
    /// The recursive WITH query whose body this level is.
    var recursiveTable: CommonTable?
    /// What its CYCLE marks rows with.
    var recursiveMark: CycleMark?
    /// Tells whether the level has an aggregate of its own.
    var hasAggregates = false
    /// Tells whether the level has a window function.
    var hasWindows = false
    /// The windows of this level.
    var windows: [BoundWindow] = []
    /// Tells whether entries left of the present FROM item are open to it because it is LATERAL.
    var isLateralActive = false
    /// The place of the set-returning function that was analyzed last (`p_last_srf`).
    var lastSetFunction: SourceSpan?
    /// Tells whether unknown literals become text at the end (`p_resolve_unknowns`).
    var resolvesUnknowns = true

    /// Makes the scope of a query level within another one.
    init(parent: Scope?) { self.parent = parent }

    /// Adds an entry to the range table and returns its position.
    func add(_ entry: RangeEntry) -> Int {
        entries.append(entry)
        return entries.count - 1
    }

    /// Returns the scope some levels out.
    func ancestor(_ level: Int) -> Scope? {
        var scope: Scope? = self
        for _ in 0..<level { scope = scope?.parent }
        return scope
    }

    /// Calls the closure with the clause set to another one meanwhile.
    func with<Result>(
        _ clause: Clause, _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        let saved = self.clause
        self.clause = clause
        defer { self.clause = saved }
        return try body()
    }

    /// Refuses what was analyzed since the last set-returning function was another one, if it returns sets itself.
    func checkNoSetFunction(since earlier: SourceSpan?, _ refusal: String) throws(Diagnostic) {
        guard let lastSetFunction, lastSetFunction != earlier else { return }
        throw Diagnostic(
            .featureNotSupported, refusal,
            hint: "You might be able to move the set-returning function into a LATERAL FROM item.", at: lastSetFunction)
    }
}

/// A WITH RECURSIVE query whose recursive part is under analysis.
struct OpenCommonTable {
    /// The name.
    var name: String
    /// The position that it will have in the WITH list.
    var index: Int
    /// The columns as the part without recursion gives them; nil while that part itself is analyzed.
    var columns: [RangeColumn]?
    /// How many of the columns are added by SEARCH and CYCLE.
    var addedCount = 0
    /// How many references were found.
    var references = 0
}

/// Something in FROM that names can refer to (PostgreSQL's `ParseNamespaceItem`).
struct NamespaceItem {
    /// The alias or the relation's name; nil for a join without alias.
    var name: String?
    /// The position of its entry; nil for a join.
    var entry: Int?
    /// The relation, if it is one and has no alias, for `schema.table.column`.
    var relation: ObjectID?
    /// The columns that can be named.
    var columns: [NamespaceColumn]
    /// Tells whether the item's own name can be used.
    var isTableVisible = true
    /// Tells whether its columns can be named without a qualifier.
    var areColumnsVisible = true
    /// Tells whether only LATERAL items may refer to it.
    var isLateralOnly = false
    /// Tells whether LATERAL items may refer to it; not so below the wrong side of an outer join.
    var isLateralAllowed = true
    /// What tells whether the row exists, where it may not; as a whole it is NULL then.
    var presence: BoundExpression?
    /// The number that stands for OLD or NEW of a rule, if this is one: they stand beside FROM.
    var ruleRow: Int?
    /// Tells whether the relation has system columns.
    var hasSystemColumns = false
    /// How many columns at the end a star leaves out.
    var unexpandedCount = 0
}

/// A column that can be named.
struct NamespaceColumn {
    var name: String
    /// What the name means, at the level of the scope that holds it.
    var value: BoundExpression
    /// The entry and column whose privileges a use needs, when they are not those of the value: a changed view's.
    var checked: (entry: Int, column: Int)?
}
