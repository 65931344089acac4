import CatalogModel
import SQLBasics
import Synchronization

/// Hands out object numbers and storage keys of one cluster; never the same twice, and never taken back by a rollback.
package final class IdentifierGenerator: Sendable {
    private let objects: Atomic<UInt32>
    private let storages: Atomic<UInt64>

    /// Makes a generator that starts where PostgreSQL's user objects start.
    package init(firstObject: UInt32 = ObjectID.firstNormal.rawValue, firstStorage: UInt64 = 1) {
        objects = Atomic(firstObject)
        storages = Atomic(firstStorage)
    }

    /// Returns a new object number.
    package func nextObject() -> ObjectID { ObjectID(objects.wrappingAdd(1, ordering: .relaxed).oldValue) }

    /// Returns a new storage key.
    package func nextStorage() -> StorageID { StorageID(storages.wrappingAdd(1, ordering: .relaxed).oldValue) }

    /// Makes a generator that goes on from here, for a scratch copy.
    package func copy() -> IdentifierGenerator {
        IdentifierGenerator(
            firstObject: objects.load(ordering: .relaxed), firstStorage: storages.load(ordering: .relaxed))
    }
}
