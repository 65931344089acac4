import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Types of ranges that users make.
extension DefinitionExecutor {
    /// Executes CREATE TYPE … AS RANGE (`DefineRange`).
    func createRange(_ statement: CreateRangeStatement) throws -> String {
        let schema = try typeCreationSchema(for: statement.name)
        let items = try RangeItems(statement.items, self)
        guard let subtype = items.subtype else {
            throw Diagnostic(.syntaxError, "type attribute \"subtype\" is required")
        }
        try requireUsage(ofType: subtype)
        if subtype.info?.kind == "p" {
            throw Diagnostic(.datatypeMismatch, "range subtype cannot be \(subtype.displayName)")
        }
        try checkOrder(of: subtype)
        if let name = items.operatorClass, name.name != "\(subtype.info?.name ?? "")_ops" {
            throw Diagnostic.notSupported("this operator class of a range type", at: name.span)
        }
        let collation = try rangeCollation(items.collation, subtype)
        if items.hasCanonical {
            throw Diagnostic(
                .invalidObjectDefinition, "cannot specify a canonical function without a pre-created shell type",
                hint: "Create the type as a shell type, then create its canonicalization function, then do a full "
                    + "CREATE TYPE.")
        }
        let difference = try items.difference.map { try differenceFunction($0, subtype) } ?? .invalid
        let multirange = try multirangeName(items, statement.name.name, in: schema)
        try makeRange(
            statement.name.name, schema, multirange,
            RangeDefinition(
                subtype: subtype.unmodified, multirange: .invalid, collation: collation, difference: difference))
        return "CREATE TYPE"
    }

    /// Refuses a subtype whose values have no order.
    private func checkOrder(of subtype: SQLType) throws {
        if subtype.isDomain { throw Diagnostic.notSupported("a range over a domain") }
        let element = subtype.elementType ?? subtype
        let orderless: [UInt32] = [28, 29, 114, 142, 194, 1033]
        guard orderless.contains(element.oid.rawValue) else { return }
        throw Diagnostic(
            .undefinedObject,
            "data type \(subtype.displayName) has no default operator class for access method \"btree\"",
            hint: "You must specify an operator class for the range type or define a default operator class for the "
                + "subtype.")
    }

    /// Returns the collation of a range type's elements.
    private func rangeCollation(_ name: QualifiedName?, _ subtype: SQLType) throws -> ObjectID {
        let own = SystemRelationReader.collation(of: subtype)
        guard let name else { return own }
        guard own.isValid else {
            throw Diagnostic(.wrongObjectType, "range collation specified but subtype does not support collation")
        }
        return try Collations.lookUp(name, at: nil)
    }

