import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

/// An open large object: what it may be used for, and where the next byte is.
package struct LargeObjectDescriptor: Hashable, Sendable {
    /// The object.
    package var object: ObjectID
    package var canRead: Bool
    package var canWrite: Bool
    package var position: Int64 = 0
}

/// Large objects as functions see them (`inv_api.c`, `be-fsstubs.c`).
struct LargeObjects {
    /// What the functions read and write.
    let context: ExecutionContext

    /// Opening for writing (`INV_WRITE`).
    static let write: Int64 = 0x20000
    /// Opening for reading (`INV_READ`).
    static let read: Int64 = 0x40000

    /// Makes an object of a number, or of the next free one; everybody may.
    func create(_ number: ObjectID) throws -> ObjectID {
        var id = number
        if !id.isValid {
            repeat { id = context.identifiers.nextObject() } while find(id) != nil
        }
        if find(id) != nil {
            throw Diagnostic(
                .uniqueViolation,
                "duplicate key value violates unique constraint \"pg_largeobject_metadata_oid_index\"",
                detail: "Key (oid)=(\(id)) already exists.")
        }
        var object = NamedObject(
            ObjectAddress(.largeObject, id), name: id.description, owner: context.currentRole,
            details: .largeObject(LargeObjectData()))
        object.acl = context.catalog.defaultPrivileges.acl(forNew: .largeObject, owner: context.currentRole, in: nil)
        context.store(object)
        return id
    }

    /// Takes an object away; its owner may (`be_lo_unlink`).
    func unlink(_ id: ObjectID) throws {
        let object = try existing(id)
        if !isCompatible {
            try context.require(
                .ownership(of: SecurableID(.largeObject, id)),
                refusal: Refusal("must be owner of large object \(id)"))
        }
        for (number, descriptor) in context.session.largeObjects where descriptor.object == id {
            context.session.largeObjects[number] = nil
        }
        try context.removeFromCatalog(object.address)
    }

    /// Opens an object, after the checks that its mode asks for (`inv_open`).
    func open(_ id: ObjectID, _ mode: Int64) throws -> LargeObjectDescriptor {
        let canWrite = mode & Self.write != 0
        guard canWrite || mode & Self.read != 0 else {
            throw Diagnostic(.invalidParameterValue, "invalid flags for opening a large object: \(mode)")
        }
        _ = try existing(id)
        if !isCompatible {
            try require(.select, on: id)
            if canWrite { try require(.update, on: id) }
        }
        return LargeObjectDescriptor(object: id, canRead: true, canWrite: canWrite)
    }

    /// Returns the bytes of an object.
    func data(_ id: ObjectID) throws -> LargeObjectData {
        guard case .largeObject(let data) = try existing(id).details else { return LargeObjectData() }
        return data
    }

    /// Changes the bytes of an object.
    func change(_ id: ObjectID, _ body: (inout LargeObjectData) throws -> Void) throws {
        var object = try existing(id)
        guard case .largeObject(var data) = object.details else { return }
        try body(&data)
        object.details = .largeObject(data)
        context.store(object)
    }

    /// Writes bytes, unless the object would grow too long.
    func write(_ bytes: [UInt8], to id: ObjectID, at offset: Int64) throws {
        guard offset >= 0, offset <= LargeObjectData.maximumSize - Int64(bytes.count) else {
            throw Diagnostic(.invalidParameterValue, "invalid large object write request size: \(bytes.count)")
        }
        try change(id) { $0.write(bytes, at: offset) }
    }

    /// Whether nobody looks at privileges (`lo_compat_privileges`).
    private var isCompatible: Bool { context.session.settings.isOn("lo_compat_privileges") }

    /// Returns an object; nil when there is none of that number.
    func find(_ id: ObjectID) -> NamedObject? { context.object(ObjectAddress(.largeObject, id)) }

    /// Returns an object, or throws 42704.
    private func existing(_ id: ObjectID) throws -> NamedObject {
        guard let object = find(id) else {
            throw Diagnostic(.undefinedObject, "large object \(id) does not exist")
        }
        return object
    }

    /// Throws `permission denied for large object …` unless the current role has a privilege.
    private func require(_ privilege: Privilege, on id: ObjectID) throws {
        try context.require(.privilege(privilege, on: SecurableID(.largeObject, id)))
    }
}
