import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// pg_get_object_address, pg_identify_object and pg_identify_object_as_address.
extension SystemFunctions {
    /// The implementations of functions about addresses of objects, by name.
    static let addresses: [String: Implementation] = [
        "pg_get_object_address": { arguments, context in
            let finder = ObjectAddressFinder(
                context, type: arguments.text(0), names: parts(arguments, 1), arguments: parts(arguments, 2))
            let found = try finder.find()
            return .row(
                RowValue(
                    types: [.oid, .oid, .int4],
                    fields: [
                        .int(Int64(found.objectClass)), .oid(found.id), .int(Int64(found.column)),
                    ],
                    names: ["classid", "objid", "objsubid"]))
        },
        "pg_identify_object": { arguments, context in
            guard let address = try address(arguments) else { return try other(arguments, context, asAddress: false) }
            let identifier = ObjectNamer(context)
            let identity = identifier.identity(of: address)
            let (schema, name) = identity == nil ? (nil, nil) : identifier.schemaAndName(of: address)
            return row(
                [
                    identifier.typeWords(of: address), schema.map(Quoting.identifier), name.map(Quoting.identifier),
                    identity?.text,
                ])
        },
        "pg_identify_object_as_address": { arguments, context in
            guard let address = try address(arguments) else { return try other(arguments, context, asAddress: true) }
            let identifier = ObjectNamer(context)
            let identity = identifier.identity(of: address)
            return row(identifier.typeWords(of: address), identity?.names, identity?.arguments)
        },
    ]

    /// Returns the address that the arguments are; nil for classes of objects that RoleSQL keeps none of.
    private static func address(_ arguments: FunctionArguments) throws -> ObjectAddress? {
        guard let objectClass = ObjectClass(rawValue: arguments.oid(0).rawValue) else { return nil }
        return ObjectAddress(objectClass, arguments.oid(1), column: Int(arguments.integer(2)))
    }

    /// The classes of objects that RoleSQL keeps none of, but for access methods.
    private static let otherClasses: [UInt32: String] = [
        2601: "access method", 2607: "conversion", 2616: "operator class", 2753: "operator family",
        2602: "operator of access method", 2603: "function of access method", 3079: "extension",
        3601: "text search parser", 3600: "text search dictionary", 3764: "text search template",
        3602: "text search configuration", 3576: "transform",
    ]

    /// Identifies an object of one of those classes.
    private static func other(
        _ arguments: FunctionArguments, _ context: ExecutionContext, asAddress: Bool
    ) throws -> Value {
        guard let words = otherClasses[arguments.oid(0).rawValue] else {
            throw Diagnostic(.internalError, "unsupported object class: \(arguments.oid(0))")
        }
        let methods = words == "access method" ? SystemRelationReader(context: context).accessMethods() : []
        let found = methods.first { row in
            if case .int(let id)? = row["oid"] { return id == arguments.integer(1) }
            return false
        }
        guard case .text(let name)? = found?["amname"] else {
            return asAddress ? row(words, nil, nil) : row([words, nil, nil, nil])
        }
        return asAddress ? row(words, [name], []) : row([words, nil, name, name])
    }

    /// Makes the row of pg_identify_object.
    private static func row(_ texts: [String?]) -> Value {
        .row(
            RowValue(
                types: [.text, .text, .text, .text], fields: texts.map { .text(orNull: $0) },
                names: ["type", "schema", "name", "identity"]))
    }

    /// Makes the row of pg_identify_object_as_address.
    private static func row(_ type: String, _ names: [String]?, _ arguments: [String]?) -> Value {
        func array(_ texts: [String]?) -> Value {
            guard let texts else { return .null }
            return .array(ArrayValue(elementType: .text, elements: texts.map { .text($0) }))
        }
        return .row(
            RowValue(
                types: [.text, .textArray, .textArray], fields: [.text(type), array(names), array(arguments)],
                names: ["type", "object_names", "object_args"]))
    }

    /// Returns the elements of an array of texts; nil for NULL.
    private static func parts(_ arguments: FunctionArguments, _ index: Int) -> [String?] {
        guard arguments.values.indices.contains(index), case .array(let array) = arguments.values[index] else {
            return []
        }
        return array.elements.map { if case .text(let text) = $0 { text } else { nil } }
    }
}
