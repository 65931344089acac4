import HashTreeCollections
import SQLBasics
import SQLTypes

/// A rule of a table or view that says what a change is done into: its row of pg_rewrite. The rule that makes a view is
/// the view's own (`ViewDefinition.rule`).
package struct Rule: Sendable {
    /// The command that a rule is about; the raw value is `ev_type`.
    package enum Event: Character, Hashable, Sendable {
        case update = "2"
        case insert = "3"
        case delete = "4"

        /// The command's word.
        package var word: String {
            switch self {
            case .insert: "INSERT"
            case .update: "UPDATE"
            case .delete: "DELETE"
            }
        }
    }
    package var id: ObjectID
    package var name: String
    package var event: Event
    /// Whether the actions take the place of the command.
    package var isInstead: Bool
    /// WHERE, over `BoundColumn.ruleOld` and `BoundColumn.ruleNew`.
    package var condition: BoundExpression?
    /// What is done, over the same relations; none for NOTHING.
    package var actions: [RoutineStatement]
    package var enabling = Trigger.Enabling.origin

    /// Makes a rule.
    package init(
        id: ObjectID, name: String, event: Event, isInstead: Bool, condition: BoundExpression?,
        actions: [RoutineStatement]
    ) {
        self.id = id
        self.name = name
        self.event = event
        self.isInstead = isInstead
        self.condition = condition
        self.actions = actions
    }

    /// Tells whether the rule applies in a session that is, or is not, a replica by `session_replication_role`
    /// (`matchLocks`).
    package func applies(asReplica: Bool) -> Bool {
        enabling == .always || enabling == (asReplica ? .replica : .origin)
    }
}

extension BoundColumn {
    /// The relation that stands for the row before a change in a rule (`PRS2_OLD_VARNO`).
    package static let ruleOld = -10
    /// The relation that stands for the row after a change in a rule (`PRS2_NEW_VARNO`).
    package static let ruleNew = -11
}

extension Relation {
    /// Returns the rule of a name, other than the one that makes a view.
    package func rule(named name: String) -> Rule? { rules.first { $0.name == name } }

    /// Adds a rule or replaces the one of the same number; rules stay in the order in which they apply.
    package mutating func store(_ rule: Rule) {
        rules.removeAll { $0.id == rule.id }
        let name = Array(rule.name.utf8)
        let place = rules.firstIndex { name.lexicographicallyPrecedes($0.name.utf8) } ?? rules.count
        rules.insert(rule, at: place)
        hasRules = true
    }
}

extension Catalog {
    /// Returns the rule of a number, and its table or view; nil for the rule that makes a view.
    package func rule(_ id: ObjectID) -> (table: Relation, rule: Rule)? {
        for dependency in references(of: ObjectAddress(.rewriteRule, id)) where dependency.kind == .automatic {
            guard let table = relations[dependency.referenced.id],
                let rule = table.rules.first(where: { $0.id == id })
            else { continue }
            return (table, rule)
        }
        return nil
    }
}

extension RoutineStatement {
    /// Returns the columns that the statement refers to which some relations of its outermost level have: those that
    /// no range table holds, as OLD and NEW of a rule.
    package func columns(of relations: Set<Int>) -> Set<BoundColumn> {
        var found: Set<BoundColumn> = []
        func note(_ column: BoundColumn, _ depth: Int) {
            if column.level == depth, relations.contains(column.relation) {
                found.insert(BoundColumn(relation: column.relation, column: column.column, type: column.type))
            }
        }
        switch self {
        case .query(let query): query.visitReferences(note)
        case .change(let change):
            _ = change.mapParts(
                {
                    $0.visitReferences(note)
                    return $0
                },
                query: {
                    $0.visitReferences(note)
                    return $0
                })
        }
        return found
    }

    /// The objects of the catalog that the statement refers to.
    package var referencedObjects: Set<ObjectAddress> {
        switch self {
        case .query(let query): query.referencedColumns
        case .change(let change): change.referencedObjects
        }
    }
}
