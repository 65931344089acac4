import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import Synchronization

/// Tells what users' types are like in the working state of the statement that a session runs.
package final class SessionTypes: RoutineSource {
    /// Where to look, and what was found so far.
    fileprivate struct Contents: Sendable {
        var names: CatalogNames?
        var types: CatalogTypes?
        var known: [ObjectID: TypeInfo] = [:]
    }
    fileprivate let contents = Mutex(Contents())

    /// Makes a source without a catalog.
    package init() {}

    /// Begins to read a state as a session sees it.
    package func read(_ names: CatalogNames) {
        contents.withLock { $0 = Contents(names: names) }
    }

    /// Returns the facts about a type that is not builtin.
    package func info(_ type: ObjectID) -> TypeInfo? {
        let (known, types) = contents.withLock { contents in
            if let known = contents.known[type] { return (Optional(known), CatalogTypes?.none) }
            contents.types = contents.types ?? contents.names?.types
            return (nil, contents.types)
        }
        if let known { return known }
        let found = types?.info(type)
        contents.withLock { $0.known[type] = found }
        return found
    }
}

extension SessionTypes {
    /// Returns the cast between two types that a user made.
    package func userCast(from source: ObjectID, to target: ObjectID) -> CastEntry? {
        contents.withLock { $0.names }?.catalog.cast(from: source, to: target)
    }

    /// Returns a routine as it is now, if it was ever altered.
    package func alteredSignature(of routine: ObjectID) -> BuiltinFunction? {
        contents.withLock { $0.names }?.alteredSignature(of: routine)
    }
}

extension CatalogNames {
    /// Returns a routine as it is now, if it was ever altered.
    func alteredSignature(of routine: ObjectID) -> BuiltinFunction? {
        guard catalog.alteredRoutines.contains(routine) else { return nil }
        return catalog.routines[routine]?.signature(in: catalog)
    }
}

extension CatalogTypes: TypeSource {}

extension ExecutionContext {
    /// What the users' types of the working state are like, for the session's search path.
    package var catalogTypes: CatalogTypes { CatalogTypes(catalog: catalog, path: environment.searchPath) }

    /// Lets what is said of users' types follow the working state.
    package func refreshTypes() {
        types?.read(CatalogNames(cluster: state.cluster, database: database, session: session))
    }
}
