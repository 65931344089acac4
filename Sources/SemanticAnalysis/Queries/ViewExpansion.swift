import CatalogModel
import SQLBasics
import SQLTypes

/// Puts the present definitions of views into a query that was analyzed earlier (`fireRIRrules`).
///
/// A view's stored query holds the queries of the views below it as they were when it was made; CREATE OR REPLACE VIEW
/// may have changed them since, down to a view that reads itself.
package struct ViewExpansion {
    private let environment: AnalysisEnvironment

    /// Makes an expansion that reads this environment.
    package init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Returns the query of a view with the views below it as they are now; `open` holds the views around it.
    package func query(
        of view: Relation, _ definition: ViewDefinition, inside open: [ObjectID] = []
    ) throws(Diagnostic) -> BoundQuery {
        if open.contains(view.id) { throw Self.recursion(view) }
        guard open.count < Analyzer.maximumDepth else { throw Analyzer.tooDeep }
        return try expanding(
            definition.query(readingRowsOf: { environment.relation($0) }), inside: open + [view.id])
    }

    /// Returns a query with the views inside it as they are now.
    package func expanding(_ query: BoundQuery, inside open: [ObjectID] = []) throws(Diagnostic) -> BoundQuery {
        var copy = try query.mapChildren(
            { (child) throws(Diagnostic) in try expanding(child, inside: open) },
            query: { (child) throws(Diagnostic) in try expanding(child, inside: open) })
        for position in copy.commonTables.indices {
            guard case .change(let change) = copy.commonTables[position].body else { continue }
            copy.commonTables[position].body = .change(try expanding(change))
        }
        for position in copy.relations.indices {
            guard case .view(let id, _) = copy.relations[position].kind, let view = environment.relation(id),
                let definition = view.view
            else { continue }
            var inner = try self.query(of: view, definition, inside: open)
            if let strength = copy.lock(on: position) { inner.markLocked(strength) }
            copy.relations[position].kind = .view(id, inner)
        }
        return copy
    }

    /// Returns a change with the views that it reads as they are now; a view that it changes is left to the rewriter.
    package func expanding(_ change: BoundChange) throws(Diagnostic) -> BoundChange {
        try change.mapParts(
            { (child) throws(Diagnostic) in try expanding(child, inside: []) },
            query: { (child) throws(Diagnostic) in try expanding(child) })
    }

    /// Returns an expression with the views in its sub-selects as they are now.
    package func expanding(
        _ expression: BoundExpression, inside open: [ObjectID]
    ) throws(Diagnostic) -> BoundExpression {
        guard expression.hasSubquery else { return expression }
        return try expression.mapChildren(
            { (child) throws(Diagnostic) in try expanding(child, inside: open) },
            query: { (child) throws(Diagnostic) in try expanding(child, inside: open) })
    }

    /// Makes the error of a view that reads itself.
    static func recursion(_ view: Relation) -> Diagnostic {
        Diagnostic(.invalidObjectDefinition, "infinite recursion detected in rules for relation \"\(view.name)\"")
    }
}

extension BoundQuery {
    /// Returns how the query locks the rows of an entry, itself or for the query around it; nil when it does not.
    fileprivate func lock(on position: Int) -> RowLocking.Strength? {
        guard setOperation == nil else { return nil }
        return locking.first { $0.relation == position }?.strength ?? pushedLock
    }
}
