import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A refusal that PostgreSQL comes to when the plan is made ready to run (`ExecInitFunc`), and not while it writes the body of
/// a function in the place of its call; so the lines of CONTEXT about that do not belong to it.
struct LateRefusal: Error {
    let refusal: any Error
}

extension ExpressionCompiler {
    /// Throws unless the current role may execute a builtin function. What a query calls itself has been asked for already;
    /// what stands in the bodies of functions that are written in the place of their calls, and in expressions of definitions, is
    /// asked for here: when constants are folded, or else when the plan is made ready.
    func requireExecute(_ function: ObjectID, isFolding: Bool = false) throws {
        guard context.asksExecute || !planner.inlining.isEmpty, isFolding || !planner.isProbe,
            context.catalog.builtinACLs[ObjectAddress(.function, function)] != nil
        else { return }
        try requireExecute(SecurableID(.function, function), isFolding: isFolding)
    }

    /// Throws unless the current role may execute the builtin functions that a cast calls.
    func requireExecute(of cast: BoundCast, isFolding: Bool) throws {
        guard context.asksExecute || !planner.inlining.isEmpty,
            context.catalog.builtinACLs.keys.contains(where: { $0.objectClass == .function })
        else { return }
        for function in CastCatalog.functions(from: cast.operand.type, to: cast.target) {
            try requireExecute(function, isFolding: isFolding)
        }
    }

    /// Throws unless the current role may execute a function.
    func requireExecute(_ function: SecurableID, isFolding: Bool) throws {
        do {
            try context.require(.privilege(.execute, on: function))
        } catch  where !isFolding && !planner.inlining.isEmpty {
            throw LateRefusal(refusal: error)
        }
    }

    /// Makes the arguments of a call; a refusal of the function itself comes before those within its arguments, which come to
    /// be seen at the same time.
    func compileArguments(_ call: BoundCall) throws -> [ExpressionNode] {
        do {
            return try call.arguments.map(compile)
        } catch let late as LateRefusal {
            if call.routine == nil { try requireExecute(call.function) }
            throw late
        }
    }
}
