import AccessControl
import CatalogModel
import SQLBasics
import Synchronization

/// A whole cluster at one moment: catalogs and rows. Copying it is O(1); keeping an old copy is how everything is undone.
package struct ClusterState: Sendable {
    /// Roles, databases and their catalogs.
    package var cluster: Cluster { didSet { version = Self.newVersion() } }
    /// Tells whether two states have the same roles, databases and catalogs: a new number for each change of them.
    package private(set) var version = newVersion()
    /// The rows of tables, by storage key, of all databases.
    package var contents = TableMap()

    /// Makes a state without rows.
    package init(cluster: Cluster) { self.cluster = cluster }

    /// The last number that was given.
    private static let versions = Atomic<UInt64>(0)

    /// Returns a number that no state has had.
    private static func newVersion() -> UInt64 { versions.add(1, ordering: .relaxed).newValue }
}
