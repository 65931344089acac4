import CatalogModel
import HashTreeCollections
import SQLBasics

/// The kinds of relations of users that a session gives up (the setting `restrict_nonsystem_relation_kind`).
package struct RestrictedKinds: OptionSet, Sendable {
    package let rawValue: Int

    /// Makes a set.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Views are not expanded.
    package static let views = RestrictedKinds(rawValue: 1)
    /// Foreign tables are neither read nor inserted into.
    package static let foreignTables = RestrictedKinds(rawValue: 2)

    /// Reads the words of the setting.
    package init(words: [String]) {
        self = []
        if words.contains("view") { insert(.views) }
        if words.contains("foreign-table") { insert(.foreignTables) }
    }
}

/// Finds the first view of a user in a statement, in the order in which PostgreSQL writes views out (`RewriteQuery`,
/// `fireRIRrules`).
struct RestrictedViews {
    private let environment: AnalysisEnvironment

    /// Makes a search; nil where views are not restricted.
    init?(_ environment: AnalysisEnvironment) {
        guard environment.restrictedKinds.contains(.views) else { return nil }
        self.environment = environment
    }

    /// Throws 55000 if a query reads a view of a user, changes in WITH first.
    func refuse(in query: BoundQuery) throws(Diagnostic) {
        try refuseChanges(in: query.commonTables)
        try refuseReading(in: query)
    }

    /// Throws 55000 if a change names a view of a user: the target first.
    func refuse(in change: BoundChange) throws(Diagnostic) {
        var expressions: [BoundExpression] = []
        switch change {
        case .insert(let plan):
            try refuseChanges(in: plan.commonTables)
            try refuse(plan.target)
            if case .query(let query) = plan.source { try refuseReading(in: query) }
            try refuseReading(in: plan.commonTables)
            expressions = plan.cells + plan.targetList.map(\.value)
            if case .update(let assignments, let filter)? = plan.onConflict?.action {
                expressions += assignments.map(\.value) + (filter.map { [$0] } ?? [])
            }
            expressions += (plan.returning ?? []).map(\.expression)
        case .update(let plan):
            try refuseChanges(in: plan.query.commonTables)
            try refuse(plan.target)
            try refuseReading(in: plan.query)
            expressions = plan.assignments.map(\.value) + (plan.returning ?? []).map(\.expression)
        case .delete(let plan):
            try refuseChanges(in: plan.query.commonTables)
            try refuse(plan.target)
            try refuseReading(in: plan.query)
            expressions = (plan.returning ?? []).map(\.expression)
        case .merge(let plan):
            try refuseChanges(in: plan.query.commonTables)
            try refuse(plan.target)
            try refuseReading(in: plan.query)
            expressions = plan.expressions
        }
        for expression in expressions { try refuse(in: expression) }
    }

    /// Throws if one of the changes in a WITH list names a view.
    private func refuseChanges(in tables: [CommonTableExpression]) throws(Diagnostic) {
        for table in tables {
            if case .change(let change) = table.body { try refuse(in: change) }
        }
    }

    /// Throws if one of the queries in a WITH list reads a view.
    private func refuseReading(in tables: [CommonTableExpression]) throws(Diagnostic) {
        for table in tables {
            if case .query(let query) = table.body { try refuseReading(in: query) }
        }
    }

    /// Throws if a query reads a view: in FROM, then in WITH, then in its expressions.
    private func refuseReading(in query: BoundQuery) throws(Diagnostic) {
        for entry in query.relations {
            switch entry.kind {
            case .view(let id, _): try refuse(id)
            case .subquery(let inner): try refuseReading(in: inner)
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        try refuseReading(in: query.commonTables)
        var children: [BoundChild] = []
        query.forEachChild { children.append($0) }
        for case .expression(let expression) in children { try refuse(in: expression) }
    }

    /// Throws if a sub-select in an expression reads a view.
    private func refuse(in expression: BoundExpression) throws(Diagnostic) {
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children {
            switch child {
            case .expression(let inner): try refuse(in: inner)
            case .query(let inner): try refuseReading(in: inner)
            }
        }
    }

    /// Throws 55000 if a relation is a view of a user (`ApplyRetrieveRule`, `rewriteTargetView`).
    private func refuse(_ id: ObjectID) throws(Diagnostic) {
        guard !id.isBuiltin, let relation = environment.catalog.relations[id], relation.kind == .view else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState, "access to non-system view \"\(relation.name)\" is restricted")
    }
}

extension BoundChange {
    /// Tells whether rows are only added.
    var isInsert: Bool { if case .insert = self { true } else { false } }
}
