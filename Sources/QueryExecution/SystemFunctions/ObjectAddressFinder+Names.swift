import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Objects that are found by little more than a name.
extension ObjectAddressFinder {
    /// Makes the error of an object that there is not.
    private func missing(_ text: String) -> Diagnostic { Diagnostic(.undefinedObject, text + " does not exist") }

    /// Returns an object whose name has one part.
    func plain(_ names: [String]) throws -> Found {
        guard names.count == 1 else {
            throw Diagnostic(.invalidParameterValue, "name list length must be exactly 1")
        }
        let name = names[0]
        let cluster = context.state.cluster
        switch type {
        case "schema":
            guard let id = context.catalog.schema(named: name)?.id else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(name)\" does not exist")
            }
            return Found(objectClass: 2615, id: id)
        case "role":
            guard let id = cluster.roles.id(named: name) else { throw missing("role \"\(name)\"") }
            return Found(objectClass: 1260, id: id)
        case "database":
            guard let id = cluster.database(named: name)?.id else {
                throw Diagnostic(.invalidCatalogName, "database \"\(name)\" does not exist")
            }
            return Found(objectClass: 1262, id: id)
        case "parameter ACL":
            guard let id = cluster.parameters[name.lowercased()]?.id else { throw missing("parameter ACL \"\(name)\"") }
            return Found(objectClass: 6243, id: id)
        case "access method": return try accessMethod(name)
        case "extension" where name == "plpgsql": return Found(objectClass: 3079, id: ObjectID(12771))
        default:
            guard let objectClass = Self.classes[type], let object = context.object(objectClass, named: name) else {
                throw missing("\(type) \"\(name)\"")
            }
            return Found(objectClass: objectClass.rawValue, id: object.address.id)
        }
    }

    /// The catalogs of named objects by the words for their types.
    private static let classes: [String: ObjectClass] = [
        "language": .language, "tablespace": .tablespace, "foreign-data wrapper": .foreignDataWrapper,
        "server": .foreignServer, "event trigger": .eventTrigger, "publication": .publication,
        "subscription": .subscription,
    ]

    /// Returns an access method.
    private func accessMethod(_ name: String) throws -> Found {
        for row in SystemRelationReader(context: context).accessMethods() {
            guard case .text(let own)? = row["amname"], own == name, case .int(let id)? = row["oid"] else { continue }
            return Found(objectClass: 2601, id: ObjectID(UInt32(truncatingIfNeeded: id)))
        }
        throw missing("access method \"\(name)\"")
    }

    /// Returns an object whose name may have a schema.
    func inSchema(_ names: [String]) throws -> Found {
        let name = names.last ?? ""
        switch type {
        case "statistics object":
            let object = try DefinitionExecutor(context: context).object(.statistics, QualifiedName(names))
            return Found(objectClass: 3381, id: object.address.id)
        case "collation":
            for row in SystemRelationReader(context: context).collations() {
                guard case .text(let own)? = row["collname"], own == name, case .int(let id)? = row["oid"],
                    names.count == 1 || names[names.count - 2] == "pg_catalog"
                else { continue }
                return Found(objectClass: 3456, id: ObjectID(UInt32(truncatingIfNeeded: id)))
            }
            throw missing("collation \"\(names.joined(separator: "."))\" for encoding \"UTF8\"")
        case "operator class", "operator family":
            throw Diagnostic(
                .undefinedObject,
                "\(type) \"\(names.dropFirst().joined(separator: "."))\" does not exist for access method "
                    + "\"\(names[0])\"")
        case "operator of access method", "function of access method":
            throw Diagnostic.notSupported("pg_get_object_address of \(type)")
        default: throw missing("\(type) \"\(names.joined(separator: "."))\"")
        }
    }

    /// Returns a large object.
    func largeObject(_ text: String) throws -> Found {
        let value = try ValueText.parse(text, as: .oid, context: context.functions)
        guard case .int(let number) = value else { throw missing("large object \(text)") }
        let id = ObjectID(UInt32(truncatingIfNeeded: number))
        guard context.object(ObjectAddress(.largeObject, id)) != nil else { throw missing("large object \(text)") }
        return Found(objectClass: 2613, id: id)
    }

    /// Returns an entry of default privileges.
    func defaultPrivileges(_ names: [String], _ letter: String) throws -> Found {
        guard let kind = letter.first.flatMap(DefaultPrivilegeKind.init(rawValue:)) else {
            throw Diagnostic(
                .invalidParameterValue, "unrecognized default ACL object type \"\(letter.prefix(1))\"",
                hint: "Valid object types are \"r\", \"S\", \"f\", \"T\", \"n\", \"L\".")
        }
        let role = context.state.cluster.roles.id(named: names[0])
        let schema = names.count > 1 ? context.catalog.schema(named: names[1])?.id : ObjectID.invalid
        let entry = context.catalog.defaultPrivileges.entries.first {
            $0.key.role == role && $0.key.schema == schema && $0.key.kind == kind
        }
        guard let entry else {
            let place = names.count > 1 ? " in schema \"\(names[1])\"" : ""
            throw missing("default ACL for user \"\(names[0])\"\(place) on \(kind.noun)")
        }
        return Found(objectClass: 826, id: entry.id)
    }

    /// Returns an object that two others make together.
    func paired(_ names: [String], _ other: String) throws -> Found {
        switch type {
        case "user mapping": return try userMapping(names[0], other)
        case "transform":
            let id = try context.functions.names.objectID(named: names[0], as: .regtype)
            throw missing(
                "transform for type \(context.environment.typeName(SQLType(oid: id))) language \"\(other)\"")
        default: return try published(names, other)
        }
    }

    /// Returns a user mapping.
    private func userMapping(_ user: String, _ server: String) throws -> Found {
        guard let found = context.object(.foreignServer, named: server) else { throw missing("server \"\(server)\"") }
        let role: RoleID? = user == "public" ? .invalid : context.state.cluster.roles.id(named: user)
        let mapping = context.catalog.objects.all(.userMapping).first { object in
            guard case .userMapping(found.address.id) = object.details else { return false }
            return object.owner == role
        }
        guard let mapping else { throw missing("user mapping for user \"\(user)\" on server \"\(server)\"") }
        return Found(objectClass: 1418, id: mapping.address.id)
    }

    /// Returns a table or schema of a publication.
    private func published(_ names: [String], _ publication: String) throws -> Found {
        let isSchema = type == "publication namespace"
        let relation =
            isSchema ? nil : try DefinitionExecutor(context: context).relation(named: QualifiedName(names))
        guard let owner = context.object(.publication, named: publication) else {
            throw missing("publication \"\(publication)\"")
        }
        let objectClass: ObjectClass = isSchema ? .publicationSchema : .publicationRelation
        let schema = isSchema ? context.catalog.schema(named: names[0])?.id : nil
        let found = context.catalog.objects.all(objectClass).first { object in
            switch object.details {
            case .publicationRelation(let id, let table, _): id == owner.address.id && table == relation?.id
            case .publicationSchema(let id, let own): id == owner.address.id && own == schema
            default: false
            }
        }
        guard let found else {
            let noun = isSchema ? "schema" : "relation"
            throw missing(
                "publication \(noun) \"\(names.joined(separator: "."))\" in publication \"\(publication)\"")
        }
        return Found(objectClass: objectClass.rawValue, id: found.address.id)
    }
}
