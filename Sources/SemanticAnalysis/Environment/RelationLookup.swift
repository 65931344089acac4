import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

extension AnalysisEnvironment {
    /// Returns the relation of a name; throws PostgreSQL's errors at the name when there is none (`parserOpenTable`,
    /// `RangeVarGetRelidExtended`).
    package func relation(named name: QualifiedName) throws(Diagnostic) -> Relation {
        if let relation = try relationIfAny(named: name) { return relation }
        throw undefinedRelation(name)
    }

    /// Makes the error for a relation that does not exist.
    package func undefinedRelation(_ name: QualifiedName) -> Diagnostic {
        Diagnostic(.undefinedTable, "relation \"\(name.text)\" does not exist", at: name.span)
    }

    /// Returns the relation of a name; nil when it or its schema does not exist. A schema without USAGE is passed over
    /// when the search path leads to it, and refused when it is named.
    package func relationIfAny(named name: QualifiedName) throws(Diagnostic) -> Relation? {
        try checkDatabase(of: name)
        guard let schemaName = name.qualifier else { return unqualifiedRelation(named: name.name) }
        guard let schema = try namespace(named: schemaName, at: name.span) else { return nil }
        return relation(named: name.name, in: schema)
    }

    /// Returns the first relation of this name along the search path.
    package func unqualifiedRelation(named name: String) -> Relation? {
        for schema in searchPath {
            if let relation = relation(named: name, in: schema) { return relation }
        }
        return nil
    }

    /// Refuses names of three parts that name another database, and longer ones.
    package func checkDatabase(of name: QualifiedName) throws(Diagnostic) {
        guard name.parts.count > 2 else { return }
        guard name.parts.count == 3 else {
            throw Diagnostic(
                .syntaxError, "improper qualified name (too many dotted names): \(name.text)", at: name.span)
        }
        guard name.parts[0] == databaseName else {
            throw Diagnostic(
                .featureNotSupported, "cross-database references are not implemented: \"\(name.text)\"", at: name.span)
        }
    }

    /// Returns the schema that is named explicitly; nil when there is none (`LookupExplicitNamespace`). The current role
    /// needs USAGE on it.
    package func namespace(named name: String, at span: SourceSpan) throws(Diagnostic) -> ObjectID? {
        if name == "pg_temp" { return temporarySchema }
        guard let schema = catalog.schema(named: name) else { return nil }
        guard trustsSchemas || hasUsage(on: schema.id) else {
            throw Diagnostic(.insufficientPrivilege, "permission denied for schema \(name)", at: span)
        }
        return schema.id
    }

    /// Returns the schema of this name, or throws 3F000; USAGE is not looked at (`get_namespace_oid`).
    package func schema(named name: String, at span: SourceSpan? = nil) throws(Diagnostic) -> Schema {
        if name == "pg_temp", let temporarySchema, let schema = catalog.schemas[temporarySchema] { return schema }
        guard let schema = catalog.schema(named: name) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(name)\" does not exist", at: span)
        }
        return schema
    }

    /// Tells whether a relation is found by its bare name (`RelationIsVisible`).
    package func isVisible(_ relation: Relation) -> Bool {
        unqualifiedRelation(named: relation.name)?.id == relation.id
    }
}
