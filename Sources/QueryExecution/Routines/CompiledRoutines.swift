import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis
import Synchronization

/// What a session remembers of the routines that it has compiled: how CONTEXT names those in PL/pgSQL, and what the names in
/// their statements meant. The name is that of the search path at that time, until the routine itself is stored anew, as each
/// GRANT does (`cached_function_compile`).
package final class CompiledRoutines: Sendable {
    private let entries = Mutex<[Key: Entry]>([:])
    private let meanings = Mutex<[StatementKey: (state: State, meaning: NameMeaning)]>([:])

    /// What is compiled apart: a function, or a function of one trigger.
    fileprivate struct Key: Hashable {
        var routine: ObjectID
        var relation: ObjectID
        var trigger: String

        init(_ routine: Routine, _ trigger: TriggerCall?) {
            self.routine = routine.id
            relation = trigger?.relation ?? .invalid
            self.trigger = trigger?.name ?? ""
        }
    }

    /// A step with a statement of a routine that is compiled for arguments of these types.
    fileprivate struct StatementKey: Hashable {
        var routine: Key
        var types: [SQLType]
        var step: Step
    }

    /// What is done to a statement, which is known by its place in the body, before it runs.
    enum Step: Hashable {
        /// Its names are looked up.
        case analysis(Int)
        /// It is planned; functions that are written into it are looked up.
        case planning(Int)
    }

    /// A name, and what the routine was like.
    private struct Entry {
        var state: State
        var signature: String
    }

    /// What tells that a routine was stored anew (PostgreSQL: the row of `pg_proc` is another one).
    fileprivate struct State: Equatable {
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
        let key = Key(routine, nil)
        let entry = Entry(state: State(routine), signature: environment.signatureText(of: routine))
        entries.withLock { $0[key] = entry }
    }

    /// Returns how CONTEXT names a routine, or the function of a trigger.
    func signature(of routine: Routine, for trigger: TriggerCall? = nil, in environment: AnalysisEnvironment) -> String
    {
        let key = Key(routine, trigger)
        let state = State(routine)
        if let known = entries.withLock({ $0[key] }), known.state == state { return known.signature }
        let entry = Entry(state: state, signature: environment.signatureText(of: routine))
        entries.withLock { $0[key] = entry }
        return entry.signature
    }

    /// Tells whether a routine, or the function of a trigger, has been compiled as it is now.
    func holds(_ routine: Routine, for trigger: TriggerCall? = nil) -> Bool {
        let key = Key(routine, trigger)
        return entries.withLock { $0[key]?.state } == State(routine)
    }

    /// Lets the statements know of a state that is given up.
    package func note(givenUp catalog: Catalog) {
        meanings.withLock { all in
            for key in all.keys { all[key]?.meaning.note(givenUp: catalog) }
        }
    }
}

/// The statements of one routine, or of a trigger's function, as the session has compiled them: what is analyzed once is not
/// analyzed again while its names mean the same, so that USAGE of schemas is asked of the first role that comes and not of
/// those that follow (`RevalidateCachedQuery`).
struct CompiledStatements {
    private let memory: CompiledRoutines
    private let key: CompiledRoutines.Key
    private let state: CompiledRoutines.State
    private let types: [SQLType]

    /// Looks at a routine that is called with arguments of these types.
    init(of routine: Routine, types: [SQLType] = [], for trigger: TriggerCall? = nil, in memory: CompiledRoutines) {
        self.memory = memory
        key = CompiledRoutines.Key(routine, trigger)
        state = CompiledRoutines.State(routine)
        self.types = types
    }

    /// Returns an environment for a step of a statement, which asks for no USAGE if that has been done.
    func environment(for step: CompiledRoutines.Step, _ environment: AnalysisEnvironment) -> AnalysisEnvironment {
        var environment = environment
        environment.trustsSchemas = memory.meaning(of: key(of: step), state)?.holds(in: environment) ?? false
        return environment
    }

    /// Remembers what the names of a statement meant in a step.
    func keep(_ analyzed: AnalyzedStatement, _ step: CompiledRoutines.Step, in environment: AnalysisEnvironment) {
        if environment.trustsSchemas { return }
        memory.keep(NameMeaning(of: analyzed, in: environment), of: key(of: step), state)
    }

    /// The key of a step.
    private func key(of step: CompiledRoutines.Step) -> CompiledRoutines.StatementKey {
        CompiledRoutines.StatementKey(routine: key, types: types, step: step)
    }
}

extension CompiledRoutines {
    /// Returns what the names of a statement meant.
    fileprivate func meaning(of key: StatementKey, _ state: State) -> NameMeaning? {
        meanings.withLock { all in all[key].flatMap { $0.state == state ? $0.meaning : nil } }
    }

    /// Remembers what the names of a statement mean.
    fileprivate func keep(_ meaning: NameMeaning, of key: StatementKey, _ state: State) {
        meanings.withLock { $0[key] = (state, meaning) }
    }
}
