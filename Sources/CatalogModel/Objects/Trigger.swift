import HashTreeCollections
import SQLBasics
import SQLTypes

/// A trigger of a table or view: its row of pg_trigger.
package struct Trigger: Sendable {
    /// When the function runs.
    package enum Timing: String, Hashable, Sendable { case before = "BEFORE", after = "AFTER", instead = "INSTEAD OF" }
    /// What makes it run.
    package enum Event: String, Hashable, Sendable, CaseIterable {
        case insert = "INSERT", delete = "DELETE", update = "UPDATE", truncate = "TRUNCATE"

        /// The event's bit in `tgtype`.
        package var bit: Int {
            switch self {
            case .insert: 4
            case .delete: 8
            case .update: 16
            case .truncate: 32
            }
        }
    }
    /// When the trigger is switched on (`tgenabled`).
    package enum Enabling: Character, Sendable {
        case origin = "O"
        case disabled = "D"
        case replica = "R"
        case always = "A"
    }
    package var id: ObjectID
    package var name: String
    package var timing: Timing
    package var events: Set<Event>
    package var isRow: Bool
    /// The columns of UPDATE OF; empty for all.
    package var columns: [Int] = []
    /// WHEN, over the old row as relation 0 and the new one as relation 1.
    package var condition: BoundExpression?
    package var function: ObjectID
    package var arguments: [String] = []
    package var enabling = Enabling.origin
    /// The name under which the function sees the rows before the statement.
    package var oldTable: String?
    /// The name under which the function sees the rows after the statement.
    package var newTable: String?
    /// When a constraint's trigger runs; nil for any other.
    package var constraint: Deferral?

    /// The constraint that a trigger stands for: its row of pg_constraint.
    package struct Deferral: Sendable {
        package var id: ObjectID
        /// The constraint's name, which stays when the trigger is renamed.
        package var name: String
        package var isDeferrable: Bool
        package var isInitiallyDeferred: Bool

        /// Makes a constraint.
        package init(id: ObjectID, name: String, isDeferrable: Bool, isInitiallyDeferred: Bool) {
            self.id = id
            self.name = name
            self.isDeferrable = isDeferrable
            self.isInitiallyDeferred = isInitiallyDeferred
        }
    }
    /// The trigger of the partitioned table that this one was made for (`tgparentid`).
    package var parent: ObjectID?

    /// Makes a trigger.
    package init(id: ObjectID, name: String, timing: Timing, events: Set<Event>, isRow: Bool, function: ObjectID) {
        self.id = id
        self.name = name
        self.timing = timing
        self.events = events
        self.isRow = isRow
        self.function = function
    }

    /// The bits of `tgtype`.
    package var typeBits: Int {
        (isRow ? 1 : 0) + (timing == .before ? 2 : timing == .instead ? 64 : 0)
            + events.reduce(0) { $0 + $1.bit }
    }

    /// Tells whether the trigger runs in a session that is, or is not, a replica by `session_replication_role`
    /// (`TriggerEnabled`).
    package func runs(asReplica: Bool) -> Bool { enabling == .always || enabling == (asReplica ? .replica : .origin) }

    /// The number of the builtin function `suppress_redundant_updates_trigger`.
    package static let suppressRedundantUpdates = ObjectID(1291)
}

extension Relation {
    /// Tells whether triggers do what is to be done with the rows of a view (`view_has_instead_trigger`).
    package func replaces(_ event: Trigger.Event) -> Bool {
        triggers.contains { $0.timing == .instead && $0.events.contains(event) }
    }

    /// Returns the trigger of a name.
    package func trigger(named name: String) -> Trigger? { triggers.first { $0.name == name } }

    /// Adds a trigger or replaces the one of the same number; triggers stay in the order in which they run.
    package mutating func store(_ trigger: Trigger) {
        triggers.removeAll { $0.id == trigger.id }
        let name = Array(trigger.name.utf8)
        let place = triggers.firstIndex { name.lexicographicallyPrecedes($0.name.utf8) } ?? triggers.count
        triggers.insert(trigger, at: place)
    }
}

extension Catalog {
    /// Returns the trigger of a number, and its table.
    package func trigger(_ id: ObjectID) -> (table: Relation, trigger: Trigger)? {
        for dependency in references(of: ObjectAddress(.trigger, id)) where dependency.kind == .automatic {
            guard let table = relations[dependency.referenced.id],
                let trigger = table.triggers.first(where: { $0.id == id })
            else { continue }
            return (table, trigger)
        }
        return nil
    }
}
