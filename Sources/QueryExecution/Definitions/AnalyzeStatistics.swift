import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

extension MaintenanceExecutor {
    /// Warns of the extended statistics that ANALYZE of some columns cannot compute, if the table holds rows
    /// (`BuildRelationExtStatistics`).
    func warnOfStatistics(on relation: Relation, analyzing names: Set<String>) throws {
        guard !names.isEmpty, let contents = context.state.contents[relation.storage] else { return }
        let permit = SystemDoor.statistics.permit(relation.id, of: context.identity)
        guard try contents.rowCount(permit: permit, of: context.identity) > 0 else { return }
        let catalog = context.catalog
        let columns = Set(relation.liveColumns.filter { names.contains($0.name) }.map(\.number))
        for object in catalog.objects.all(.statistics) {
            guard case .statistics(let details) = object.details, details.relation == relation.id,
                !columns.isSuperset(of: details.columns)
            else { continue }
            let place = { (id: ObjectID) in catalog.schemas[id]?.name ?? "" }
            context.notice(
                Diagnostic(
                    .warning, .invalidObjectDefinition,
                    "statistics object \"\(place(object.schema)).\(object.name)\" could not be computed for relation "
                        + "\"\(place(relation.schema)).\(relation.name)\""))
        }
    }
}
