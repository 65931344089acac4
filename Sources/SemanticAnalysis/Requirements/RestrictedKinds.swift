import CatalogModel
import HashTreeCollections
import SQLBasics

/// The setting `restrict_nonsystem_relation_kind`, by which dumps make sure that they run nobody's code.
extension AnalysisEnvironment {
    /// Refuses a query that reads a view of a user's, as PostgreSQL does when it rewrites it (`fireRIRrules`).
    func refuseRestricted(_ query: BoundQuery) throws(Diagnostic) {
        guard restrictedKinds.contains(.view), let view = restrictedView(in: query) else { return }
        throw Self.restricted(view)
    }

    /// Refuses a change of a view of a user's, or with one in it (`RewriteQuery`).
    func refuseRestricted(_ change: BoundChange) throws(Diagnostic) {
        guard restrictedKinds.contains(.view) else { return }
        let target: ObjectID
        var queries: [BoundQuery] = []
        switch change {
        case .insert(let plan):
            target = plan.target
            if case .query(let query) = plan.source { queries.append(query) }
        case .update(let plan): (target, queries) = (plan.target, [plan.query])
        case .delete(let plan): (target, queries) = (plan.target, [plan.query])
        case .merge(let plan): (target, queries) = (plan.target, [plan.query])
        }
        if let view = catalog.relations[target], view.kind == .view { throw Self.restricted(view.name) }
        for query in queries {
            if let view = restrictedView(in: query) { throw Self.restricted(view) }
        }
    }

    /// Makes the refusal of a view.
    private static func restricted(_ name: String) -> Diagnostic {
        Diagnostic(.objectNotInPrerequisiteState, "access to non-system view \"\(name)\" is restricted")
    }

    /// Returns the name of the first view of a user's that a query reads, however deep.
    private func restrictedView(in query: BoundQuery) -> String? {
        for entry in query.relations {
            guard case .view(let id, _) = entry.kind, let view = catalog.relations[id], !id.isBuiltin else { continue }
            return view.name
        }
        var found: String?
        query.forEachChild { child in
            if found == nil { found = restrictedView(in: child) }
        }
        return found
    }

    /// Returns the name of the first view of a user's that a part of a query reads.
    private func restrictedView(in child: BoundChild) -> String? {
        switch child {
        case .query(let query): return restrictedView(in: query)
        case .expression(let expression):
            var found: String?
            expression.forEachChild { inner in
                if found == nil { found = restrictedView(in: inner) }
            }
            return found
        }
    }
}
