import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension AnalysisEnvironment {
    /// Returns the type that a name in SQL means, with its modifier (`typenameTypeIdAndMod`).
    package func type(
        _ name: TypeName, warn: (Diagnostic) -> Void = { _ in }
    ) throws(Diagnostic) -> SQLType {
        if name.isColumnType { return try columnType(name, warn) }
        let base = try baseType(name)
        let type = try modified(base, by: name, warn: warn)
        guard !name.arrayBounds.isEmpty else { return type }
        guard let array = type.arrayType else {
            throw Diagnostic(
                .undefinedObject, "could not find array type for data type \(type.displayName)", at: name.span)
        }
        return array.with(modifier: type.modifier)
    }

    /// Returns the type of the column that `table.column%TYPE` names, and says which that is (`LookupTypeNameExtended`).
    private func columnType(_ name: TypeName, _ warn: (Diagnostic) -> Void) throws(Diagnostic) -> SQLType {
        guard name.name.parts.count < 5 else {
            throw Diagnostic(
                .syntaxError, "improper %TYPE reference (too many dotted names): \(name.name.text)", at: name.span)
        }
        let relation: Relation
        do {
            relation = try self.relation(named: QualifiedName(name.name.parts.dropLast(), span: name.span))
        } catch {
            var plain = error
            plain.span = nil
            throw plain
        }
        guard let column = relation.columns.first(where: { $0.name == name.name.name }) else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name.name.name)\" of relation \"\(relation.name)\" does not exist",
                at: name.span)
        }
        let type = column.type.unmodified
        warn(
            Diagnostic(
                .notice, .successfulCompletion,
                "type reference \(name.name.text)%TYPE converted to \(typeName(type))"))
        return type
    }

    /// Returns the type of a name without modifiers.
    private func baseType(_ name: TypeName) throws(Diagnostic) -> SQLType {
        let parts = name.name.parts
        try checkDatabase(of: name.name)
        if let qualifier = name.name.qualifier {
            let own = qualifier == "pg_temp" ? temporarySchema.flatMap { catalog.schemas[$0] } : nil
            guard let schema = own ?? catalog.schema(named: qualifier) else {
                throw undefinedSchema(qualifier, name)
            }
            guard own != nil || trustsSchemas || hasUsage(on: schema.id) else {
                throw Diagnostic(.insufficientPrivilege, "permission denied for schema \(qualifier)", at: name.span)
            }
            guard let type = type(named: name.name.name, in: schema.id) else { throw undefined(name) }
            return try supported(type, at: name.span)
        }
        guard parts.count == 1, let type = unqualifiedType(named: name.name.name) else { throw undefined(name) }
        return try supported(type, at: name.span)
    }

    /// Returns the first type of this name along the search path.
    package func unqualifiedType(named name: String) -> SQLType? {
        for schema in searchPath {
            if let type = type(named: name, in: schema) { return type }
        }
        return nil
    }

    /// Returns the type of this name in a schema.
    package func type(named name: String, in schema: ObjectID) -> SQLType? {
        if schema == Schema.pgCatalog { return TypeTable.type(catalogName: name) }
        return catalog.typeEntry(named: name, in: schema).map { SQLType(oid: $0.id) }
    }

    /// Makes the error for a schema that does not exist.
    private func undefinedSchema(_ schema: String, _ name: TypeName) -> Diagnostic {
        Diagnostic(.invalidSchemaName, "schema \"\(schema)\" does not exist", at: name.span)
    }

    /// Makes the error for a type that does not exist.
    private func undefined(_ name: TypeName) -> Diagnostic {
        let suffix = name.arrayBounds.map { _ in "[]" }.joined()
        return Diagnostic(.undefinedObject, "type \"\(name.name.text)\(suffix)\" does not exist", at: name.span)
    }

    /// Refuses a type that PostgreSQL has and RoleSQL has not.
    private func supported(_ type: SQLType, at span: SourceSpan) throws(Diagnostic) -> SQLType {
        guard type.info?.isSupported != false else {
            throw Diagnostic.notSupported("type \(type.displayName)", at: span)
        }
        return type
    }

    /// Applies the modifiers in parentheses and the fields of an interval.
    private func modified(
        _ type: SQLType, by name: TypeName, warn: (Diagnostic) -> Void
    ) throws(Diagnostic) -> SQLType {
        var texts: [String] = []
        if let fields = name.intervalFields { texts.append(String(fields.mask)) }
        if name.intervalFields == nil, !name.modifiers.isEmpty, type == .interval {
            texts.append(String(IntervalModifier.fullRange))
        }
        for modifier in name.modifiers { texts.append(try modifierText(modifier, at: name.span)) }
        do {
            return try type.applying(modifiers: texts, warn: warn)
        } catch {
            throw error.located(at: name.span)
        }
    }

    /// Returns a modifier as text; only literals and names are allowed.
    private func modifierText(_ modifier: Expression, at span: SourceSpan) throws(Diagnostic) -> String {
        switch modifier {
        case .literal(let literal):
            switch literal.value {
            case .integer(let number): return String(number)
            case .numeric(let text), .string(let text): return text
            case .bitString, .boolean, .null: break
            }
        case .column(let column) where column.names.count == 1 && !column.isStar: return column.names[0]
        default: break
        }
        throw Diagnostic(.syntaxError, "type modifiers must be simple constants or identifiers", at: span)
    }
}

extension IntervalFields {
    /// The bits of the fields in an interval's modifier (`INTERVAL_MASK`).
    fileprivate var mask: Int32 {
        typealias Bits = IntervalModifier
        return switch self {
        case .year: Bits.year
        case .month: Bits.month
        case .day: Bits.day
        case .hour: Bits.hour
        case .minute: Bits.minute
        case .second: Bits.second
        case .yearToMonth: Bits.year | Bits.month
        case .dayToHour: Bits.day | Bits.hour
        case .dayToMinute: Bits.day | Bits.hour | Bits.minute
        case .dayToSecond: Bits.day | Bits.hour | Bits.minute | Bits.second
        case .hourToMinute: Bits.hour | Bits.minute
        case .hourToSecond: Bits.hour | Bits.minute | Bits.second
        case .minuteToSecond: Bits.minute | Bits.second
        }
    }
}
