/// One step of a case.
package enum Step: Hashable, Sendable {
    /// Opens a session as a role; the session has a number, and an older one of that number is closed.
    case connect(session: Int, user: String)
    /// Executes a query string in a session.
    case sql(session: Int, text: String)
    /// Asks who may do what.
    case check(Checkpoint)
}

extension Step {
    /// Tells whether the order of what the statement does is nobody's promise.
    var isUnordered: Bool {
        guard case .sql(_, let text) = self else { return false }
        return text.hasPrefix("DROP OWNED") || text.hasPrefix("REASSIGN OWNED") || text.contains(" IN SCHEMA ")
    }

    /// Tells whether the statement grants on all objects of a schema: which of them fails first, and so with which error,
    /// depends on the physical order of the catalog.
    private var failsOnAnyObject: Bool {
        guard case .sql(_, let text) = self, text.hasPrefix("GRANT ") || text.hasPrefix("REVOKE ") else { return false }
        return text.contains(" ON ALL ") && text.contains(" IN SCHEMA ")
    }

    /// Tells whether the statement changes rows of a query: which of them it comes to first, and so which one an error shows,
    /// depends on the plan.
    private var changesQueriedRows: Bool {
        guard case .sql(_, let text) = self else { return false }
        let word = text.prefix { $0.isLetter }
        return ["UPDATE", "MERGE", "WITH"].contains(word) || word == "INSERT" && text.contains("SELECT")
    }

    /// Tells whether two outcomes, as lines of the step, count as equal.
    package func agree(_ left: [String], _ right: [String]) -> Bool {
        if left == right { return true }
        return changesQueriedRows && left.map(\.withoutFailingRow) == right.map(\.withoutFailingRow)
    }

    /// Returns the lines by which an outcome of the step is compared.
    package func lines(_ outcome: Outcome, short: Bool) -> [String] {
        if failsOnAnyObject, let error = outcome.error { return ["\(error.severity)"] }
        return isUnordered ? outcome.sortedLines(short: short) : short ? outcome.shortLines : outcome.lines
    }
}

/// A list of steps for a fresh cluster, in which a superuser's session is number 0.
package struct TestCase: Sendable {
    /// The number that it was made from.
    package var seed: UInt64
    /// What is done.
    package var steps: [Step]

    /// Makes a case.
    package init(seed: UInt64, steps: [Step]) {
        self.seed = seed
        self.steps = steps
    }

    /// Tells whether no session is used while another one is in a transaction block: PostgreSQL might wait there for ever.
    var isSequential: Bool {
        var open: Int?
        for case .sql(let session, let text) in steps {
            if let open, open != session { return false }
            let word = text.prefix { $0.isLetter }.uppercased()
            if ["BEGIN", "START"].contains(word) { open = session }
            if ["COMMIT", "END", "ABORT"].contains(word) { open = nil }
            if word == "ROLLBACK" && !text.uppercased().contains(" TO ") { open = nil }
        }
        return true
    }
}

extension String {
    /// The line without the values of the row that an error shows in its DETAIL; the names of columns stay.
    fileprivate var withoutFailingRow: String {
        for (opening, closing) in [
            ("\\DETAIL Key (", ") already exists."), ("\\DETAIL Failing row contains (", ")."),
        ] {
            guard let start = firstRange(of: opening)?.upperBound, let end = self[start...].firstRange(of: closing)
            else { continue }
            let names =
                self[start..<end.lowerBound].firstRange(of: ")=(")
                ?? self[start..<end.lowerBound].firstRange(of: ") = (")
            return self[..<(names?.upperBound ?? start)] + "…" + self[end.lowerBound...]
        }
        return self
    }
}
