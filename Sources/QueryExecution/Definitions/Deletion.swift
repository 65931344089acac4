import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Drops objects with what depends on them, as PostgreSQL's dependency.c does: find everything, report, then delete.
package struct Deletion {
    /// Why an object is among those to delete; an object may be there for several reasons.
    private struct Reasons: OptionSet {
        let rawValue: UInt8
        static let original = Reasons(rawValue: 1)
        static let normal = Reasons(rawValue: 2)
        static let automatic = Reasons(rawValue: 4)
        static let `internal` = Reasons(rawValue: 8)
        static let partOfWhole = Reasons(rawValue: 16)
    }

    /// An object to delete.
    private struct Target {
        var address: ObjectAddress
        var reasons: Reasons
        /// What it was found to depend on.
        var dependee: ObjectAddress?
    }

    private let context: ExecutionContext
    private let originals: [ObjectAddress]
    /// Whether the statement names one object, and that once.
    private let isSingle: Bool
    private var targets: [Target] = []
    private var positions: [ObjectAddress: Int] = [:]
    private var stack: [ObjectAddress] = []

    /// Makes a deletion of some objects.
    package init(of originals: [ObjectAddress], isSingle: Bool? = nil, context: ExecutionContext) {
        self.originals = originals
        self.isSingle = isSingle ?? (originals.count == 1)
        self.context = context
    }

    /// Finds, reports and deletes (`performMultipleDeletions`).
    package mutating func perform(_ behavior: SQLSyntax.DropBehavior, isSilent: Bool = false) throws {
        for original in originals { try find(original, reasons: .original, dependee: nil) }
        if !isSilent { try report(behavior) }
        for target in targets { try context.removeFromCatalog(target.address) }
    }

    // MARK: Finding

    /// Adds an object after everything that depends on it (`findDependentObjects`).
    private mutating func find(_ address: ObjectAddress, reasons: Reasons, dependee: ObjectAddress?) throws {
        if address.objectClass == .relation, address.column != 0,
            context.catalog.relations[address.id]?.family.partitioning?.columns.contains(address.column) == true
        {
            return try find(ObjectAddress(.relation, address.id), reasons: reasons, dependee: dependee)
        }
        let whole = ObjectAddress(address.objectClass, address.id)
        if stack.contains(address) || stack.contains(whole) || positions[whole] != nil && address != whole { return }
        if let position = positions[address] {
            targets[position].reasons.formUnion(reasons)
            return
        }
        if try isOwnedInternally(address, reasons: reasons, dependee: dependee) { return }
        guard stack.count < 1000 else {
            throw Diagnostic(.statementTooComplex, "stack depth limit exceeded")
        }
        stack.append(address)
        for dependency in dependents(of: address) {
            let dependee = dependency.referenced.objectClass == .type ? dependency.referenced : address
            try find(dependency.dependent, reasons: Self.reasons(for: dependency.kind), dependee: dependee)
        }
        stack.removeLast()
        if positions[address] == nil {
            positions[address] = targets.count
            targets.append(Target(address: address, reasons: reasons, dependee: dependee))
        }
    }

    /// Handles an object that is a part of another's making: refuses to drop it on its own, or drops the other instead.
    private mutating func isOwnedInternally(
        _ address: ObjectAddress, reasons: Reasons, dependee: ObjectAddress?
    ) throws -> Bool {
        let references = context.catalog.references(of: address)
        if reasons.contains(.original), let whole = references.first(where: { $0.kind == .partition })?.referenced,
            !isOriginal(whole)
        {
            throw required(address, by: whole)
        }
        let owners = references.filter { $0.kind == .internal }
        guard let owner = owners.first?.referenced, !stack.contains(owner), !isOriginal(owner),
            !stack.contains(ObjectAddress(owner.objectClass, owner.id))
        else { return false }
        if reasons.contains(.original) { throw required(address, by: owner) }
        guard positions[owner] == nil else { return false }
        try find(owner, reasons: reasons, dependee: dependee)
        return true
    }

    /// The refusal to drop a part without the whole.
    private func required(_ address: ObjectAddress, by owner: ObjectAddress) -> Diagnostic {
        let describer = ObjectDescriber(context: context)
        let name = describer.description(of: address)
        let other = describer.description(of: owner)
        return Diagnostic(
            .dependentObjectsStillExist, "cannot drop \(name) because \(other) requires it",
            hint: "You can drop \(other) instead.")
    }

    /// Tells whether an object, or the table that a column belongs to, was named by the statement.
    private func isOriginal(_ address: ObjectAddress) -> Bool {
        originals.contains(address) || originals.contains(ObjectAddress(address.objectClass, address.id))
    }

    /// Returns what depends on an object or on any column of it, newest first (`object_address_comparator`). A relation's
    /// row type stands among its dependents, and the array type among the row type's; what depends on them comes there.
    private func dependents(of address: ObjectAddress) -> [Dependency] {
        let catalog = context.catalog
        var found = catalog.dependents(of: address)
        guard address.objectClass == .relation, address.column == 0, let relation = catalog.relations[address.id] else {
            return Self.newestFirst(found, without: address)
        }
        for column in relation.columns {
            found += catalog.dependents(of: ObjectAddress(.relation, address.id, column: column.number))
        }
        var result = Self.newestFirst(found, without: address)
        let types = [relation.rowType, relation.rowArrayType].filter(\.isValid)
        var place = result.startIndex
        for type in types {
            place = result[place...].firstIndex { $0.dependent.id < type } ?? result.endIndex
            let users = catalog.dependents(of: ObjectAddress(.type, type))
            result.insert(contentsOf: Self.newestFirst(users, without: address), at: place)
        }
        return result
    }

    /// Sorts dependencies for their visit, those of an object on itself left out.
    private static func newestFirst(_ found: [Dependency], without address: ObjectAddress) -> [Dependency] {
        found.filter { $0.dependent.objectClass != address.objectClass || $0.dependent.id != address.id }
            .sorted { a, b in
                if a.dependent.id != b.dependent.id { return a.dependent.id > b.dependent.id }
                if a.dependent.objectClass != b.dependent.objectClass {
                    return a.dependent.objectClass.rawValue < b.dependent.objectClass.rawValue
                }
                return a.dependent.column < b.dependent.column
            }
    }

    /// Returns the reason that a kind of dependency gives.
    private static func reasons(for kind: DependencyKind) -> Reasons {
        switch kind {
        case .normal: .normal
        case .automatic: .automatic
        case .internal: .internal
        case .partition, .partitionTable: [.automatic, .partOfWhole]
        }
    }

    // MARK: Reporting

    /// Refuses, or tells what else goes (`reportDependentObjects`).
    private func report(_ behavior: SQLSyntax.DropBehavior) throws {
        let describer = ObjectDescriber(context: context)
        let others = targets.reversed().filter {
            $0.reasons.isDisjoint(with: [.original, .automatic, .internal, .partOfWhole]) && !isPart($0.address)
        }
        guard !others.isEmpty else { return }
        guard behavior == .cascade else { throw refusal(others, describer) }
        let lines = others.map { "drop cascades to \(describer.description(of: $0.address))" }
        if lines.count == 1 {
            context.notice(Diagnostic(.notice, .successfulCompletion, lines[0]))
        } else {
            context.notice(
                Diagnostic(
                    .notice, .successfulCompletion, "drop cascades to \(lines.count) other objects",
                    detail: Self.limited(lines)))
        }
    }

    /// Tells whether an address is a column of a table or a composite type that goes as a whole.
    private func isPart(_ address: ObjectAddress) -> Bool {
        guard address.column != 0 else { return false }
        if positions[ObjectAddress(address.objectClass, address.id)] != nil { return true }
        guard address.objectClass == .relation, let type = context.catalog.relations[address.id]?.rowType else {
            return false
        }
        return positions[ObjectAddress(.type, type)] != nil
    }

    /// Makes the refusal that names what depends on the objects.
    private func refusal(_ others: [Target], _ describer: ObjectDescriber) -> Diagnostic {
        let lines = others.map { target in
            let dependee = target.dependee.map { describer.description(of: $0) } ?? ""
            return "\(describer.description(of: target.address)) depends on \(dependee)"
        }
        let message =
            if isSingle, let original = originals.first {
                "cannot drop \(describer.description(of: original)) because other objects depend on it"
            } else {
                "cannot drop desired object(s) because other objects depend on them"
            }
        return Diagnostic(
            .dependentObjectsStillExist, message, detail: Self.limited(lines),
            hint: "Use DROP ... CASCADE to drop the dependent objects too.")
    }

    /// Joins lines, at most a hundred of them (`MAX_REPORTED_DEPS`).
    private static func limited(_ lines: [String]) -> String {
        let shown = lines.prefix(100).joined(separator: "\n")
        let rest = lines.count - 100
        guard rest > 0 else { return shown }
        return shown + "\nand \(rest) other \(rest == 1 ? "object" : "objects") (see server log for list)"
    }
}
