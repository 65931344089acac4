import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis
import Synchronization

/// What a session remembers of the PL/pgSQL routines that it has compiled: how CONTEXT names them. The name is that of the
/// search path at that time, until the routine itself is stored anew, as each GRANT does (`cached_function_compile`).
package final class CompiledRoutines: Sendable {
    private let entries = Mutex<[Key: Entry]>([:])

    /// What is compiled apart: a function, or a function of one trigger.
    private struct Key: Hashable {
        var routine: ObjectID
        var relation: ObjectID
        var trigger: String
    }

    /// A name, and what the routine was like.
    private struct Entry {
        var state: State
        var signature: String
    }

    /// What tells that a routine was stored anew (PostgreSQL: the row of `pg_proc` is another one).
    private struct State: Equatable {
        var version: Int
        var name: String
        var schema: ObjectID
        var source: String

        init(_ routine: Routine) {
            version = routine.version
            name = routine.name
            schema = routine.schema
            source = routine.source
        }
    }

    /// Makes the memory of a new session.
    package init() {}

    /// Compiles a new routine, for calls of it: a trigger's function is compiled for each trigger.
    func add(_ routine: Routine, in environment: AnalysisEnvironment) {
        let key = Key(routine: routine.id, relation: .invalid, trigger: "")
        let entry = Entry(state: State(routine), signature: environment.signatureText(of: routine))
        entries.withLock { $0[key] = entry }
    }

    /// Returns how CONTEXT names a routine, or the function of a trigger.
    func signature(of routine: Routine, for trigger: TriggerCall? = nil, in environment: AnalysisEnvironment) -> String
    {
        let key = Key(routine: routine.id, relation: trigger?.relation ?? .invalid, trigger: trigger?.name ?? "")
        let state = State(routine)
        if let known = entries.withLock({ $0[key] }), known.state == state { return known.signature }
        let entry = Entry(state: state, signature: environment.signatureText(of: routine))
        entries.withLock { $0[key] = entry }
        return entry.signature
    }
}
