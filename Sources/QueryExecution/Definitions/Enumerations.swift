import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension DefinitionExecutor {
    /// Executes CREATE TYPE … AS ENUM (`DefineEnum`).
    func createEnumeration(_ statement: CreateEnumerationStatement) throws -> String {
        let schema = try typeCreationSchema(for: statement.name)
        var labels: [EnumLabel] = []
        for name in statement.labels {
            try Self.checkLabel(name)
            if labels.contains(where: { $0.name == name }) {
                throw Diagnostic(
                    .uniqueViolation, "duplicate key value violates unique constraint \"pg_enum_typid_label_index\"",
                    detail: "Key (enumtypid, enumlabel)=(\(context.identifiers.nextObject()), \(name)) already exists.")
            }
            labels.append(
                EnumLabel(oid: context.identifiers.nextObject(), order: Double(labels.count + 1), name: name))
        }
        _ = makeType(named: statement.name.name, in: schema, .enumeration(labels))
        return "CREATE TYPE"
    }

    /// Refuses labels that do not fit a name.
    private static func checkLabel(_ label: String) throws {
        guard label.utf8.count > 63 else { return }
        throw Diagnostic(
            .invalidName, "invalid enum label \"\(label)\"", detail: "Labels must be 63 bytes or less.")
    }

    /// Returns an enumeration that the current role owns (`checkEnumOwner`).
    private func ownedEnumeration(_ name: QualifiedName) throws -> (id: ObjectID, labels: [EnumLabel]) {
        let type = try typeNamed(name)
        guard let labels = catalog.types[type.oid]?.labels else {
            throw Diagnostic(.wrongObjectType, "\(type.displayName) is not an enum")
        }
        try requireOwnership(ofType: type.oid)
        return (type.oid, labels)
    }

    /// Executes ALTER TYPE … ADD VALUE (`AddEnumLabel`).
    func addValue(_ statement: AddEnumValueStatement) throws -> String {
        var (id, labels) = try ownedEnumeration(statement.type)
        try Self.checkLabel(statement.label)
        if labels.contains(where: { $0.name == statement.label }) {
            guard statement.ifNotExists else {
                throw Diagnostic(.duplicateObject, "enum label \"\(statement.label)\" already exists")
            }
            notice("enum label \"\(statement.label)\" already exists, skipping", .duplicateObject)
            return "ALTER TYPE"
        }
        var place = labels.count
        if let neighbour = statement.neighbour {
            guard let found = labels.firstIndex(where: { $0.name == neighbour }) else {
                throw Diagnostic(.invalidParameterValue, "\"\(neighbour)\" is not an existing enum label")
            }
            place = statement.isAfter ? found + 1 : found
        }
        let order = try Self.order(at: place, in: labels)
        labels.insert(
            EnumLabel(oid: context.identifiers.nextObject(), order: order, name: statement.label), at: place)
        catalog.updateType(id) { $0.labels = labels }
        return "ALTER TYPE"
    }

    /// Returns a number between those of two neighbours, so that stored values keep theirs.
    private static func order(at place: Int, in labels: [EnumLabel]) throws -> Double {
        guard let last = labels.last, let first = labels.first else { return 1 }
        if place == labels.count { return last.order + 1 }
        if place == 0 { return first.order - 1 }
        let order = (labels[place - 1].order + labels[place].order) / 2
        guard order > labels[place - 1].order, order < labels[place].order else {
            throw Diagnostic.notSupported("another label between two that were divided as often as numbers go")
        }
        return order
    }

    /// Executes ALTER TYPE … RENAME VALUE (`RenameEnumLabel`).
    func renameValue(_ statement: RenameEnumValueStatement) throws -> String {
        var (id, labels) = try ownedEnumeration(statement.type)
        try Self.checkLabel(statement.newLabel)
        guard let place = labels.firstIndex(where: { $0.name == statement.label }) else {
            throw Diagnostic(.invalidParameterValue, "\"\(statement.label)\" is not an existing enum label")
        }
        if labels.contains(where: { $0.name == statement.newLabel }) {
            throw Diagnostic(.duplicateObject, "enum label \"\(statement.newLabel)\" already exists")
        }
        labels[place].name = statement.newLabel
        catalog.updateType(id) { $0.labels = labels }
        return "ALTER TYPE"
    }
}
