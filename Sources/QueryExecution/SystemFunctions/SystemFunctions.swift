import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The functions that need the catalog, the session or the sequences, by name.
package struct SystemFunctions: ContextualFunctions {
    /// The one table of them.
    package static let shared = SystemFunctions()

    /// What computes one result.
    typealias Implementation = @Sendable (_ arguments: FunctionArguments, _ context: ExecutionContext) throws -> Value

    /// Computes one result.
    package func call(
        _ function: BuiltinFunction, arguments: [Value], argumentTypes: [SQLType], context: ExecutionContext
    ) throws -> Value {
        if JSONRows.isRowFunction(function.name) {
            return try Self.jsonRows(function, arguments, argumentTypes, context).first?.first ?? .null
        }
        if function.name == "jsonb_populate_record_valid" {
            return try Self.makesJSONRow(arguments, argumentTypes, context)
        }
        guard let implementation = Self.implementation(named: function.name) else {
            throw try Self.refusal(of: function, context)
        }
        return try implementation(FunctionArguments(values: arguments, types: argumentTypes), context)
    }

    /// Finds the implementation of a function in the families.
    private static func implementation(named name: String) -> Implementation? {
        routines[name] ?? privileges[name] ?? sequences[name] ?? session[name] ?? definitions[name] ?? lookups[name]
            ?? sizes[name] ?? largeObjects[name] ?? addresses[name]
    }

    /// Computes all rows of one call.
    package func rows(
        _ function: BuiltinFunction, arguments: [Value], argumentTypes: [SQLType], context: ExecutionContext
    ) throws -> [[Value]] {
        switch function.name {
        case "aclexplode": return try Self.explode(arguments.first ?? .null)
        case _ where JSONRows.isRowFunction(function.name):
            return try Self.jsonRows(function, arguments, argumentTypes, context)
        case "pg_partition_tree": return context.partitionTree(arguments)
        case "pg_partition_ancestors": return context.partitionAncestors(arguments)
        case "pg_get_keywords": return Self.keywords
        case "pg_options_to_table": return Self.options(arguments.first ?? .null)
        default: throw try Self.refusal(of: function, context)
        }
    }

    /// Makes the error of a function that RoleSQL has not, once it is clear that the current role may run it: those that
    /// reach files and the server are for some roles only.
    private static func refusal(of function: BuiltinFunction, _ context: ExecutionContext) throws -> Diagnostic {
        try context.require(.privilege(.execute, on: SecurableID(.function, function.oid)))
        return Diagnostic.notSupported("the function \(function.name)")
    }

    /// Returns the rows of a system relation, perhaps without those about objects of some schemas.
    package func systemRows(
        of relation: ObjectID, columns: [Int], hidden: Set<ObjectID>, context: ExecutionContext
    ) throws -> [Batch] {
        guard let description = SystemRelations.relation(relation) else {
            throw Diagnostic(.undefinedTable, "relation \(relation) does not exist")
        }
        return try SystemRelationReader(context: context, hidden: hidden).rows(of: description, columns: columns)
    }

    // MARK: Rows

    /// Takes an aclitem[] apart into grantor, grantee, privilege and whether it may be granted on.
    private static func explode(_ value: Value) throws -> [[Value]] {
        guard case .array(let array) = value else { return [] }
        try ACLItemText.check(array)
        return array.elements.flatMap { element -> [[Value]] in
            guard case .aclItem(let item) = element else { return [] }
            let entry = ACLItem(item)
            return entry.privileges.members.map { privilege in
                [
                    .oid(entry.grantor), .oid(entry.grantee), .text(privilege.keyword),
                    .bool(entry.grantOptions.contains(privilege)),
                ]
            }
        }
    }

    /// The rows of pg_get_keywords.
    private static var keywords: [[Value]] {
        Keyword.words.sorted().map { word in
            let (letter, text): (String, String) =
                switch Keyword.category(of: word) {
                case .unreserved, nil: ("U", "unreserved")
                case .columnName: ("C", "unreserved (cannot be function or type name)")
                case .typeOrFunctionName: ("T", "reserved (can be function or type name)")
                case .reserved: ("R", "reserved")
                }
            let isBare = Keyword.isBareLabel(word)
            return [
                .text(word), .text(letter), .bool(isBare), .text(text),
                .text(isBare ? "can be bare label" : "requires AS"),
            ]
        }
    }

    /// Splits options of the form `name=value`.
    private static func options(_ value: Value) -> [[Value]] {
        guard case .array(let array) = value else { return [] }
        return array.elements.compactMap { element in
            guard case .text(let text) = element else { return nil }
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return [.text(String(parts[0])), parts.count > 1 ? .text(String(parts[1])) : .null]
        }
    }
}
