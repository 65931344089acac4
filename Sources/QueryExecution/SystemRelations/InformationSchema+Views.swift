import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The views of information_schema about what views read: tables of the current role's own, whoever owns the view.
extension SystemRelationReader {
    /// The relations and columns of the current role's that views refer to, each with its view.
    private var usesByViews: [(view: Relation, table: Relation, column: Int)] {
        let graph = securables.roleGraph
        let kinds: [RelationKind] = [.table, .view, .foreignTable, .partitionedTable]
        return userRelations.filter { $0.kind == .view }.flatMap { view in
            (view.view?.query.referencedColumns ?? []).sorted { ($0.id, $0.column) < ($1.id, $1.column) }.compactMap {
                guard $0.objectClass == .relation, let table = catalog.relations[$0.id], kinds.contains(table.kind),
                    graph.hasPrivileges(context.currentRole, of: table.owner)
                else { return nil }
                return (view, table, $0.column)
            }
        }
    }

    /// The columns that name a view and a table.
    private func names(_ view: Relation, _ table: Relation) -> SystemRow {
        [
            "view_catalog": catalogName, "view_schema": .text(schemaName(view.schema)), "view_name": .text(view.name),
            "table_catalog": catalogName, "table_schema": .text(schemaName(table.schema)),
            "table_name": .text(table.name),
        ]
    }

    /// Makes information_schema.view_table_usage.
    func infoViewTables() -> [SystemRow] {
        var seen: Set<[ObjectID]> = []
        return usesByViews.filter { seen.insert([$0.view.id, $0.table.id]).inserted }.map { names($0.view, $0.table) }
    }

    /// Makes information_schema.view_column_usage.
    func infoViewColumns() -> [SystemRow] {
        usesByViews.compactMap { use in
            guard use.column > 0, let column = use.table.column(number: use.column) else { return nil }
            var row = names(use.view, use.table)
            row["column_name"] = .text(column.name)
            return row
        }
    }
}
