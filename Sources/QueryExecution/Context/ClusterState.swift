import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

/// A whole cluster at one moment: catalogs and rows. Copying it is O(1); keeping an old copy is how everything is undone.
package struct ClusterState: Sendable {
    /// Roles, databases and their catalogs.
    package var cluster: Cluster
    /// The rows of tables, by storage key, of all databases.
    package var contents: TreeDictionary<StorageID, TableContents> = [:]

    /// Makes a state without rows.
    package init(cluster: Cluster) { self.cluster = cluster }
}
