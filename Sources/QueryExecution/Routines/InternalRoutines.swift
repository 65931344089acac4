import CatalogModel
import SQLBasics
import SQLTypes

/// Functions in the language internal: other names, types and attributes for a builtin function (`fmgr_internal_validator`).
extension Routine {
    /// Whether the routine stands for a builtin function.
    var isInternal: Bool { language == Routine.internalLanguage && kind == .function }

    /// The query that calls the builtin function; throws when RoleSQL has not got the function.
    func internalQuery(of name: String) throws -> String {
        guard !BuiltinTable.functions(named: name).isEmpty else {
            throw Diagnostic.notSupported("the function \(name)")
        }
        let arguments = inputs.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "SELECT pg_catalog.\(Quoting.identifier(name))(\(arguments))"
    }

    /// Throws unless the name is a builtin function's.
    func checkInternalName() throws {
        guard case .text(let name) = body, !BuiltinTable.isRoutineName(name) else { return }
        throw Diagnostic(.undefinedFunction, "there is no built-in function named \"\(name)\"")
    }
}
