import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

extension AnalysisEnvironment {
    /// Refuses statements that touch a foreign table, as no wrapper has a handler; PostgreSQL comes to it while it plans,
    /// before it looks at privileges on anything but views (`GetFdwRoutineByServerId`). Where no rows are marked or changed, it
    /// asks first whether foreign tables are restricted (`get_relation_info`).
    func refuseForeignTables(in requirements: [Requirement], marksRows: Bool) throws(Diagnostic) {
        guard let table = requirements.lazy.compactMap(\.foreignTable).first else { return }
        let isDenied = requirements.contains { $0.phase <= .views && !isAllowed($0, in: securables) }
        if isDenied { return }
        if restrictedKinds.contains(.foreignTables), !marksRows {
            throw Diagnostic(.objectNotInPrerequisiteState, "access to non-system foreign table is restricted")
        }
        throw catalog.withoutHandler(catalog.relations[table])
    }
}

extension Requirement {
    /// The foreign table that a privilege is demanded on.
    fileprivate var foreignTable: ObjectID? {
        guard case .privilege(_, let object, _) = demand, object.kind == .foreignTable else { return nil }
        return object.object
    }
}
