import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// The functions about large objects (manual, section 33.4, Server-side Functions).
extension SystemFunctions {
    /// The implementations by name.
    static let largeObjects: [String: Implementation] = [
        "lo_creat": { _, context in
            try context.beginWriting("lo_creat()")
            return .oid(try LargeObjects(context: context).create(.invalid))
        },
        "lo_create": { arguments, context in
            try context.beginWriting("lo_create()")
            return .oid(try LargeObjects(context: context).create(arguments.oid(0)))
        },
        "lo_unlink": { arguments, context in
            try context.beginWriting("lo_unlink()")
            try LargeObjects(context: context).unlink(arguments.oid(0))
            return .int(1)
        },
        "lo_from_bytea": { arguments, context in
            try context.beginWriting("lo_from_bytea()")
            let objects = LargeObjects(context: context)
            let id = try objects.create(arguments.oid(0))
            _ = try objects.open(id, LargeObjects.write)
            try objects.write(arguments.bytes(1), to: id, at: 0)
            return .oid(id)
        },
        "lo_get": { try getLargeObject($0, $1) },
        "lo_put": { arguments, context in
            try context.beginWriting("lo_put()")
            let objects = LargeObjects(context: context)
            let opened = try objects.open(arguments.oid(0), LargeObjects.write)
            guard arguments.integer(1) >= 0 else { throw badSeek(arguments.integer(1)) }
            try objects.write(arguments.bytes(2), to: opened.object, at: arguments.integer(1))
            return .text("")
        },
        "lo_open": { try openLargeObject($0, $1) },
        "lo_close": { arguments, context in
            _ = try descriptor(arguments, context)
            context.session.largeObjects[Int(arguments.integer(0))] = nil
            return .int(0)
        },
        "loread": { try readLargeObject($0, $1) },
        "lowrite": { try writeLargeObject($0, $1) },
        "lo_lseek": { try seekLargeObject($0, $1, isWide: false) },
        "lo_lseek64": { try seekLargeObject($0, $1, isWide: true) },
        "lo_tell": { .int(try descriptor($0, $1).position) },
        "lo_tell64": { .int(try descriptor($0, $1).position) },
        "lo_truncate": { try truncateLargeObject($0, $1, name: "lo_truncate()") },
        "lo_truncate64": { try truncateLargeObject($0, $1, name: "lo_truncate64()") },
        "lo_import": { try refuseServerFile("lo_import", ObjectID($0.count == 1 ? 764 : 767), $1) },
        "lo_export": { try refuseServerFile("lo_export", ObjectID(765), $1) },
    ]