    /// Finds the function that tells how far two elements are apart (`findRangeSubtypeDiffFunction`).
    private func differenceFunction(_ name: QualifiedName, _ subtype: SQLType) throws -> ObjectID {
        let found = try withoutPlaces {
            try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.supportFunction(named: name, [subtype, subtype])
            }
        }
        let type = context.environment.typeName(subtype)
        let signature = "\(name.text)(\(type), \(type))"
        guard let found, found.argumentTypes.map(\.oid) == [subtype.oid, subtype.oid] else {
            throw Diagnostic(.undefinedFunction, "function \(signature) does not exist")
        }
        guard found.resultType.oid == SQLType.float8.oid else {
            throw Diagnostic(
                .invalidObjectDefinition,
                "range subtype diff function \(signature) must return type double precision")
        }
        guard found.volatility == .immutable else {
            throw Diagnostic(
                .invalidObjectDefinition, "range subtype diff function \(signature) must be immutable")
        }
        try require(.privilege(.execute, on: SecurableID(.function, found.oid)))
        return found.oid
    }

    /// Returns the schema and name of the multirange type (`makeMultirangeTypeName`).
    private func multirangeName(
        _ items: RangeItems, _ name: String, in schema: Schema
    ) throws -> (schema: Schema, name: String) {
        if let given = items.multirange { return (try typeCreationSchema(for: given), given.name) }
        let bytes = Array(name.utf8)
        let word = Array("range".utf8)
        let place = bytes.indices.first { bytes[$0...].starts(with: word) }
        let made =
            place.map { String(decoding: bytes[..<$0] + Array("multi".utf8) + bytes[$0...], as: UTF8.self) }
            ?? NameText.truncated(name, to: 52) + "_multirange"
        let short = NameText.truncated(made)
        guard catalog.typeEntry(named: short, in: schema.id) == nil else {
            throw Diagnostic(
                .duplicateObject, "type \"\(short)\" already exists",
                detail: "Failed while creating a multirange type for type \"\(name)\".",
                hint: "You can manually specify a multirange type name using the \"multirange_type_name\" attribute.")
        }
        return (schema, short)
    }

    /// Stores a range type with its multirange type and their constructors (`RangeCreate`).
    private func makeRange(
        _ name: String, _ schema: Schema, _ multirange: (schema: Schema, name: String), _ definition: RangeDefinition
    ) throws {
        let id = makeType(named: name, in: schema, .range(definition))
        let other = makeType(named: multirange.name, in: multirange.schema, .multirange(of: id))
        catalog.updateType(other) { $0.acl = nil }
        catalog.updateType(id) {
            var own = definition
            own.multirange = other
            $0.definition = .range(own)
        }
        let address = ObjectAddress(.type, id)
        catalog.addDependency(of: ObjectAddress(.type, other), on: address, kind: .internal)
        recordUse(of: definition.subtype, by: address)
        if definition.difference.isValid {
            catalog.addDependency(of: address, on: ObjectAddress(.function, definition.difference), kind: .normal)
        }
        let range = SQLType(oid: id)
        let bounds = [definition.subtype, definition.subtype]
        makeConstructor(name, schema, range, bounds, "range_constructor2", of: id)
        makeConstructor(name, schema, range, bounds + [.text], "range_constructor3", of: id)
        let multi = SQLType(oid: other)
        makeConstructor(multirange.name, multirange.schema, multi, [], "multirange_constructor0", of: other)
        makeConstructor(multirange.name, multirange.schema, multi, [range], "multirange_constructor1", of: other)
        if let array = range.arrayType {
            makeConstructor(multirange.name, multirange.schema, multi, [array], "multirange_constructor2", of: other)
        }
    }

    /// Stores a function that makes values of a range or multirange type; it belongs to the bootstrap superuser and goes with
    /// its type (`makeRangeConstructors`, `makeMultirangeConstructors`).
    private func makeConstructor(
        _ name: String, _ schema: Schema, _ result: SQLType, _ arguments: [SQLType], _ source: String, of type: ObjectID
    ) {
        let isVariadic = source == "multirange_constructor2"
        var routine = Routine(
            id: context.identifiers.nextObject(), schema: schema.id, name: name, owner: .bootstrapSuperuser,
            kind: .function, language: Routine.internalLanguage,
            parameters: arguments.map { RoutineParameter(mode: isVariadic ? .variadic : .in, name: "", type: $0) },
            result: result, body: .text(source))
        routine.volatility = .immutable
        routine.parallel = .safe
        routine.cost = 1
        routine.isStrict = source.hasPrefix("multirange")
        catalog.store(routine)
        catalog.addDependency(of: routine.address, on: ObjectAddress(.schema, schema.id), kind: .normal)
        catalog.addDependency(of: routine.address, on: ObjectAddress(.type, type), kind: .internal)
        for argument in arguments { recordUse(of: argument, by: routine.address) }
    }
}

/// The items of CREATE TYPE … AS RANGE.
private struct RangeItems {
    private(set) var subtype: SQLType?
    private(set) var collation: QualifiedName?
    private(set) var difference: QualifiedName?
    private(set) var multirange: QualifiedName?
    private(set) var operatorClass: QualifiedName?
    private(set) var hasCanonical = false
    private var seen: Set<String> = []

    /// Reads the items.
    init(_ items: [DefinitionItem], _ executor: DefinitionExecutor) throws {
        for item in items { try read(item, executor) }
    }

    /// Reads one item.
    private mutating func read(_ item: DefinitionItem, _ executor: DefinitionExecutor) throws {
        let name = item.name.name
        let known = [
            "subtype", "subtype_opclass", "collation", "canonical", "subtype_diff", "multirange_type_name",
        ]
        guard known.contains(name) else {
            throw Diagnostic(.syntaxError, "type attribute \"\(name)\" not recognized")
        }
        guard seen.insert(name).inserted else {
            throw Diagnostic(.syntaxError, "conflicting or redundant options", at: item.name.span)
        }
        guard let type = item.type else {
            throw Diagnostic(.syntaxError, "\(name) requires a parameter")
        }
        switch name {
        case "subtype": subtype = try executor.withoutPlaces { try executor.resolveType(type) }
        case "collation": collation = type.name
        case "canonical": hasCanonical = true
        case "subtype_diff": difference = type.name
        case "subtype_opclass": operatorClass = type.name
        default:
            multirange = type.name
            _ = try executor.typeCreationSchema(for: type.name)
        }
    }
}
