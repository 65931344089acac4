import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// One thing that a constraint has to look at when a statement, or the transaction, is done.
enum ConstraintEvent: Sendable {
    /// Keys that rows of the referencing table have now: one vector a key column.
    case mustExist(relation: ObjectID, constraint: ObjectID, keys: [ColumnVector], count: Int)
    /// Keys that rows of the referenced table had, and what they became; nil when the rows were deleted.
    case gone(
        referencing: ObjectID, constraint: ObjectID, keys: [ColumnVector], replacements: [ColumnVector]?, count: Int)
    /// Keys that no two rows may have, of a constraint that is not checked row by row.
    case mustBeUnique(relation: ObjectID, constraint: ObjectID, isPrimary: Bool, keys: [ColumnVector], count: Int)

    /// An AFTER trigger to run.
    case trigger(TriggerEvent)

    /// The constraint, or trigger, and the table that it belongs to.
    var source: (relation: ObjectID, constraint: ObjectID) {
        switch self {
        case .mustExist(let relation, let constraint, _, _), .gone(let relation, let constraint, _, _, _),
            .mustBeUnique(let relation, let constraint, _, _, _):
            (relation, constraint)
        case .trigger(let event): (event.relation.id, event.trigger.constraint?.id ?? event.trigger.id)
        }
    }

    /// How many rows the event is about.
    var count: Int {
        switch self {
        case .mustExist(_, _, _, let count), .gone(_, _, _, _, let count), .mustBeUnique(_, _, _, _, let count): count
        case .trigger: 1
        }
    }

    /// Returns the event for one of its rows alone.
    func event(ofRow row: Int) -> ConstraintEvent {
        func part(_ keys: [ColumnVector]) -> [ColumnVector] { keys.map { $0.slice(row..<row + 1) } }
        switch self {
        case .mustExist(let relation, let constraint, let keys, _):
            return .mustExist(relation: relation, constraint: constraint, keys: part(keys), count: 1)
        case .gone(let referencing, let constraint, let keys, let replacements, _):
            return .gone(
                referencing: referencing, constraint: constraint, keys: part(keys),
                replacements: replacements.map(part), count: 1)
        case .mustBeUnique(let relation, let constraint, let isPrimary, let keys, _):
            return .mustBeUnique(
                relation: relation, constraint: constraint, isPrimary: isPrimary, keys: part(keys), count: 1)
        case .trigger: return self
        }
    }

    /// The name of the trigger that the event stands for, as far as it says which comes first.
    var triggerName: String {
        switch self {
        case .mustBeUnique(_, _, let isPrimary, _, _): isPrimary ? "PK_ConstraintTrigger_" : "Unique_ConstraintTrigger_"
        case .gone: "RI_ConstraintTrigger_a_"
        case .mustExist: "RI_ConstraintTrigger_c_"
        case .trigger(let event): event.trigger.name
        }
    }
}

/// Which constraints a transaction checks at its end, and what there is to check then (`AfterTriggersData`); part of the
/// session's value, so that a rollback to a savepoint restores it.
package struct ConstraintDeferral: Sendable {
    /// What SET CONSTRAINTS ALL said.
    private var all: Bool?
    /// What SET CONSTRAINTS said of single constraints since.
    private var single: [ObjectID: Bool] = [:]
    /// What is put off, by the change of rows that it comes from.
    private var groups: [[ConstraintEvents.Entry]] = []

    /// Makes the state at the beginning of a transaction.
    package init() {}

    /// Tells whether something is put off.
    package var isEmpty: Bool { groups.isEmpty }

    /// What is put off.
    var pending: some Sequence<ConstraintEvent> { groups.lazy.joined().map(\.event) }

    /// Tells whether a constraint is checked at the end of the transaction now.
    func defers(_ constraint: Constraint) -> Bool {
        guard constraint.isDeferrable else { return false }
        return single[constraint.id] ?? all ?? constraint.isInitiallyDeferred
    }

    /// Tells whether the trigger of a constraint runs at the end of the transaction now.
    func defers(_ constraint: Trigger.Deferral) -> Bool {
        guard constraint.isDeferrable else { return false }
        return single[constraint.id] ?? all ?? constraint.isInitiallyDeferred
    }

    /// Puts events of one change off.
    mutating func putOff(_ group: [ConstraintEvents.Entry]) { groups.append(group) }

    /// Changes when constraints are checked: all, or those named.
    package mutating func set(_ constraints: [ObjectID]?, isDeferred: Bool) {
        guard let constraints else {
            all = isDeferred
            single = [:]
            return
        }
        for constraint in constraints { single[constraint] = isDeferred }
    }

    /// Takes out the events whose constraints are wanted.
    mutating func take(where isWanted: (ConstraintEvent) -> Bool) -> [[ConstraintEvents.Entry]] {
        let taken = groups.map { $0.filter { isWanted($0.event) } }
        groups = groups.map { $0.filter { !isWanted($0.event) } }.filter { !$0.isEmpty }
        return taken.filter { !$0.isEmpty }
    }
}

extension ExecutionContext {
    /// Checks what the transaction has put off, at its end.
    package func checkDeferredConstraints() throws {
        let events = session.deferral.take { _ in true }
        try check(events)
    }

    /// Executes `SET CONSTRAINTS`: of all constraints, or of those named; what is immediate from now on is checked at once.
    package func setConstraints(_ names: [QualifiedName], isDeferred: Bool) throws {
        let ids = try names.isEmpty ? nil : names.map(deferrableConstraint)
        session.deferral.set(ids, isDeferred: isDeferred)
        guard !isDeferred else { return }
        let events = session.deferral.take { event in ids?.contains(event.source.constraint) ?? true }
        try check(events)
    }

    /// Looks at events now.
    private func check(_ groups: [[ConstraintEvents.Entry]]) throws {
        guard !groups.isEmpty else { return }
        let events = ConstraintEvents(context: self)
        for group in groups { events.add(group) }
        let planner = Planner(context: self, permits: PermitSet([]))
        try ConstraintEnforcer(context: self, planner: planner, events: events, isFinal: true).run()
    }

    /// Finds a deferrable constraint by name.
    private func deferrableConstraint(_ name: QualifiedName) throws -> ObjectID {
        let catalog = catalog
        let found = catalog.relations.values.lazy.compactMap { relation -> (id: ObjectID, isDeferrable: Bool)? in
            if let schema = name.qualifier, catalog.schemas[relation.schema]?.name != schema { return nil }
            if let own = relation.constraints.first(where: { $0.name == name.name }) {
                return (own.id, own.isDeferrable)
            }
            return relation.triggers.compactMap(\.constraint).first { $0.name == name.name }
                .map { ($0.id, $0.isDeferrable) }
        }
        guard let constraint = found.first else {
            throw Diagnostic(.undefinedObject, "constraint \"\(name.name)\" does not exist")
        }
        guard constraint.isDeferrable else {
            throw Diagnostic(.wrongObjectType, "constraint \"\(name.name)\" is not deferrable")
        }
        return constraint.id
    }
}
