import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The views of information_schema about constraints.
extension SystemRelationReader {
    /// The constraints of the tables that the current role may see beyond SELECT.
    private func visibleConstraints(
        _ privileges: PrivilegeSet = [.insert, .update, .delete, .truncate, .references, .trigger]
    ) -> [(constraint: Constraint, table: Relation)] {
        constrainedTables.filter { touches($0, privileges, columns: [.insert, .update, .references]) }.flatMap {
            table in
            table.constraints.map { ($0, table) }
        }
    }

    /// The relations whose constraints are shown: foreign tables are not among them.
    private var constrainedTables: [Relation] { userRelations.filter { $0.kind != .foreignTable } }

    /// The columns that name a constraint.
    private func names(of constraint: Constraint, _ table: Relation) -> SystemRow {
        [
            "constraint_catalog": catalogName, "constraint_schema": .text(schemaName(table.schema)),
            "constraint_name": .text(constraint.name),
        ]
    }

    /// The columns that name a table.
    private func names(of table: Relation) -> SystemRow {
        [
            "table_catalog": catalogName, "table_schema": .text(schemaName(table.schema)),
            "table_name": .text(table.name),
        ]
    }

    /// Makes information_schema.table_constraints.
    func infoTableConstraints() -> [SystemRow] {
        visibleConstraints().map { constraint, table in
            var row = names(of: constraint, table).merging(names(of: table)) { own, _ in own }
            row["is_deferrable"] = Self.yes(constraint.isDeferrable)
            row["initially_deferred"] = Self.yes(constraint.isInitiallyDeferred)
            row["enforced"] = Self.yes(constraint.isEnforced)
            switch constraint.kind {
            case .notNull, .check: row["constraint_type"] = .text("CHECK")
            case .primaryKey: row["constraint_type"] = .text("PRIMARY KEY")
            case .unique(_, _, let nullsNotDistinct):
                row["constraint_type"] = .text("UNIQUE")
                row["nulls_distinct"] = Self.yes(!nullsNotDistinct)
            case .foreignKey: row["constraint_type"] = .text("FOREIGN KEY")
            }
            return row
        }
    }

    /// Makes information_schema.key_column_usage.
    func infoKeyColumns() -> [SystemRow] {
        visibleConstraints([.select, .insert, .update, .references]).flatMap { constraint, table -> [SystemRow] in
            let columns = constraint.keyColumns
            return columns.enumerated().map { position, column in
                var row = names(of: constraint, table).merging(names(of: table)) { own, _ in own }
                row["column_name"] = .text(table.column(number: column)?.name ?? "")
                row["ordinal_position"] = .number(position + 1)
                if case .foreignKey(let key) = constraint.kind {
                    row["position_in_unique_constraint"] = positionInIndex(key, position)
                }
                return row
            }
        }
    }

    /// The place of a referenced column in the unique index that a foreign key uses.
    private func positionInIndex(_ key: ForeignKey, _ position: Int) -> Value {
        let columns = catalog.relations[key.referencedIndex]?.index?.keys.map(\.column) ?? []
        return columns.firstIndex(of: key.referencedColumns[position]).map { .number($0 + 1) } ?? .null
    }

    /// The constraints of tables that the current role owns, each with the columns that it uses.
    private var usedColumns: [(constraint: Constraint, owner: Relation, table: Relation, columns: [Int])] {
        let graph = securables.roleGraph
        return constrainedTables.flatMap { owner in
            owner.constraints.compactMap { constraint in
                let (table, columns): (Relation?, [Int]) =
                    switch constraint.kind {
                    case .notNull(let column): (owner, [column])
                    case .check(let expression): (owner, expression.columnsOfRelation(0).sorted())
                    case .primaryKey(let columns, _), .unique(let columns, _, _): (owner, columns)
                    case .foreignKey(let key): (catalog.relations[key.referencedRelation], key.referencedColumns)
                    }
                guard let table, graph.hasPrivileges(context.currentRole, of: table.owner) else { return nil }
                return (constraint, owner, table, columns)
            }
        }
    }

    /// Makes information_schema.constraint_column_usage.
    func infoConstraintColumns() -> [SystemRow] {
        usedColumns.flatMap { use in
            use.columns.map { column in
                var row = names(of: use.constraint, use.owner).merging(names(of: use.table)) { own, _ in own }
                row["column_name"] = .text(use.table.column(number: column)?.name ?? "")
                return row
            }
        }
    }

    /// Makes information_schema.constraint_table_usage.
    func infoConstraintTables() -> [SystemRow] {
        usedColumns.filter { $0.constraint.typeLetter != "c" && $0.constraint.typeLetter != "n" }.map { use in
            names(of: use.constraint, use.owner).merging(names(of: use.table)) { own, _ in own }
        }
    }

    /// Makes information_schema.referential_constraints.
    func infoReferentialConstraints() -> [SystemRow] {
        visibleConstraints().compactMap { constraint, table -> SystemRow? in
            guard case .foreignKey(let key) = constraint.kind else { return nil }
            var row = names(of: constraint, table)
            if let index = catalog.relations[key.referencedIndex] {
                row["unique_constraint_catalog"] = catalogName
                row["unique_constraint_schema"] = .text(schemaName(index.schema))
                row["unique_constraint_name"] = .text(index.name)
            }
            row["match_option"] = .text(key.match == .full ? "FULL" : "NONE")
            row["update_rule"] = .text(key.onUpdate.words)
            row["delete_rule"] = .text(key.onDelete.words)
            return row
        }
    }

