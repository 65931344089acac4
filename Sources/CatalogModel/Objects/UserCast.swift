import SQLBasics
import SQLTypes

extension CastEntry {
    /// What stands for a name of a cast among the named objects.
    package static func key(from source: ObjectID, to target: ObjectID) -> String {
        "\(source.rawValue) \(target.rawValue)"
    }
}

extension NamedObject {
    /// The row of pg_cast; nil for anything that is no cast.
    package var castEntry: CastEntry? {
        if case .cast(let entry) = details { entry } else { nil }
    }
}

extension Catalog {
    /// Returns the cast between two types that a user made.
    package func cast(from source: ObjectID, to target: ObjectID) -> CastEntry? {
        guard objects.has(.cast) else { return nil }
        return objects.object(.cast, named: CastEntry.key(from: source, to: target))?.castEntry
    }

    /// Returns a cast by its number, builtin or not.
    package func cast(_ id: ObjectID) -> CastEntry? {
        objects[ObjectAddress(.cast, id)]?.castEntry ?? (id.isBuiltin ? CastCatalog.cast(id) : nil)
    }
}

extension CatalogTypes {
    /// Returns the cast between two types that a user made.
    package func userCast(from source: ObjectID, to target: ObjectID) -> CastEntry? {
        catalog.cast(from: source, to: target)
    }
}
