import AccessControl
import CatalogModel
import SQLBasics

/// The permits of one statement, drawn from its authorization before anything is planned; plans own them.
package struct PermitSet {
    private var permits: [ObjectID: Permit] = [:]
    /// Permits to look for matching rows of a target that may only be inserted into.
    private var matching: [ObjectID: Permit] = [:]

    /// Draws the permits that a query needs.
    package init<Subject>(for query: BoundQuery, from authorized: borrowing Authorized<Subject>) throws {
        var needs: [ObjectID: StorageAccess] = [:]
        var merged: Set<ObjectID> = []
        Self.collector({ needs[$0, default: []].formUnion($1) }, { merged.insert($0) }).visit(query)
        admitMatching(merged, &needs, from: authorized)
        try draw(needs, from: authorized)
    }

    /// Draws the permits that a statement which changes rows needs.
    package init<Subject>(for change: BoundChange, from authorized: borrowing Authorized<Subject>) throws {
        var needs: [ObjectID: StorageAccess] = [:]
        var merged: Set<ObjectID> = []
        Self.collector({ needs[$0, default: []].formUnion($1) }, { merged.insert($0) }).visit(change)
        admitMatching(merged, &needs, from: authorized)
        try draw(needs, from: authorized)
    }

    /// Makes a set of permits that were drawn elsewhere, through a door.
    package init(_ list: [Permit]) { for permit in list { permits[permit.relation] = permit } }

    /// The relations that the statement opens.
    var relations: [ObjectID] { Array(permits.keys) + matching.keys.filter { permits[$0] == nil } }

    /// Returns the permit for a relation; an internal error when it was not authorized.
    func permit(_ access: StorageAccess, _ relation: ObjectID) throws(Diagnostic) -> Permit {
        guard let permit = permits[relation], permit.access.isSuperset(of: access) else {
            if let permit = matching[relation], permit.access.isSuperset(of: access) { return permit }
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
        guard authorized.hasFamilies else { return }
        var inherited: [ObjectID: StorageAccess] = [:]
        for (relation, access) in needs {
            for member in authorized.family(of: relation) { inherited[member, default: []].formUnion(access) }
        }
        for (relation, access) in inherited {
            let open = authorized.access(to: relation).intersection(access.union(needs[relation] ?? []))
            permits[relation] = try authorized.permit(open, relation)
        }
    }

    /// Opens the door for a MERGE that reads no column of its target and was granted nothing but INSERT: whether there is
    /// a matching row decides what is inserted.
    private mutating func admitMatching<Subject>(
        _ targets: Set<ObjectID>, _ needs: inout [ObjectID: StorageAccess],
        from authorized: borrowing Authorized<Subject>
    ) {
        for target in targets {
            let open = authorized.access(to: target)
            guard open.contains(.insert), !open.contains(.locate) else { continue }
            needs[target]?.subtract(.locate)
            for relation in [target] + authorized.family(of: target) {
                matching[relation] = SystemDoor.mergeMatching.permit(relation, of: authorized.identity)
            }
        }
    }

    /// Makes a walk that finds what is read and changed, and the targets of MERGE.
    private static func collector(
        _ add: @escaping (ObjectID, StorageAccess) -> Void, _ addMerged: @escaping (ObjectID) -> Void
    ) -> TreeWalk {
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
                case .merge(let plan):
                    addMerged(plan.target)
                    for action in plan.actions {
                        switch action.operation {
                        case .insert: add(plan.target, .insert)
                        case .update: add(plan.target, [.update, .locate])
                        case .delete: add(plan.target, [.delete, .locate])
                        case .nothing: break
                        }
                    }
                }
            })
    }
}

extension RangeEntry {
    /// What the scan of the relation must be permitted: reading, unless it only finds the rows to change.
    var storageAccess: StorageAccess { access?.reads == false ? .locate : Self.wholeRows }

    /// Reading rows; a constant, since a list of options is put together at run time.
    private static let wholeRows: StorageAccess = [.read, .locate]
}
