import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The views of information_schema about what uses what, and about collations.
extension SystemRelationReader {
    /// Tells whether the current role has the privileges of another one.
    private func has(_ owner: RoleID) -> Bool {
        securables.roleGraph.hasPrivileges(context.currentRole, of: owner)
    }

    /// The columns that name a routine exactly.
    private func specific(_ routine: Routine) -> SystemRow {
        [
            "specific_catalog": catalogName, "specific_schema": .text(schemaName(routine.schema)),
            "specific_name": .text("\(routine.name)_\(routine.id)"),
        ]
    }

    /// The columns that name a table.
    private func table(_ relation: Relation) -> SystemRow {
        [
            "table_catalog": catalogName, "table_schema": .text(schemaName(relation.schema)),
            "table_name": .text(relation.name),
        ]
    }

    /// The routines of the current role's that an object depends on, each once.
    private func routines(usedBy address: ObjectAddress) -> [Routine] {
        let used = Set(catalog.references(of: address).map(\.referenced).filter { $0.objectClass == .function })
        return used.map(\.id).sorted().compactMap { catalog.routines[$0] }.filter { has($0.owner) }
    }

    /// Makes information_schema.view_routine_usage.
    func infoViewRoutines() -> [SystemRow] {
        userRelations.filter { $0.kind == .view }.flatMap { view -> [SystemRow] in
            routines(usedBy: ObjectAddress(.relation, view.id)).map {
                table(view).merging(specific($0)) { old, _ in old }
            }
        }
    }

    /// Makes information_schema.check_constraint_routine_usage.
    func infoCheckRoutines() -> [SystemRow] {
        let checks = userRelations.flatMap { relation in
            relation.constraints.map { (id: $0.id, name: $0.name, schema: relation.schema) }
        }
        let domains = catalog.types.values.flatMap { type in
            (type.domain?.constraints ?? []).map { (id: $0.id, name: $0.name, schema: type.schema) }
        }
        return (checks + domains).sorted { $0.id < $1.id }.flatMap { check in
            routines(usedBy: ObjectAddress(.constraint, check.id)).map { routine in
                specific(routine).merging([
                    "constraint_catalog": catalogName, "constraint_schema": .text(schemaName(check.schema)),
                    "constraint_name": .text(check.name),
                ]) { old, _ in old }
            }
        }
    }

    /// Makes information_schema.routine_table_usage, or routine_column_usage: what bodies that were analyzed read of tables of
    /// the current role's.
    func infoRoutineTables(columns: Bool) -> [SystemRow] {
        userRoutines.flatMap { routine -> [SystemRow] in
            var name = specific(routine)
            name["routine_catalog"] = catalogName
            name["routine_schema"] = .text(schemaName(routine.schema))
            name["routine_name"] = .text(routine.name)
            var seen: Set<ObjectAddress> = []
            return catalog.references(of: ObjectAddress(.function, routine.id)).compactMap { dependency in
                var address = dependency.referenced
                guard address.objectClass == .relation, !columns || address.column > 0 else { return nil }
                if !columns { address = ObjectAddress(.relation, address.id) }
                guard let relation = catalog.relations[address.id], relation.isStandardTable, has(relation.owner),
                    seen.insert(address).inserted
                else { return nil }
                var row = name.merging(table(relation)) { old, _ in old }
                if columns { row["column_name"] = .text(orNull: relation.column(number: address.column)?.name) }
                return row
            }
        }
    }

    /// Makes information_schema.routine_routine_usage: which routines the bodies that were analyzed call.
    func infoRoutineRoutines() -> [SystemRow] {
        userRoutines.flatMap { caller in
            routines(usedBy: ObjectAddress(.function, caller.id)).map { routine in
                specific(caller).merging([
                    "routine_catalog": catalogName, "routine_schema": .text(schemaName(routine.schema)),
                    "routine_name": .text("\(routine.name)_\(routine.id)"),
                ]) { old, _ in old }
            }
        }
    }

    /// Makes information_schema.routine_sequence_usage.
    func infoRoutineSequences() -> [SystemRow] {
        userRoutines.flatMap { routine -> [SystemRow] in
            let used = Set(catalog.references(of: ObjectAddress(.function, routine.id)).map(\.referenced.id))
            return userRelations.filter { used.contains($0.id) && $0.kind == .sequence && has($0.owner) }.map {
                specific(routine).merging([
                    "routine_catalog": catalogName, "routine_schema": .text(schemaName(routine.schema)),
                    "routine_name": .text(routine.name), "sequence_catalog": catalogName,
                    "sequence_schema": .text(schemaName($0.schema)), "sequence_name": .text($0.name),
                ]) { old, _ in old }
            }
        }
    }

    /// Makes information_schema.column_column_usage: which columns generated ones are worked out from.
    func infoColumnColumns() -> [SystemRow] {
        userRelations.filter { has($0.owner) }.flatMap { relation in
            relation.liveColumns.filter { $0.generated != nil }.flatMap { column -> [SystemRow] in
                let read = column.defaultValue?.expression.columnsOfRelation(0) ?? []
                return read.sorted().compactMap { relation.column(number: $0) }.map { source in
                    table(relation).merging([
                        "column_name": .text(source.name), "dependent_column": .text(column.name),
                    ]) { old, _ in old }
                }
            }
        }
    }

    /// Makes information_schema.collations, or collation_character_set_applicability.
    func infoCollations(withCharacterSet: Bool) -> [SystemRow] {
        collations().map { row in
            var made: SystemRow = [
                "collation_catalog": catalogName, "collation_schema": .text("pg_catalog"),
                "collation_name": row["collname"] ?? .null,
            ]
            made[withCharacterSet ? "character_set_name" : "pad_attribute"] = .text(
                withCharacterSet ? "UTF8" : "NO PAD")
            return made
        }
    }

    /// Makes information_schema.character_sets, of which there is one.
    func infoCharacterSets() -> [SystemRow] {
        [
            [
                "character_set_name": .text("UTF8"), "character_repertoire": .text("UCS"), "form_of_use": .text("UTF8"),
                "default_collate_catalog": catalogName,
            ]
        ]
    }

    /// Makes information_schema.column_options.
    func infoColumnOptions() -> [SystemRow] {
        userRelations.filter { $0.kind == .foreignTable }.flatMap { relation in
            visibleColumns(of: relation).flatMap { column in
                options(
                    column.foreignOptions,
                    table(relation).merging(["column_name": .text(column.name)]) { old, _ in old })
            }
        }
    }
}
