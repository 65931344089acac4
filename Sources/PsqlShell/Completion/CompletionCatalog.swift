/// A kind of names that completion asks the catalogs for.
enum NameKind: String, CaseIterable {
    case relation, function, type, schema, role, database, tablespace, language, extensions, setting
    case server, wrapper, publication, subscription, eventTrigger, statistics, collation, accessMethod
    case prepared, cursor
}

/// A kind of names that belong to one relation.
enum RelationPart: String, CaseIterable {
    case column, constraint, policy, trigger, rule
}

/// A name of the catalogs.
struct CatalogName: Equatable {
    /// The name itself.
    var name: String
    /// The schema; nil for what has none.
    var schema: String?
    /// What the catalog says about the kind: `relkind`, `prokind`, `typtype`; a blank for others.
    var flavour: Character = " "
    /// Tells whether the name is found without its schema.
    var isVisible = true
}

/// A name of a relation as a statement writes it.
struct RelationName: Hashable {
    /// The schema, if it is written.
    var schema: String?
    /// The name.
    var name: String
}

/// What completion must know of the database and the files; tests put tables in its place.
protocol CompletionCatalog {
    /// Returns all names of a kind; none when the catalogs cannot be asked.
    func names(_ kind: NameKind) -> [CatalogName]
    /// Returns the names of a relation's parts, in their order.
    func parts(_ part: RelationPart, of relation: RelationName) -> [String]
    /// Returns the values that a setting may have, if they can be listed.
    func values(ofSetting name: String) -> [String]
    /// Returns what a folder holds; the names of folders end in a slash.
    func files(in folder: String) -> [String]
}
