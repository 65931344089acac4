import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Remembers the index by which CLUSTER sorts a table, or that there is none (`ATExecClusterOn`,
    /// `ATExecDropCluster`).
    func markClustered(_ name: String?, _ relation: Relation) throws {
        if relation.isPartitioned {
            throw Diagnostic(.featureNotSupported, "cannot mark index clustered in partitioned table")
        }
        let chosen = try name.map { try clusterable(indexNamed($0, for: relation), on: relation) }
        if chosen != nil { try requireUserRelation(relation) }
        for index in relation.indexes {
            updateRelation(index) { $0.index?.isClustered = index == chosen?.id }
        }
    }

    /// Returns what has the name of an index in the schema of a table.
    func indexNamed(_ name: String, for table: Relation) throws -> Relation {
        if let found = catalog.relation(named: name, in: table.schema) { return found }
        throw Diagnostic(.undefinedObject, "index \"\(name)\" for table \"\(table.name)\" does not exist")
    }

    /// Returns what makes an index of a table, and refuses what is none.
    func definition(of index: Relation, on table: Relation) throws -> IndexDefinition {
        guard let definition = index.index else {
            throw Diagnostic(.wrongObjectType, "\"\(index.name)\" is not an index")
        }
        guard definition.table == table.id else {
            throw Diagnostic(
                .wrongObjectType, "\"\(index.name)\" is not an index for table \"\(table.name)\"")
        }
        return definition
    }

    /// Returns an index if a table can be sorted by it (`check_index_is_clusterable`).
    @discardableResult func clusterable(_ index: Relation, on table: Relation) throws -> Relation {
        let definition = try definition(of: index, on: table)
        guard definition.method == "btree" else {
            throw Diagnostic(
                .featureNotSupported,
                "cannot cluster on index \"\(index.name)\" because access method does not support clustering")
        }
        guard definition.predicate == nil else {
            throw Diagnostic(.featureNotSupported, "cannot cluster on partial index \"\(index.name)\"")
        }
        return index
    }
}
