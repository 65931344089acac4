import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

extension MaintenanceExecutor {
    /// Notes which extended statistics ANALYZE computes, of a table and of its family, if there are rows; warns of those over
    /// other columns than the ones it was given (`do_analyze_rel`, `BuildRelationExtStatistics`).
    func computeStatistics(on relation: Relation, analyzing names: Set<String>) throws {
        if !relation.isPartitioned, try rowCount(of: [relation.id]) > 0 {
            try computeStatistics(on: relation, analyzing: names, ofFamily: false)
        }
        let family = context.catalog.inheritors(of: relation.id)
        if family.count > 1, try rowCount(of: family) > 0 {
            try computeStatistics(on: relation, analyzing: names, ofFamily: true)
        }
    }

    /// Returns how many rows some tables hold.
    private func rowCount(of relations: some Sequence<ObjectID>) throws -> Int {
        var count = 0
        for id in relations {
            guard let relation = context.catalog.relations[id], !relation.isPartitioned,
                let contents = context.state.contents[relation.storage]
            else { continue }
            let permit = SystemDoor.statistics.permit(id, of: context.identity)
            count += try contents.rowCount(permit: permit, of: context.identity)
        }
        return count
    }

    /// Notes and warns of the statistics over a table or its family.
    private func computeStatistics(on relation: Relation, analyzing names: Set<String>, ofFamily: Bool) throws {
        let catalog = context.catalog
        let columns = Set(relation.liveColumns.filter { names.isEmpty || names.contains($0.name) }.map(\.number))
        for var object in catalog.objects.all(.statistics).sorted(by: { $0.address.id < $1.address.id }) {
            guard case .statistics(var details) = object.details, details.relation == relation.id
            else { continue }
            guard columns.isSuperset(of: details.columns) else {
                warnOfMissingColumns(object, relation)
                continue
            }
            guard details.target != 0, details.computed.insert(ofFamily).inserted else { continue }
            try context.beginWriting(nil)
            object.details = .statistics(details)
            context.store(object)
        }
    }

    /// Warns of statistics that cannot be computed.
    private func warnOfMissingColumns(_ object: NamedObject, _ relation: Relation) {
        let place = { (id: ObjectID) in context.catalog.schemas[id]?.name ?? "" }
        context.notice(
            Diagnostic(
                .warning, .invalidObjectDefinition,
                "statistics object \"\(place(object.schema)).\(object.name)\" could not be computed for relation "
                    + "\"\(place(relation.schema)).\(relation.name)\""))
    }
}
