import CatalogModel
import SQLBasics

extension BoundChange {
    /// Tells whether ON CONFLICT of the change, or of one in its WITH list, names what no unique index has.
    fileprivate var lacksArbiter: Bool {
        switch self {
        case .insert(let plan):
            plan.onConflict?.arbiters?.isEmpty == true || plan.commonTables.contains(where: \.lacksArbiter)
        case .update(let plan): plan.query.commonTables.contains(where: \.lacksArbiter)
        case .delete(let plan): plan.query.commonTables.contains(where: \.lacksArbiter)
        case .merge(let plan): plan.query.commonTables.contains(where: \.lacksArbiter)
        }
    }
}

extension CommonTableExpression {
    /// Tells whether ON CONFLICT of the change that this is names what no unique index has.
    fileprivate var lacksArbiter: Bool {
        if case .change(let change) = body { change.lacksArbiter } else { false }
    }
}

extension AnalyzedStatement {
    /// The error of ON CONFLICT where no unique index fits; PostgreSQL comes to it at the end of planning
    /// (`infer_arbiter_indexes`). Nil where one does.
    package var missingArbiter: Diagnostic? {
        let isMissing: Bool
        switch body {
        case .query(let query): isMissing = writesData && query.commonTables.contains(where: \.lacksArbiter)
        case .change(let change): isMissing = change.lacksArbiter
        case .rewritten: isMissing = false
        }
        guard isMissing else { return nil }
        return Diagnostic(
            .invalidColumnReference,
            "there is no unique or exclusion constraint matching the ON CONFLICT specification")
    }
}
