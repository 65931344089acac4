import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Diagnostic {
    /// Returns the same diagnostic with the names of a table and of a column or constraint of it (`errtablecol`,
    /// `errtableconstraint`).
    func about(
        _ relation: Relation, column: String? = nil, constraint: String? = nil, in catalog: Catalog
    ) -> Diagnostic {
        about(
            DiagnosticNames(
                schema: catalog.schemas[relation.schema]?.name, table: relation.name, column: column,
                constraint: constraint))
    }

    /// Returns the same diagnostic with the names of a domain and of a constraint of it (`errdomainconstraint`).
    func about(domain: SQLType, constraint: String? = nil, in catalog: Catalog) -> Diagnostic {
        guard let type = catalog.types[domain.oid] else { return self }
        return about(
            DiagnosticNames(
                schema: catalog.schemas[type.schema]?.name, dataType: type.name, constraint: constraint))
    }
}
