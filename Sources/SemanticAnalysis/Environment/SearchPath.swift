import AccessControl
import CatalogModel
import SQLBasics

/// The schemas in which unqualified names are sought and made (manual 5.10.3).
package struct SearchPath: Sendable {
    /// The schemas to search, in order, those searched implicitly included (`recomputeNamespacePath`).
    package let schemas: [ObjectID]
    /// The schema in which new objects are made; nil when the path names none that exists.
    package let creation: ObjectID?
    /// The schemas that the setting names, without implicit ones (`current_schemas(false)`).
    package let explicit: [ObjectID]

    /// Whether new objects are made in the temporary schema that is still to be made: `pg_temp` comes first.
    package let createsTemporarily: Bool

    /// Works the path out: names that do not exist, and schemas without USAGE, are passed over; the temporary schema and
    /// `pg_catalog` come first unless the setting names them.
    package static func resolve(setting: [String], in environment: AnalysisEnvironment) -> SearchPath {
        var explicit: [ObjectID] = []
        var createsTemporarily = false
        for name in setting {
            if name == "pg_temp", environment.temporarySchema == nil, explicit.isEmpty { createsTemporarily = true }
            guard let schema = schema(of: name, in: environment), !explicit.contains(schema),
                environment.hasUsage(on: schema)
            else { continue }
            explicit.append(schema)
        }
        var schemas = explicit
        if !schemas.contains(Schema.pgCatalog) { schemas.insert(Schema.pgCatalog, at: 0) }
        if let temporary = environment.temporarySchema, !schemas.contains(temporary) {
            schemas.insert(temporary, at: 0)
        }
        return SearchPath(
            schemas: schemas, creation: explicit.first, explicit: explicit, createsTemporarily: createsTemporarily)
    }

    /// Returns the schema that one entry of the setting means.
    private static func schema(of name: String, in environment: AnalysisEnvironment) -> ObjectID? {
        switch name {
        case "$user":
            return environment.catalog.schema(named: environment.cluster.roles.name(of: environment.currentRole))?.id
        case "pg_temp": return environment.temporarySchema
        default: return environment.catalog.schema(named: name)?.id
        }
    }
}
