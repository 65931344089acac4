import SQLTypes

/// What SEARCH and CYCLE add to a recursive WITH query (manual 7.8.2).
package struct SearchAndCycle: Sendable {
    /// `SEARCH … FIRST BY … SET …`
    package struct Search: Sendable {
        package var isBreadthFirst: Bool
        /// The places of the columns to order by, from 0.
        package var columns: [Int]
        /// The name of the column that is added.
        package var sequence: String

        /// Makes the clause.
        package init(isBreadthFirst: Bool, columns: [Int], sequence: String) {
            self.isBreadthFirst = isBreadthFirst
            self.columns = columns
            self.sequence = sequence
        }
    }

    /// `CYCLE … SET … USING …`
    package struct Cycle: Sendable {
        /// The places of the columns that tell a cycle, from 0.
        package var columns: [Int]
        package var mark: CycleMark
        /// The names of the columns that are added.
        package var markColumn: String
        package var path: String

        /// Makes the clause.
        package init(columns: [Int], mark: CycleMark, markColumn: String, path: String) {
            self.columns = columns
            self.mark = mark
            self.markColumn = markColumn
            self.path = path
        }
    }

    package var search: Search?
    package var cycle: Cycle?

    /// How many columns are added.
    package var width: Int { (search == nil ? 0 : 1) + (cycle == nil ? 0 : 2) }

    /// Makes neither of both.
    package init() {}
}

/// What a row is marked with that closes a cycle, and all others.
package struct CycleMark: Sendable {
    package var type: SQLType
    package var value: Value
    package var otherwise: Value

    /// Makes the pair.
    package init(type: SQLType, value: Value, otherwise: Value) {
        self.type = type
        self.value = value
        self.otherwise = otherwise
    }

    /// Tells whether the marks are those that need not be written.
    package var isDefault: Bool {
        if case .bool(true) = value, case .bool(false) = otherwise { return true }
        return false
    }
}

extension BoundQuery {
    /// Returns the position of the entry that names a WITH query some levels out, if it stands in FROM itself.
    package func place(ofCommonTable wanted: Int, level wantedLevel: Int) -> Int? {
        relations.firstIndex { entry in
            guard case .commonTable(let level, let index) = entry.kind else { return false }
            return level == wantedLevel && index == wanted
        }
    }
}
