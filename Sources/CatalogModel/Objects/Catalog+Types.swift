import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Catalog {
    /// Returns the type of this number; nil for builtin types and when there is none.
    package func typeEntry(_ id: ObjectID) -> TypeEntry? {
        if let type = types[id] { return Self.entry(of: type) }
        if let relation = rowTypes[id].flatMap({ relations[$0] }) { return entry(ofRowsOf: relation) }
        guard let element = arrayTypes[id], let entry = typeEntry(element) else { return nil }
        return TypeEntry(
            id: id, array: .invalid, schema: entry.schema, name: "_" + entry.name, owner: entry.owner, acl: nil,
            kind: .array(of: element))
    }

    /// Returns the type of this name in a schema, arrays included (`_name`).
    package func typeEntry(named name: String, in schema: ObjectID) -> TypeEntry? {
        if let id = typeNames[SchemaName(schema, name)] { return typeEntry(id) }
        if let relation = relation(named: name, in: schema), relation.rowType.isValid {
            return entry(ofRowsOf: relation)
        }
        guard name.utf8.first == UInt8(ascii: "_") else { return nil }
        guard let element = typeEntry(named: String(name.dropFirst()), in: schema), element.array.isValid else {
            return nil
        }
        return typeEntry(element.array)
    }

    /// Returns the entry of a domain or enumeration.
    private static func entry(of type: UserType) -> TypeEntry {
        let kind: TypeEntry.Kind =
            switch type.definition {
            case .domain(let domain): .domain(domain)
            case .enumeration(let labels): .enumeration(labels)
            case .range(let range): .range(range)
            case .multirange(let range): .multirange(of: range)
            }
        return TypeEntry(
            id: type.id, array: type.array, schema: type.schema, name: type.name, owner: type.owner, acl: type.acl,
            kind: kind)
    }

    /// Returns the entry of the row type of a relation.
    private func entry(ofRowsOf relation: Relation) -> TypeEntry {
        TypeEntry(
            id: relation.rowType, array: relation.rowArrayType, schema: relation.schema, name: relation.name,
            owner: relation.owner, acl: relation.rowTypeACL, kind: .row(relation))
    }

    /// Changes a domain or enumeration in place; does nothing when there is none of this number.
    package mutating func updateType(_ id: ObjectID, _ change: (inout UserType) -> Void) {
        guard var type = types[id] else { return }
        change(&type)
        store(type)
    }

    /// Stores the privileges of a type, whatever it is.
    package mutating func setACL(_ acl: ACL?, ofType id: ObjectID) {
        if types[id] != nil {
            updateType(id) { $0.acl = acl }
        } else if let relation = rowTypes[id] {
            updateRelation(relation) { $0.rowTypeACL = acl }
        } else {
            builtinACLs[ObjectAddress(.type, id)] = acl
        }
    }
}

/// Tells what the types of a catalog are like, their names qualified where the search path does not find them.
package struct CatalogTypes: Sendable {
    let catalog: Catalog
    /// The schemas in which unqualified names are sought, `pg_catalog` included.
    private let path: [ObjectID]

    /// Makes a source that reads a catalog.
    package init(catalog: Catalog, path: [ObjectID]) {
        self.catalog = catalog
        self.path = path
    }

    /// Returns the facts about a type that is not builtin.
    package func info(_ id: ObjectID) -> TypeInfo? {
        guard let entry = catalog.typeEntry(id) else { return nil }
        let (kind, category, details): (Character, Character, UserTypeDetails?) =
            switch entry.kind {
            case .domain(let domain): ("d", domain.base.base.category, .domain(base: domain.base))
            case .enumeration(let labels): ("e", "E", .enumeration(labels))
            case .range(let range): ("r", "R", .range(range.rangeType(id)))
            case .multirange(let of): ("m", "R", rangeDefinition(of).map { .multirange($0.rangeType(of)) })
            case .row(let relation):
                (
                    "c", "C",
                    .composite(
                        names: relation.liveColumns.map(\.name), types: relation.liveColumns.map(\.type))
                )
            case .array: ("b", "A", nil)
            }
        var element = ObjectID.invalid
        if case .array(let of) = entry.kind { element = of }
        return TypeInfo(
            userType: id, name: entry.name, qualifiedName: qualifiedName(of: entry), kind: kind, category: category,
            length: length(of: entry), element: element, array: entry.array, details: details,
            supertypes: supertypes(of: entry))
    }

    /// What makes a type of ranges.
    private func rangeDefinition(_ id: ObjectID) -> RangeDefinition? {
        if case .range(let range)? = catalog.types[id]?.definition { range } else { nil }
    }

    /// The row types that rows of a type become by themselves (`typeInheritsFrom`, `typeIsOfTypedTable`).
    private func supertypes(of entry: TypeEntry) -> [ObjectID] {
        guard case .row(let relation) = entry.kind else { return [] }
        var open = relation.family.parents
        var found: [ObjectID] = relation.typeOf.isValid ? [relation.typeOf] : []
        while let parent = open.popLast().flatMap({ catalog.relations[$0] }) {
            guard !found.contains(parent.rowType) else { continue }
            found.append(parent.rowType)
            open += parent.family.parents
        }
        return found
    }

    /// The length of values (`typlen`).
    private func length(of entry: TypeEntry) -> Int16 {
        switch entry.kind {
        case .domain(let domain): domain.base.base.info?.length ?? -1
        case .enumeration: 4
        case .row, .array, .range, .multirange: -1
        }
    }

    /// Returns a type's name, qualified unless the bare name finds it (`TypeIsVisible`).
    package func qualifiedName(of entry: TypeEntry) -> String {
        if isVisible(entry) { return Quoting.identifier(entry.name) }
        return Quoting.qualified(catalog.schemas[entry.schema]?.name ?? "", entry.name)
    }

    /// Returns a type's name as messages print it (`format_type_be`); nil when there is no such type.
    package func displayName(of id: ObjectID) -> String? {
        guard let entry = catalog.typeEntry(id) else { return nil }
        guard case .array(let element) = entry.kind, let inner = catalog.typeEntry(element) else {
            return qualifiedName(of: entry)
        }
        return qualifiedName(of: inner) + "[]"
    }

    /// Tells whether the bare name of a type finds it.
    package func isVisible(_ entry: TypeEntry) -> Bool {
        for schema in path {
            if schema == entry.schema { return true }
            if schema == Schema.pgCatalog, TypeTable.type(catalogName: entry.name) != nil { return false }
            if catalog.typeEntry(named: entry.name, in: schema) != nil { return false }
        }
        return false
    }
}
