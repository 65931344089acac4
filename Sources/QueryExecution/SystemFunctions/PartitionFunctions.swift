import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Catalog {
    /// Returns the relations around a partition or an index of one, the nearest first.
    func partitionRelatives(of relation: Relation) -> [Relation] {
        var found: [Relation] = []
        var current = relation
        while current.isPartition || current.index != nil, let id = current.family.parents.first,
            let parent = relations[id]
        {
            found.append(parent)
            current = parent
        }
        return found
    }
}

extension ExecutionContext {
    /// Returns a relation that is part of a partition tree (`check_rel_can_be_partition`).
    func partitionMember(_ id: ObjectID) -> Relation? {
        guard let relation = catalog.relations[id] else { return nil }
        if relation.isPartitioned || relation.isPartition { return relation }
        guard let index = relation.index else { return nil }
        if !relation.family.parents.isEmpty { return relation }
        return catalog.relations[index.table]?.isPartitioned == true ? relation : nil
    }

    /// Returns the relation that an argument names.
    private func member(_ arguments: [Value]) -> Relation? {
        guard case .int(let number)? = arguments.first else { return nil }
        return partitionMember(ObjectID(UInt32(truncatingIfNeeded: number)))
    }

    /// Computes the rows of pg_partition_tree.
    func partitionTree(_ arguments: [Value]) -> [[Value]] {
        guard let root = member(arguments) else { return [] }
        var rows: [[Value]] = []
        var level = 0
        var open = [root]
        while !open.isEmpty {
            var next: [Relation] = []
            for relation in open {
                let table = relation.index.flatMap { catalog.relations[$0.table] } ?? relation
                let parent = relation.id == root.id ? partitionParent(root) : relation.family.parents.first
                rows.append([
                    .oid(relation.id), parent.map { .oid($0) } ?? .null, .bool(!table.isPartitioned), .number(level),
                ])
                next += catalog.children(of: relation.id)
            }
            open = next
            level += 1
        }
        return rows
    }

    /// Returns the parent of the root of a tree, if it is a partition itself.
    private func partitionParent(_ relation: Relation) -> ObjectID? { relation.family.parents.first }

    /// Computes the rows of pg_partition_ancestors.
    func partitionAncestors(_ arguments: [Value]) -> [[Value]] {
        guard let relation = member(arguments) else { return [] }
        return ([relation] + catalog.partitionRelatives(of: relation)).map { [.oid($0.id)] }
    }
}
