import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The catalogs about triggers.
extension SystemRelationReader {
    /// The triggers with their tables, in order of creation.
    private var allTriggers: [(relation: Relation, trigger: Trigger)] {
        userRelations.flatMap { relation in relation.triggers.map { (relation, $0) } }
            .sorted { $0.trigger.id < $1.trigger.id }
    }

    /// Makes pg_trigger.
    func triggers() -> [SystemRow] { ownTriggers() + KeyTrigger.all(in: catalog).map(row) }

    /// Makes the row of a trigger of a foreign key.
    private func row(of trigger: KeyTrigger) -> SystemRow {
        [
            "oid": .oid(trigger.id), "tgrelid": .oid(trigger.table.id), "tgparentid": .oid(trigger.parent),
            "tgname": .text(trigger.name), "tgfoid": .oid(trigger.function), "tgtype": .number(trigger.typeBits),
            "tgenabled": .character("O"), "tgisinternal": .bool(true), "tgconstrrelid": .oid(trigger.other.id),
            "tgconstrindid": .oid(trigger.key.referencedIndex), "tgconstraint": .oid(trigger.constraint.id),
            "tgdeferrable": .bool(trigger.constraint.isDeferrable),
            "tginitdeferred": .bool(trigger.constraint.isInitiallyDeferred), "tgnargs": .number(0),
            "tgattr": .array(ArrayValue(elementType: .int2, elements: [])), "tgargs": .bytes([]), "tgqual": .null,
            "tgoldtable": .null, "tgnewtable": .null,
        ]
    }

    /// Makes the rows of triggers that users made.
    private func ownTriggers() -> [SystemRow] {
        allTriggers.map { relation, trigger in
            [
                "oid": .oid(trigger.id), "tgrelid": .oid(relation.id), "tgparentid": .oid(trigger.parent ?? .invalid),
                "tgname": .text(trigger.name), "tgfoid": .oid(trigger.function), "tgtype": .number(trigger.typeBits),
                "tgenabled": .character(trigger.enabling.rawValue), "tgisinternal": .bool(false),
                "tgconstrrelid": .oid(.invalid), "tgconstrindid": .oid(.invalid),
                "tgconstraint": .oid(trigger.constraint?.id ?? .invalid),
                "tgdeferrable": .bool(trigger.constraint?.isDeferrable ?? false),
                "tginitdeferred": .bool(trigger.constraint?.isInitiallyDeferred ?? false),
                "tgnargs": .number(trigger.arguments.count),
                "tgattr": .array(
                    ArrayValue(elementType: .int2, elements: trigger.columns.map { .number($0) })),
                "tgargs": .bytes(trigger.arguments.flatMap { Array($0.utf8) + [0] }),
                "tgqual": trigger.condition == nil ? .null : .text(StoredExpression.triggerCondition(trigger.id).text),
                "tgoldtable": .text(orNull: trigger.oldTable), "tgnewtable": .text(orNull: trigger.newTable),
            ]
        }
    }

    /// Makes the rows of pg_constraint for the constraints that triggers stand for.
    func triggerConstraints() -> [SystemRow] {
        allTriggers.compactMap { relation, trigger in
            guard let constraint = trigger.constraint else { return nil }
            return [
                "oid": .oid(constraint.id), "conname": .text(constraint.name), "connamespace": .oid(relation.schema),
                "condeferrable": .bool(constraint.isDeferrable), "condeferred": .bool(constraint.isInitiallyDeferred),
                "conenforced": .bool(true), "convalidated": .bool(true), "conrelid": .oid(relation.id),
                "conislocal": .bool(true), "connoinherit": .bool(true), "confupdtype": .text(" "),
                "confdeltype": .text(" "), "confmatchtype": .text(" "), "contype": .character("t"),
            ]
        }
    }

    /// Makes information_schema.triggers: one row for each event of a trigger on a table that the role owns or has a
    /// privilege on besides SELECT.
    func triggerViews() -> [SystemRow] {
        let definitions = Definitions(context)
        let privileges: PrivilegeSet = [.insert, .update, .delete, .truncate, .references, .trigger]
        return allTriggers.filter { touches($0.relation, privileges, columns: [.insert, .update, .references]) }
            .flatMap { relation, trigger in
                Trigger.Event.allCases.filter { $0 != .truncate && trigger.events.contains($0) }.map { event in
                    triggerView(trigger, event, relation, definitions)
                }
            }
    }

    /// Makes one row of information_schema.triggers.
    private func triggerView(
        _ trigger: Trigger, _ event: Trigger.Event, _ relation: Relation, _ definitions: Definitions
    ) -> SystemRow {
        let peers = relation.triggers.filter {
            $0.events.contains(event) && $0.isRow == trigger.isRow && $0.timing == trigger.timing
        }
        let order = (peers.firstIndex { $0.id == trigger.id } ?? 0) + 1
        let isOwner = securables.roleGraph.hasPrivileges(context.currentRole, of: relation.owner)
        let condition = trigger.condition.map { definitions.triggerCondition($0, of: relation, isPretty: false) }
        return [
            "trigger_catalog": catalogName, "trigger_schema": .text(schemaName(relation.schema)),
            "trigger_name": .text(trigger.name), "event_manipulation": .text(event.rawValue),
            "event_object_catalog": catalogName, "event_object_schema": .text(schemaName(relation.schema)),
            "event_object_table": .text(relation.name), "action_order": .number(order),
            "action_condition": .text(orNull: isOwner ? condition : nil),
            "action_statement": .text(definitions.triggerAction(trigger)),
            "action_orientation": .text(trigger.isRow ? "ROW" : "STATEMENT"),
            "action_timing": .text(trigger.timing.rawValue),
            "action_reference_old_table": .text(orNull: trigger.oldTable),
            "action_reference_new_table": .text(orNull: trigger.newTable), "action_reference_old_row": .null,
            "action_reference_new_row": .null, "created": .null,
        ]
    }

    /// Makes information_schema.triggered_update_columns.
    func triggerColumnViews() -> [SystemRow] {
        let privileges: PrivilegeSet = [.insert, .update, .references]
        return allTriggers.flatMap { relation, trigger in
            trigger.columns.compactMap { relation.column(number: $0) }
                .filter { _ in touches(relation, privileges, columns: privileges) }.map { column in
                    [
                        "trigger_catalog": catalogName, "trigger_schema": .text(schemaName(relation.schema)),
                        "trigger_name": .text(trigger.name), "event_object_catalog": catalogName,
                        "event_object_schema": .text(schemaName(relation.schema)),
                        "event_object_table": .text(relation.name), "event_object_column": .text(column.name),
                    ]
                }
        }
    }
}
