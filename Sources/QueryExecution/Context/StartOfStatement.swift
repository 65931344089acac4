import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SemanticAnalysis

extension ExecutionContext {
    /// What happens before a query or change starts, and before the privileges on its tables are looked at: one that writes
    /// is refused in a read-only transaction (`ExecCheckXactReadOnly`), else it takes the place of the one writer.
    package func start(_ analyzed: AnalyzedStatement) throws {
        if isReadOnly, analyzed.requirements.contains(where: writesForGood) {
            if let denial = firstDenial(analyzed.requirements.filter { $0.phase < .relations }, in: securables) {
                throw denial
            }
            let runner = QueryRunner(context: self)
            switch analyzed.body {
            case .query(let query): try runner.foldConstants(of: query)
            case .change(let change): for part in change.readingParts { try runner.foldConstants(of: part) }
            }
            throw Diagnostic(
                .readOnlySQLTransaction, "cannot execute \(analyzed.commandName) in a read-only transaction")
        }
        if analyzed.writesData { try becomeWriter() }
    }

    /// Tells whether a requirement is one of changing or locking rows of a relation that is not temporary.
    private func writesForGood(_ requirement: Requirement) -> Bool {
        guard case .privilege(let privilege, let object, _) = requirement.demand,
            [.insert, .update, .delete].contains(privilege), let relation = catalog.relations[object.object]
        else { return false }
        return relation.persistence != .temporary
    }
}

extension AnalyzedStatement {
    /// The name of the statement in errors (`CreateCommandTag`).
    package var commandName: String {
        switch body {
        case .query(let query): query.firstLocking.map { "SELECT \($0.words)" } ?? "SELECT"
        case .change(.insert): "INSERT"
        case .change(.update): "UPDATE"
        case .change(.delete): "DELETE"
        case .change(.merge): "MERGE"
        }
    }
}

extension BoundQuery {
    /// The first lock that the query or one inside its FROM takes.
    fileprivate var firstLocking: RowLocking.Strength? {
        if let own = locking.first { return own.strength }
        for entry in relations {
            switch entry.kind {
            case .view(_, let inner), .subquery(let inner): if let found = inner.firstLocking { return found }
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        return nil
    }
}