    /// Makes information_schema.check_constraints, NOT NULL constraints among them.
    func infoCheckConstraints() -> [SystemRow] {
        let graph = securables.roleGraph
        let ofTables = userRelations.filter { graph.hasPrivileges(context.currentRole, of: $0.owner) }.flatMap {
            table in
            table.constraints.compactMap { constraint -> SystemRow? in
                var row = names(of: constraint, table)
                switch constraint.kind {
                case .check(let expression):
                    row["check_clause"] = .text(
                        Definitions(context).expression(expression, of: table, isPretty: false))
                case .notNull(let column):
                    row["check_clause"] = .text("\(table.column(number: column)?.name ?? "") IS NOT NULL")
                default: return nil
                }
                return row
            }
        }
        return ofTables + catalog.types.values.flatMap { domainChecks($0, graph) }
    }

    /// The check constraints of a domain that is the current role's own.
    private func domainChecks(_ type: UserType, _ graph: RoleGraph) -> [SystemRow] {
        guard let domain = type.domain, graph.hasPrivileges(context.currentRole, of: type.owner) else { return [] }
        return domain.constraints.map { constraint in
            var clause = "VALUE IS NOT NULL"
            if case .check(let expression) = constraint.kind {
                clause = Definitions(context).expression(expression, of: nil, isPretty: false)
            }
            return [
                "constraint_catalog": catalogName, "constraint_schema": .text(schemaName(type.schema)),
                "constraint_name": .text(constraint.name), "check_clause": .text(clause),
            ]
        }
    }

    // MARK: The views of pg_catalog

    /// Makes pg_tables.
    func tableViews() -> [SystemRow] {
        allRelations.filter { $0.kind == .table || $0.kind == .partitionedTable }.map { table in
            [
                "schemaname": .text(schemaName(table.schema)), "tablename": .text(table.name),
                "tableowner": .text(roleName(table.owner)), "hasindexes": .bool(!table.indexes.isEmpty),
                "hasrules": .bool(table.hasRules),
                "hastriggers": .bool(
                    !table.triggers.isEmpty || table.constraints.contains { $0.isForeignKey }
                        || !catalog.relationsReferencing(table.id).isEmpty),
                "rowsecurity": .bool(table.rowSecurity),
                "tablespace": tablespace(of: table),
            ]
        }
    }

    /// The name of the tablespace of a relation; NULL for the database's own.
    private func tablespace(of relation: Relation) -> Value {
        .text(orNull: cluster.objects[ObjectAddress(.tablespace, relation.tablespace)]?.name)
    }

    /// Makes pg_views.
    func viewViews() -> [SystemRow] {
        userRelations.filter { $0.kind == .view }.map { view in
            [
                "schemaname": .text(schemaName(view.schema)), "viewname": .text(view.name),
                "viewowner": .text(roleName(view.owner)),
                "definition": .text(Definitions(context).view(view, isPretty: false)),
            ]
        }
    }

    /// Makes pg_matviews.
    func materializedViewViews() -> [SystemRow] {
        userRelations.filter { $0.kind == .materializedView }.map { view in
            [
                "schemaname": .text(schemaName(view.schema)), "matviewname": .text(view.name),
                "matviewowner": .text(roleName(view.owner)), "tablespace": tablespace(of: view),
                "hasindexes": .bool(!view.indexes.isEmpty), "ispopulated": .bool(view.isPopulated),
                "definition": .text(Definitions(context).view(view, isPretty: false)),
            ]
        }
    }

    /// Makes pg_indexes.
    func indexViews() -> [SystemRow] {
        userRelations.compactMap { index in
            guard let definition = index.index, let table = catalog.relations[definition.table] else { return nil }
            return [
                "schemaname": .text(schemaName(index.schema)), "tablename": .text(table.name),
                "indexname": .text(index.name), "tablespace": tablespace(of: index),
                "indexdef": .text(Definitions(context).index(index, isPretty: false)),
            ]
        }
    }

    /// Makes pg_sequences; the last value is shown to who may read it.
    func sequenceViews() -> [SystemRow] {
        userRelations.compactMap { relation in
            guard let sequence = relation.sequence else { return nil }
            let counter = context.sequences.counter(of: relation)
            let mayRead = [Privilege.select, .usage].contains {
                isAllowed(.privilege($0, on: relation.securable), as: context.currentRole, in: securables)
            }
            return [
                "schemaname": .text(schemaName(relation.schema)), "sequencename": .text(relation.name),
                "sequenceowner": .text(roleName(relation.owner)), "data_type": .oid(sequence.type.oid),
                "start_value": .int(sequence.start), "min_value": .int(sequence.minimum),
                "max_value": .int(sequence.maximum), "increment_by": .int(sequence.increment),
                "cycle": .bool(sequence.cycles), "cache_size": .int(sequence.cache),
                "last_value": mayRead && counter.isCalled ? .int(counter.lastValue) : .null,
            ]
        }
    }
}

extension Constraint {
    /// The columns of a primary key, a unique constraint or a foreign key.
    fileprivate var keyColumns: [Int] {
        switch kind {
        case .primaryKey(let columns, _), .unique(let columns, _, _): columns
        case .foreignKey(let key): key.columns
        case .notNull, .check: []
        }
    }
}

extension ForeignKey.Action {
    /// The words of the action in SQL.
    package var words: String {
        switch self {
        case .noAction: "NO ACTION"
        case .restrict: "RESTRICT"
        case .cascade: "CASCADE"
        case .setNull: "SET NULL"
        case .setDefault: "SET DEFAULT"
        }
    }
}
