import Glibc

/// A query whose rows or error are not PostgreSQL's.
package struct QueryDifference {
    /// The classes of differences, the worst first.
    package enum Kind: String {
        /// One side fails and the other does not, or with another SQLSTATE.
        case state
        /// The rows differ.
        case rows
        /// Only the text of the message differs.
        case message
        /// Both sides fail, each with an error that the other side has as well: which one comes first is free.
        case order
    }

    /// Its class.
    package var kind: Kind
    /// The query.
    package var query: RandomQuery
    /// What PostgreSQL did.
    package var postgres: Outcome
    /// What RoleSQL did.
    package var roleSQL: Outcome

    /// Makes a difference of its parts.
    init(kind: Kind, query: RandomQuery, postgres: Outcome, roleSQL: Outcome) {
        self.kind = kind
        self.query = query
        self.postgres = postgres
        self.roleSQL = roleSQL
    }

    /// Compares two outcomes; nil when they agree.
    package init?(_ query: RandomQuery, _ left: Outcome, _ right: Outcome) {
        guard let kind = Self.compare(query, left, right) else { return nil }
        self.init(kind: kind, query: query, postgres: left, roleSQL: right)
    }

    /// Returns the class in which two outcomes differ. An internal error of PostgreSQL's is nothing to compare with.
    private static func compare(_ query: RandomQuery, _ left: Outcome, _ right: Outcome) -> Kind? {
        if left.tellsOfDefect { return nil }
        if left.error?.sqlState != right.error?.sqlState { return .state }
        if let error = left.error { return error.message == right.error?.message ? nil : .message }
        guard let expected = left.results.last, let actual = right.results.last else { return nil }
        if expected.columns != actual.columns { return .rows }
        if query.isOrdered { return expected.rows == actual.rows ? nil : .rows }
        if expected.lines == actual.lines { return nil }
        return query.isAboutSums && areClose(expected.rows, actual.rows) ? nil : .rows
    }

    /// Tells whether rows are the same but for the last digits of floating-point numbers.
    private static func areClose(_ left: [[String?]], _ right: [[String?]]) -> Bool {
        guard left.count == right.count else { return false }
        let sort: ([[String?]]) -> [[String?]] = { rows in
            rows.sorted { $0.map { $0 ?? "" }.joined(separator: "|") < $1.map { $0 ?? "" }.joined(separator: "|") }
        }
        return zip(sort(left), sort(right)).allSatisfy { pair in
            pair.0.count == pair.1.count
                && zip(pair.0, pair.1).allSatisfy { first, second in
                    if first == second { return true }
                    guard let first = first.flatMap(Double.init), let second = second.flatMap(Double.init) else {
                        return false
                    }
                    return abs(first - second) <= 1e-9 * max(abs(first), abs(second), 1)
                }
        }
    }

    /// A line that is the same for differences of one kind.
    package var signature: String {
        let sides = [postgres, roleSQL].map { outcome in
            outcome.error.map { "\($0.sqlState) \($0.message.bare)" } ?? "rows"
        }
        return "\(kind.rawValue): \(sides[0]) <> \(sides[1])"
    }

    /// What both sides answered.
    package var answers: String {
        let left = postgres.lines.prefix(12).map { "--   PostgreSQL: \($0)" }
        let right = roleSQL.lines.prefix(12).map { "--   RoleSQL:    \($0)" }
        return (left + right).joined(separator: "\n")
    }
}

extension String {
    /// The text without what stands in quotes, and without numbers.
    fileprivate var bare: String {
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : "_" }.joined(separator: "\"")
            .filter { !$0.isNumber }
    }
}
