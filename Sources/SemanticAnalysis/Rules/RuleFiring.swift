import CatalogModel
import SQLBasics
import SQLTypes

/// What rules make of a change (`RewriteQuery`, `fireRules`).
extension ChangeRewriter {
    /// Returns the rules that apply to a change of a relation, in their order (`matchLocks`).
    func rules(of relation: Relation, for change: BoundChange) throws(Diagnostic) -> [Rule] {
        guard !relation.rules.isEmpty else { return [] }
        let applying = relation.rules.filter { $0.applies(asReplica: environment.isReplica) }
        guard let event = change.ruleEvent else {
            if applying.isEmpty { return [] }
            throw Diagnostic(
                .featureNotSupported, "cannot execute MERGE on relation \"\(relation.name)\"",
                detail: "MERGE is not supported for relations with rules.")
        }
        let matching = applying.filter { $0.event == event }
        let staysHere = relation.kind != .view || keepsViewAsTarget(relation, change)
        if matching.isEmpty, staysHere, change.hasConflictClause,
            relation.rules.contains(where: { $0.event == .update })
        {
            throw Self.conflictWithRules
        }
        return matching
    }

    /// The refusal of ON CONFLICT where rules apply.
    private static let conflictWithRules = Diagnostic(
        .featureNotSupported, "INSERT with ON CONFLICT clause cannot be used with table that has INSERT or UPDATE rules"
    )

    /// What some rules have made of a change so far.
    private struct Fired {
        /// The actions, and the change itself where a view passes it on.
        var products: [RewrittenQuery] = []
        /// Whether the change itself is not run.
        var isInstead = false
        /// The change for the rows that no conditional INSTEAD rule takes; nil without one.
        var qualified: BoundChange?
        /// Whether something returns rows.
        var returns = false
    }

    /// Applies rules to a change, and the rules that apply to what comes of it.
    func fire(
        _ rules: [Rule], of relation: Relation, on change: BoundChange, as source: RewrittenQuery.Source,
        _ open: inout [RuleEvent]
    ) throws(Diagnostic) -> [RewrittenQuery] {
        var fired = Fired()
        for rule in rules { try apply(rule, of: relation, to: change, &fired) }
        let isPassedOn = try passOn(change, of: relation, as: source, &fired)
        var results: [RewrittenQuery] = []
        if !fired.products.isEmpty {
            try enter(RuleEvent(relation, change), &open)
            for product in fired.products { results += try expanded(product, &open) }
            open.removeLast()
        }
        try checkReturning(of: change, relation, fired)
        if change.hasConflictClause, !isPassedOn,
            !fired.products.isEmpty || relation.rules.contains(where: { $0.event == .update })
        {
            throw Self.conflictWithRules
        }
        if !fired.isInstead {
            var own = fired.qualified ?? change
            try finish(&own, relation)
            let query = RewrittenQuery(.change(own), source)
            if change.ruleEvent == .insert { results.insert(query, at: 0) } else { results.append(query) }
        }
        if !change.commonTables.isEmpty, results.count > 1 {
            throw Diagnostic(
                .featureNotSupported,
                "WITH cannot be used in a query that is rewritten by rules into multiple queries")
        }
        return results
    }

    /// Adds what one rule makes of a change.
    private func apply(
        _ rule: Rule, of relation: Relation, to change: BoundChange, _ fired: inout Fired
    ) throws(Diagnostic) {
        let merge = try RuleMerge(rule, of: relation, change, self)
        var source = RewrittenQuery.Source.also
        if rule.isInstead {
            source = rule.condition == nil ? .instead : .qualifiedInstead
            if rule.condition == nil {
                fired.isInstead = true
            } else if !fired.isInstead {
                fired.qualified = try merge.withoutRows(of: fired.qualified ?? change)
            }
        }
        for action in rule.actions {
            fired.products.append(RewrittenQuery(try merge.product(of: action, &fired.returns), source))
        }
    }

    /// Takes a change through a view whose rules do not take its place; tells whether it did.
    private func passOn(
        _ change: BoundChange, of relation: Relation, as source: RewrittenQuery.Source, _ fired: inout Fired
    ) throws(Diagnostic) -> Bool {
        guard !fired.isInstead, relation.kind == .view, !keepsViewAsTarget(relation, change) else { return false }
        if fired.qualified != nil {
            let event: ViewEvent =
                switch change {
                case .insert: .insert
                case .update: .update
                case .delete, .merge: .delete
                }
            throw Self.notChangeable(
                relation, event, "Views with conditional DO INSTEAD rules are not automatically updatable.")
        }
        let passed = RewrittenQuery(.change(try passing(change, through: relation)), source)
        if change.ruleEvent == .insert { fired.products.insert(passed, at: 0) } else { fired.products.append(passed) }
        fired.isInstead = true
        fired.returns = true
        return true
    }

    /// Applies the rules of what came of a rule.
    private func expanded(
        _ product: RewrittenQuery, _ open: inout [RuleEvent]
    ) throws(Diagnostic) -> [RewrittenQuery] {
        switch product.body {
        case .query(let query): return [RewrittenQuery(.query(try rewrite(query)), product.source)]
        case .change(let change): return try expand(change, as: product.source, &open)
        case .rewritten: return [product]
        }
    }

    /// Refuses RETURNING where no rule returns what is asked for.
    private func checkReturning(
        of change: BoundChange, _ relation: Relation, _ fired: Fired
    ) throws(Diagnostic) {
        guard fired.isInstead || fired.qualified != nil, change.returning != nil, !fired.returns,
            let word = change.ruleEvent?.word
        else { return }
        throw Diagnostic(
            .featureNotSupported, "cannot perform \(word) RETURNING on relation \"\(relation.name)\"",
            hint: "You need an unconditional ON \(word) DO INSTEAD rule with a RETURNING clause.")
    }
}

extension BoundChange {
    /// Tells whether the change is an INSERT with ON CONFLICT.
    fileprivate var hasConflictClause: Bool {
        if case .insert(let plan) = self { plan.onConflict != nil } else { false }
    }
}
