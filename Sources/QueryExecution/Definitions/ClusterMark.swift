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
        let indexes = relation.indexes.compactMap { catalog.relations[$0] }
        if let name {
            guard indexes.contains(where: { $0.name == name }) else {
                throw Diagnostic(
                    .undefinedObject, "index \"\(name)\" for table \"\(relation.name)\" does not exist")
            }
            try requireUserRelation(relation)
        }
        for index in indexes {
            updateRelation(index.id) { $0.index?.isClustered = index.name == name }
        }
    }
}
