import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax

/// A kind of names that the catalogs hold.
package enum CatalogNameKind: Hashable, Sendable {
    case role, schema, database, setting, type
    /// Relations of some kinds, by the letters of `relkind`.
    case relation(kinds: String)
    /// Routines of some kinds, by the letters of `prokind`.
    case routine(kinds: String)
    /// Columns of the relation of this name; for nil, of all relations that the statement names.
    case column(of: String?)
    case constraint(of: String)
    case policy(of: String)
    case rule(of: String)
    case trigger(of: String)
}

/// A name that the catalogs hold.
package struct KnownName: Hashable, Sendable {
    /// The name itself.
    package let name: String
    /// The schema that it lies in; nil for names outside of schemas.
    package let schema: String?
    /// Tells whether the name is found without its schema.
    package let isVisible: Bool
    /// Tells whether it was there from the beginning.
    package let isOfSystem: Bool

    /// Describes a name.
    package init(_ name: String, schema: String? = nil, isVisible: Bool = true, isOfSystem: Bool = false) {
        self.name = name
        self.schema = schema
        self.isVisible = isVisible
        self.isOfSystem = isOfSystem
    }
}

extension Session {
    /// Returns the names of a kind that a statement could have used, in no particular order.
    ///
    /// It only looks: also after an error, and in a transaction that has failed.
    package func knownNames(_ kind: CatalogNameKind, in statement: String) -> [KnownName] {
        let cluster = currentState.cluster
        let names = CatalogNames(cluster: cluster, database: databaseID, session: state)
        return NameSearch(environment: names.environment, statement: statement).names(kind)
    }
}

/// Reads the grammar of statements without running them.
package enum SyntaxCheck {
    /// Returns where the first syntax error of a text is, as an offset in bytes; nil when there is none.
    package static func errorOffset(in sql: String) -> Int? {
        do throws(Diagnostic) {
            _ = try Parser.parse(sql)
            return nil
        } catch {
            return error.sqlState == .syntaxError ? error.span?.start : nil
        }
    }
}
