/// Makes a query small on which both sides differ: leaves out clauses, replaces values by parts of them and by constants.
package struct QueryShrinker {
    private let arena: QueryArena

    /// Makes a shrinker that tries candidates on both databases.
    package init(_ arena: QueryArena) { self.arena = arena }

    /// Returns a small query that differs in the same way.
    package func shrink(_ found: QueryDifference) -> QueryDifference {
        var best = found
        var budget = 250
        var goesOn = true
        while goesOn && budget > 0 {
            goesOn = false
            for piece in best.query.root.all where piece.substitute == nil {
                for candidate in candidates(piece) {
                    piece.substitute = candidate
                    budget -= 1
                    if let next = arena.difference(best.query), isSame(next, found) {
                        best = next
                        goesOn = true
                        break
                    }
                    piece.substitute = nil
                    if budget <= 0 { break }
                }
                if goesOn || budget <= 0 { break }
            }
        }
        if best.postgres.error != nil, best.roleSQL.error != nil, best.kind != .order, isOnlyOrder(best) {
            best.kind = .order
        }
        return best
    }

    /// Tells whether two differences are of one class.
    private func isSame(_ one: QueryDifference, _ other: QueryDifference) -> Bool {
        one.kind == other.kind && one.postgres.error?.sqlState == other.postgres.error?.sqlState
            && one.roleSQL.error?.sqlState == other.roleSQL.error?.sqlState
    }

    /// Returns what a piece can become, smallest first.
    private func candidates(_ piece: Fragment) -> [Fragment] {
        switch piece.role {
        case .fixed: return []
        case .removable: return [Fragment("")]
        case .query:
            return piece.all.dropFirst().filter { if case .query = $0.role { true } else { false } }
        case .value(let type):
            let text = piece.text
            if text.hasPrefix("NULL::") || text.utf8.count < 4 { return [] }
            let parts = piece.all.dropFirst().filter {
                if case .value(let other) = $0.role { other == type && $0.text != text } else { false }
            }
            guard piece.all.count > 1 else { return [] }
            let constants =
                ["NULL::\(QueryTypes.sql(type))"]
                + (QueryTypes.values[type] ?? []).prefix(3).map { "\(QueryTypes.quoted($0))::\(QueryTypes.sql(type))" }
            return constants.map { Fragment($0, role: .value(type)) } + parts
        }
    }

    /// Tells whether both sides have both errors, and only differ in which one comes first: with one value of the
    /// query replaced both give the first error, with another one replaced both give the second.
    private func isOnlyOrder(_ found: QueryDifference) -> Bool {
        var firsts = false
        var seconds = false
        for piece in found.query.root.all where piece.substitute == nil {
            guard case .value(let type) = piece.role else { continue }
            defer { piece.substitute = nil }
            for constant in ["NULL"] + (QueryTypes.values[type] ?? []).prefix(2).map({ QueryTypes.quoted($0) }) {
                piece.substitute = Fragment("\(constant)::\(QueryTypes.sql(type))")
                guard let (left, right) = arena.run([found.query.root.text]).first,
                    left.error?.message == right.error?.message, let state = left.error?.message
                else { continue }
                if state == found.postgres.error?.message { firsts = true }
                if state == found.roleSQL.error?.message { seconds = true }
                if firsts && seconds { return true }
            }
        }
        return false
    }
}
