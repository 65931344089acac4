import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Copies extended statistics to a table made by LIKE … INCLUDING STATISTICS, under names of their own; they belong to who
    /// makes the table (`generateClonedExtStatsStmt`).
    func copyStatistics(_ copy: LikeCopy, _ table: ObjectID) throws {
        let sources = catalog.objects.all(.statistics).sorted { $0.address.id < $1.address.id }
        for source in sources {
            guard case .statistics(let old) = source.details, old.relation == copy.source.id,
                let relation = catalog.relations[table]
            else { continue }
            var details = old
            details.relation = table
            details.columns = old.columns.compactMap { copy.numbers[$0] }.sorted()
            details.expressions = old.expressions.map { $0.renumbered(by: copy.numbers) }
            details.target = nil
            details.computed = []
            let names = old.columns.compactMap { copy.source.column(number: $0)?.name }
            let addition = (names + old.expressions.map { _ in "expr" }).joined(separator: "_")
            let name = ObjectNaming.unused(relation.name, addition, label: "stat") {
                catalog.objects.object(.statistics, named: $0, in: relation.schema) != nil
            }
            let made = make(.statistics, name: name, schema: relation.schema, details: .statistics(details))
            try recordReferences(ofStatistics: made.address, details)
            if copy.options.contains(.comments) {
                catalog.comments[made.address] = catalog.comments[source.address]
            }
        }
    }

    /// Records the schema, the columns or the table, and what the expressions name, on which statistics depend.
    func recordReferences(ofStatistics address: ObjectAddress, _ details: StatisticsDetails) throws {
        guard let relation = catalog.relations[details.relation], let object = catalog.objects[address] else { return }
        catalog.addDependency(of: address, on: ObjectAddress(.schema, object.schema), kind: .normal)
        var columns = Set(details.columns.isEmpty ? [0] : details.columns)
        for expression in details.expressions {
            columns.formUnion(expression.columnsOfRelation(0))
            recordRoutines(of: address, in: expression)
        }
        for column in columns.sorted() {
            catalog.addDependency(
                of: address, on: ObjectAddress(.relation, relation.id, column: column), kind: .automatic)
        }
    }
}