    /// Computes lo_get: all bytes, or so many from an offset (`lo_get_fragment_internal`).
    private static func getLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext
    ) throws -> Value {
        if arguments.count > 2, arguments.integer(2) < 0 {
            throw Diagnostic(.invalidParameterValue, "requested length cannot be negative")
        }
        let objects = LargeObjects(context: context)
        let opened = try objects.open(arguments.oid(0), LargeObjects.read)
        let data = try objects.data(opened.object)
        guard arguments.count > 2 else {
            guard data.count < 1 << 30 else {
                throw Diagnostic(.programLimitExceeded, "large object read request is too large")
            }
            return .bytes(data.read(from: 0, count: Int(data.count)))
        }
        guard arguments.integer(1) >= 0 else { throw badSeek(arguments.integer(1)) }
        return .bytes(data.read(from: arguments.integer(1), count: Int(arguments.integer(2))))
    }

    /// Computes lo_open: the lowest free descriptor.
    private static func openLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext
    ) throws -> Value {
        let mode = arguments.integer(1)
        if mode & LargeObjects.write != 0 { try context.beginWriting("lo_open(INV_WRITE)") }
        let opened = try LargeObjects(context: context).open(arguments.oid(0), mode)
        var number = 0
        while context.session.largeObjects[number] != nil { number += 1 }
        context.session.largeObjects[number] = opened
        return .number(number)
    }

    /// Returns the open object of a function's first argument.
    private static func descriptor(
        _ arguments: FunctionArguments, _ context: ExecutionContext
    ) throws -> LargeObjectDescriptor {
        guard let found = context.session.largeObjects[Int(arguments.integer(0))] else {
            throw Diagnostic(.undefinedObject, "invalid large-object descriptor: \(arguments.integer(0))")
        }
        return found
    }

    /// Computes loread.
    private static func readLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext
    ) throws -> Value {
        var opened = try descriptor(arguments, context)
        let data = try LargeObjects(context: context).data(opened.object)
        let bytes = data.read(from: opened.position, count: Int(max(0, arguments.integer(1))))
        opened.position += Int64(bytes.count)
        context.session.largeObjects[Int(arguments.integer(0))] = opened
        return .bytes(bytes)
    }

    /// Computes lowrite.
    private static func writeLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext
    ) throws -> Value {
        try context.beginWriting("lowrite()")
        var opened = try descriptor(arguments, context)
        try requireWritable(opened, arguments)
        let bytes = arguments.bytes(1)
        try LargeObjects(context: context).write(bytes, to: opened.object, at: opened.position)
        opened.position += Int64(bytes.count)
        context.session.largeObjects[Int(arguments.integer(0))] = opened
        return .number(bytes.count)
    }

    /// Throws unless a descriptor was opened for writing.
    private static func requireWritable(
        _ opened: LargeObjectDescriptor, _ arguments: FunctionArguments
    ) throws(Diagnostic) {
        guard !opened.canWrite else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState,
            "large object descriptor \(arguments.integer(0)) was not opened for writing")
    }

    /// Computes lo_lseek (`inv_seek`).
    private static func seekLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext, isWide: Bool
    ) throws -> Value {
        var opened = try descriptor(arguments, context)
        let start: Int64
        switch arguments.integer(2) {
        case 0: start = 0
        case 1: start = opened.position
        case 2: start = try LargeObjects(context: context).data(opened.object).count
        default:
            throw Diagnostic(.invalidParameterValue, "invalid whence setting: \(arguments.integer(2))")
        }
        let (target, overflow) = start.addingReportingOverflow(arguments.integer(1))
        guard !overflow, target >= 0, target <= LargeObjectData.maximumSize else { throw badSeek(target) }
        if !isWide, target > Int64(Int32.max) {
            throw Diagnostic(
                .numericValueOutOfRange,
                "lo_lseek result out of range for large-object descriptor \(arguments.integer(0))")
        }
        opened.position = target
        context.session.largeObjects[Int(arguments.integer(0))] = opened
        return .int(target)
    }

    /// Makes the error of a place where no byte can be.
    private static func badSeek(_ target: Int64) -> Diagnostic {
        Diagnostic(.invalidParameterValue, "invalid large object seek target: \(target)")
    }

    /// Computes lo_truncate.
    private static func truncateLargeObject(
        _ arguments: FunctionArguments, _ context: ExecutionContext, name: String
    ) throws -> Value {
        try context.beginWriting(name)
        let opened = try descriptor(arguments, context)
        try requireWritable(opened, arguments)
        let length = arguments.integer(1)
        guard length >= 0, length <= LargeObjectData.maximumSize else {
            throw Diagnostic(.invalidParameterValue, "invalid large object truncation target: \(length)")
        }
        try LargeObjects(context: context).change(opened.object) { $0.truncate(to: length) }
        return .int(0)
    }

    /// Refuses a function that reads or writes a file of the server: by its privileges, then because there is no file.
    private static func refuseServerFile(
        _ name: String, _ function: ObjectID, _ context: ExecutionContext
    ) throws -> Value {
        try context.require(.privilege(.execute, on: SecurableID(.function, function)))
        throw Diagnostic.notSupported("the function \(name)")
    }
}

extension FunctionArguments {
    /// Returns an argument of the type bytea.
    fileprivate func bytes(_ index: Int) -> [UInt8] {
        guard values.indices.contains(index), case .bytes(let bytes) = values[index] else { return [] }
        return bytes
    }
}
