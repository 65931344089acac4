import AccessControl
import CatalogModel
import SQLBasics

/// The permits of one statement, drawn from its authorization before anything is planned; plans own them.
package struct PermitSet {
    private var permits: [ObjectID: Permit] = [:]

    /// Draws the permits that a query needs.
    package init<Subject>(for query: BoundQuery, from authorized: borrowing Authorized<Subject>) throws {
        var needs: [ObjectID: StorageAccess] = [:]
        Self.collector { needs[$0, default: []].formUnion($1) }.visit(query)
        try draw(needs, from: authorized)
    }

    /// Draws the permits that a statement which changes rows needs.
    package init<Subject>(for change: BoundChange, from authorized: borrowing Authorized<Subject>) throws {
        var needs: [ObjectID: StorageAccess] = [:]
        Self.collector { needs[$0, default: []].formUnion($1) }.visit(change)
        try draw(needs, from: authorized)
    }

    /// Makes a set of permits that were drawn elsewhere, through a door.
    package init(_ list: [Permit]) { for permit in list { permits[permit.relation] = permit } }

    /// Returns the permit for a relation; an internal error when it was not authorized.
    func permit(_ access: StorageAccess, _ relation: ObjectID) throws(Diagnostic) -> Permit {
        guard let permit = permits[relation], permit.access.isSuperset(of: access) else {
            throw Diagnostic(.internalError, "access to relation \(relation) was not authorized")
        }
        return permit
    }

    /// Draws all permits; relations that only unreachable parts of the statement name were not authorized, and whoever
    /// tries to open one of them is stopped by `permit`.
    private mutating func draw<Subject>(
        _ needs: [ObjectID: StorageAccess], from authorized: borrowing Authorized<Subject>
    ) throws {
        for (relation, access) in needs where authorized.access(to: relation).isSuperset(of: access) {
            permits[relation] = try authorized.permit(access, relation)
        }
    }

    /// Makes a walk that finds what is read and changed.
    private static func collector(_ add: @escaping (ObjectID, StorageAccess) -> Void) -> TreeWalk {
        TreeWalk(
            onEntry: { entry, _ in
                if case .relation(let relation) = entry.kind { add(relation, entry.storageAccess) }
            },
            onChange: { change, _ in
                switch change {
                case .insert(let plan):
                    add(plan.target, plan.onConflict?.updates == true ? [.insert, .update] : .insert)
                case .update(let plan): add(plan.target, [.update, .locate])
                case .delete(let plan): add(plan.target, [.delete, .locate])
                }
            })
    }
}

extension RangeEntry {
    /// What the scan of the relation must be permitted: reading, unless it only finds the rows to change.
    var storageAccess: StorageAccess { access?.reads == false ? .locate : [.read, .locate] }
}
