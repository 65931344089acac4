import CatalogModel
import SQLBasics

/// One of the statements that a statement was rewritten into.
package struct RewrittenQuery: Sendable {
    /// Where a statement comes from (PostgreSQL's `QuerySource`).
    package enum Source: Sendable {
        /// It is the one that was written.
        case original
        /// A rule puts it in the place of the one that was written.
        case instead
        /// A rule does so where its condition holds.
        case qualifiedInstead
        /// A rule adds it.
        case also
    }
    package var body: AnalyzedStatement.Body
    package var source: Source

    /// Makes a statement.
    init(_ body: AnalyzedStatement.Body, _ source: Source) {
        self.body = body
        self.source = source
    }
}

/// A relation and a command on it whose rules are applied (PostgreSQL's `rewrite_event`).
struct RuleEvent: Hashable {
    var relation: ObjectID
    var command: Rule.Event?

    /// Makes the event of a change of a relation.
    init(_ relation: Relation, _ change: BoundChange) {
        self.relation = relation.id
        command = change.ruleEvent
    }
}

extension BoundChange {
    /// The command as rules name it; nil for MERGE, which they do not know.
    package var ruleEvent: Rule.Event? {
        switch self {
        case .insert: .insert
        case .update: .update
        case .delete: .delete
        case .merge: nil
        }
    }

    /// The relation that is changed.
    package var target: ObjectID {
        switch self {
        case .insert(let plan): plan.target
        case .update(let plan): plan.target
        case .delete(let plan): plan.target
        case .merge(let plan): plan.target
        }
    }

    /// The WITH list.
    var commonTables: [CommonTableExpression] {
        switch self {
        case .insert(let plan): plan.commonTables
        case .update(let plan): plan.query.commonTables
        case .delete(let plan): plan.query.commonTables
        case .merge(let plan): plan.query.commonTables
        }
    }
}

extension Analyzer {
    /// Makes one statement of what rules have made of a change.
    func rewritten(_ queries: [RewrittenQuery], of change: BoundChange) throws(Diagnostic) -> AnalyzedStatement {
        var parts: [RewrittenPart] = []
        for query in queries {
            switch query.body {
            case .query(let query): parts.append(RewrittenPart(statement: try secured(query), source: .also))
            case .change(let change): parts.append(RewrittenPart(statement: try secured(change), source: query.source))
            case .rewritten(let inner): parts += inner
            }
            parts[parts.count - 1].source = query.source
        }
        let own = queries.indices.first { queries[$0].source == .original }
        let last = queries.indices.last { place in
            guard queries[place].source == .instead || queries[place].source == .qualifiedInstead,
                case .change(let other) = queries[place].body
            else { return false }
            return other.ruleEvent == change.ruleEvent
        }
        let place = own ?? last
        if let place { parts[place].setsTag = true }
        return AnalyzedStatement(
            body: .rewritten(parts), requirements: parts.flatMap(\.statement.requirements), notices: notices,
            writesData: parts.contains { $0.statement.writesData },
            columns: place.flatMap { parts[$0].statement.columns }, currentRows: currentRows)
    }
}

extension AnalyzedStatement {
    /// Tells whether the statement is an UPDATE that is run itself, after which a cursor follows the row.
    package var updatesItself: Bool {
        switch body {
        case .query: return false
        case .change(let change): return change.ruleEvent == .update
        case .rewritten(let parts):
            return parts.contains { part in
                if case .original = part.source { part.statement.updatesItself } else { false }
            }
        }
    }
}

extension ChangeRewriter {
    /// Returns the one statement that stands where there can be no more than one, or says what makes it impossible
    /// (`RewriteQuery`, `BeginCopyTo`).
    static func only(
        of queries: [RewrittenQuery], for place: String
    ) throws(Diagnostic) -> CommonTableExpression.Body {
        if let refusal = RewrittenQuery.refusal(of: queries.map(\.source), for: place) { throw refusal }
        switch queries[0].body {
        case .query(let query): return .query(query)
        case .change(let change): return .change(change)
        case .rewritten: throw Diagnostic(.internalError, "a statement was rewritten twice")
        }
    }
}

extension RewrittenQuery {
    /// Returns the refusal of what rules make of a statement where there can be no more than one; nil when it is one.
    package static func refusal(of queries: [Source], for place: String) -> Diagnostic? {
        guard queries.count != 1 else { return nil }
        let kind: String
        if queries.isEmpty {
            kind = "DO INSTEAD NOTHING rules"
        } else if let odd = queries.first(where: { $0 == .qualifiedInstead || $0 == .also }) {
            kind = odd == .also ? "DO ALSO rules" : "conditional DO INSTEAD rules"
        } else {
            kind = "multi-statement DO INSTEAD rules"
        }
        return Diagnostic(.featureNotSupported, "\(kind) are not supported for \(place)")
    }
}
