import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

/// The rows of tables by storage key, as a persistent value: a change copies the way to one table and leaves the others shared.
package struct TableMap: Sendable {
    /// Each table behind a reference, so that its neighbours cost little when the way to it is copied.
    private var tables: TreeDictionary<StorageID, CopyOnWrite<TableContents>> = [:]

    /// Makes an empty map.
    init() {}

    /// The rows of a table; nil when there is none with this key.
    package subscript(storage: StorageID) -> TableContents? {
        get { tables[storage]?.value }
        set { tables[storage] = newValue.map { CopyOnWrite($0) } }
    }

    /// Takes a table out, so that it can be changed while others are read; nil when there is none with this key.
    mutating func take(_ storage: StorageID) -> CopyOnWrite<TableContents>? { tables.removeValue(forKey: storage) }

    /// Puts a table back.
    mutating func put(_ table: CopyOnWrite<TableContents>, _ storage: StorageID) { tables[storage] = table }

    /// Changes the rows of a table in place; nil when there is none with this key. After an error the value is to be given up.
    package mutating func change<Result, Failure: Error>(
        _ storage: StorageID, _ body: (inout TableContents) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        try tables[storage]?.change(body)
    }
}

extension CopyOnWrite {
    /// Changes the value in place.
    fileprivate mutating func change<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(&value)
    }
}
