import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension PLInterpreter {
    // MARK: Declarations

    /// Makes a variable and gives it its first value.
    func declare(_ declaration: PLDeclaration) throws {
        if case .alias(let names) = declaration.kind {
            guard let known = variables.find(names) else {
                throw Diagnostic(
                    .undefinedObject, "variable \"\(names.joined(separator: "."))\" does not exist")
            }
            return variables.alias(declaration.name, known.slot)
        }
        var slot = try context.trustingSchemas { try PLTypes(context: context).slot(for: declaration, variables) }
        if case .cursor(let query) = declaration.kind { slot.cursor = query }
        slot.isNotNull = declaration.isNotNull
        if slot.isNotNull, slot.type.isDomain, declaration.initial == nil {
            throw Diagnostic(.nullValueNotAllowed, "variable \"\(slot.name)\" must have a default value")
        }
        var first: (value: Value, type: SQLType, shape: PLShape?)?
        if let initial = declaration.initial {
            first = try sql.value(of: initial, variables, target: slot.isRecord ? nil : slot.type)
        }
        let number = variables.add(slot)
        if let first {
            try store(number, first.value, first.type, first.shape)
        } else if slot.type.isDomain {
            try store(number, .null, .unknown, nil)
        }
    }

    // MARK: Assignment

    /// `x := expression`
    func assign(_ target: PLTarget, _ fragment: PLFragment) throws {
        guard let found = variables.find(target.names) else { throw unknown(target) }
        let slot = variables.slots[found.slot]
        var wanted: SQLType?
        if found.rest.isEmpty {
            wanted = slot.isRecord ? nil : slot.type
        } else {
            do { wanted = try field([found.rest[0]], of: slot).type } catch {
                throw PLSQL.adding(fragment.kind, fragment.text, to: error)
            }
        }
        let steps = found.rest.dropFirst().map { PLStep.field($0) } + target.steps
        if !steps.isEmpty {
            let whole = PLTarget(names: target.names.dropLast(max(0, found.rest.count - 1)), span: target.span)
            return try assignPart(of: whole, steps, fragment, type: wanted ?? slot.type)
        }
        let result = try sql.value(of: fragment, variables, target: wanted)
        try assign(target, result.value, result.type, result.shape)
    }

    /// Makes the error for a name that is no variable.
    private func unknown(_ target: PLTarget) -> Diagnostic {
        Diagnostic(.syntaxError, "\"\(target.names.joined(separator: "."))\" is not a known variable")
    }

    /// Returns the place and type of a field of a record.
    private func field(_ names: [String], of slot: PLSlot) throws -> (index: Int, type: SQLType) {
        guard slot.isRecord else {
            throw Diagnostic(.syntaxError, "\"\(slot.name).\(names[0])\" is not a known variable")
        }
        guard let shape = slot.shape else {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "record \"\(slot.name)\" is not assigned yet",
                detail: "The tuple structure of a not-yet-assigned record is indeterminate.")
        }
        guard names.count == 1, let index = shape.names.firstIndex(of: names[0]) else {
            throw Diagnostic(.undefinedColumn, "record \"\(slot.name)\" has no field \"\(names[0])\"")
        }
        return (index, shape.types[index])
    }

    /// Puts a value into a variable or a field.
    func assign(_ target: PLTarget, _ value: Value, _ type: SQLType, _ shape: PLShape?) throws {
        guard let found = variables.find(target.names) else { throw unknown(target) }
        guard !found.rest.isEmpty else { return try store(found.slot, value, type, shape) }
        let slot = variables.slots[found.slot]
        let (index, wanted) = try field(found.rest, of: slot)
        guard let known = slot.shape else { return }
        let converted = try cast(value, type, to: wanted)
        var fields = [Value](repeating: .null, count: known.types.count)
        if case .row(let row) = slot.value, row.fields.count == fields.count { fields = row.fields }
        fields[index] = converted
        variables.set(found.slot, .row(RowValue(types: known.types, fields: fields, names: known.names)))
    }

    /// Puts a value into a variable (`exec_assign_value`).
    func store(_ number: Int, _ value: Value, _ type: SQLType, _ shape: PLShape?) throws {
        let slot = variables.slots[number]
        guard slot.isRecord else {
            let converted = try cast(value, type, to: slot.type)
            if converted.isNull, slot.isNotNull { throw notNull(slot) }
            return variables.set(number, converted)
        }
        if value.isNull {
            if slot.isNotNull { throw notNull(slot) }
            return variables.set(number, .null)
        }
        guard case .row(let row) = value else {
            throw Diagnostic(.datatypeMismatch, "cannot assign non-composite value to a record variable")
        }
        let names = shape?.names ?? fieldNames(of: row, type)
        try storeRow(number, row.fields, PLShape(names: names, types: row.types))
    }

    /// The names of a row's fields.
    func fieldNames(of row: RowValue, _ type: SQLType) -> [String] {
        if let relation = context.catalog.relation(ofRowType: type.oid) { return relation.liveColumns.map(\.name) }
        if let fields = type.base.fields { return fields.names }
        if row.names.count == row.fields.count { return row.names }
        return row.fields.indices.map { "f\($0 + 1)" }
    }

    /// Makes the error for NULL in a variable that is never NULL.
    private func notNull(_ slot: PLSlot) -> Diagnostic {
        Diagnostic(.nullValueNotAllowed, "null value cannot be assigned to variable \"\(slot.name)\" declared NOT NULL")
    }

    /// Puts a row into a record; one of a declared type takes the values column by column.
    private func storeRow(_ number: Int, _ fields: [Value], _ shape: PLShape) throws {
        let slot = variables.slots[number]
        guard slot.isFixed, let known = slot.shape else {
            let row = RowValue(types: shape.types, fields: fields, names: shape.names)
            return variables.set(number, .row(row), shape: shape)
        }
        var values: [Value] = []
        for index in known.types.indices {
            values.append(
                fields.indices.contains(index)
                    ? try cast(fields[index], shape.types[index], to: known.types[index]) : .null)
        }
        variables.set(number, .row(RowValue(types: known.types, fields: values, names: known.names)))
    }

    /// Puts a row, or NULLs for none, into variables (`exec_move_row`).
    func assign(_ targets: [PLTarget], _ row: [Value]?, _ shape: PLShape) throws {
        if targets.count == 1, let found = variables.find(targets[0].names), found.rest.isEmpty,
            variables.slots[found.slot].isRecord
        {
            if let row, row.count == 1, case .row(let inner) = row[0], variables.slots[found.slot].isFixed {
                let names = fieldNames(of: inner, shape.types[0])
                return try storeRow(found.slot, inner.fields, PLShape(names: names, types: inner.types))
            }
            return try storeRow(found.slot, row ?? shape.types.map { _ in .null }, shape)
        }
        for (index, target) in targets.enumerated() {
            let value = row.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? .null
            let type = shape.types.indices.contains(index) ? shape.types[index] : .text
            try assign(target, value, type, nil)
        }
    }

    /// Converts a value as an assignment does; through its text where no cast leads (`exec_cast_value`).
    func cast(_ value: Value, _ from: SQLType, to: SQLType) throws -> Value {
        if from == to && !to.isDomain || to == .record { return value }
        if !to.isBuiltinType || !from.isBuiltinType { return try castByAnalysis(value, from, to: to) }
        if value.isNull { return .null }
        guard let path = CastTable.pathway(from: from, to: to), path.context != .explicit else {
            let text = ValueText.string(of: value, as: from, context: context.functions)
            let parsed = try ValueText.parse(text, as: to, context: context.functions)
            return try ValueText.applyModifier(parsed, to, explicit: false)
        }
        return try CastTable.cast(value, from: from, to: to, explicit: false, context: context.functions)
    }

    /// Converts a value by an expression, which domains and the users' other types need.
    private func castByAnalysis(_ value: Value, _ from: SQLType, to: SQLType) throws -> Value {
        if from.oid == to.oid && !to.isDomain { return value }
        var analyzer = Analyzer(context.environment)
        let parameter = BoundExpression.parameter(1, type: from, span: .none)
        var parameters = [value]
        var cast = try analyzer.assignmentCast(parameter, to: to)
        if cast == nil {
            let text = ValueText.string(of: value, as: from, context: context.functions)
            parameters = [value.isNull ? .null : .text(text)]
            let constant = Constant(parameters[0], type: .unknown)
            cast = try analyzer.assignmentCast(.constant(constant), to: to)
        }
        guard let cast else {
            throw Diagnostic(
                .datatypeMismatch,
                "cannot cast type \(context.environment.typeName(from)) to \(context.environment.typeName(to))")
        }
        var query = BoundQuery()
        query.targets = [Target(cast, name: "")]
        let rows = try QueryRunner(context: context).run(query, permits: PermitSet([]), parameters: parameters)
        return rows.batches.first?.columns.first?[0] ?? .null
    }
}

extension SQLType {
    /// Tells whether the type is one of the system's.
    var isBuiltinType: Bool { oid.isBuiltin }
}

/// Makes variables of declarations.
struct PLTypes {
    let context: ExecutionContext

    /// Makes the variable that a declaration is about, without a value.
    func slot(for declaration: PLDeclaration, _ variables: PLVariables?) throws -> PLSlot {
        switch declaration.kind {
        case .record: return PLSlot(name: declaration.name, type: .record, isRecord: true)
        case .type(let name):
            let executor = DefinitionExecutor(context: context)
            return slot(declaration.name, try executor.resolveType(name))
        case .rowTypeOf(let name): return slot(declaration.name, SQLType(oid: try relation(name).rowType))
        case .typeOf(let names, let isArray): return try copy(declaration.name, names, isArray, variables)
        case .alias: return PLSlot(name: declaration.name, type: .text)
        case .cursor: return PLSlot(name: declaration.name, type: .refcursor)
        }
    }

    /// Makes a variable of a type; one of a row type has its columns.
    func slot(_ name: String, _ type: SQLType) -> PLSlot {
        if type == .record { return PLSlot(name: name, type: .record, isRecord: true) }
        var slot = PLSlot(name: name, type: type)
        if let relation = context.catalog.relation(ofRowType: type.oid) {
            let columns = relation.liveColumns
            slot.shape = PLShape(names: columns.map(\.name), types: columns.map(\.type))
        } else if let fields = type.fields {
            slot.shape = PLShape(names: fields.names, types: fields.types)
        }
        if slot.shape != nil {
            slot.isRecord = true
            slot.isFixed = true
        }
        return slot
    }

    /// Finds the relation of %ROWTYPE.
    private func relation(_ name: QualifiedName) throws -> Relation {
        guard let found = try DefinitionExecutor(context: context).findRelation(name, ifExists: false) else {
            throw Diagnostic(.undefinedTable, "relation \"\(name.text)\" does not exist")
        }
        return found
    }

    /// Makes a variable of the type of another one, or of a column.
    private func copy(
        _ name: String, _ names: [String], _ isArray: Bool, _ variables: PLVariables?
    ) throws -> PLSlot {
        if let found = variables?.find(names), found.rest.isEmpty {
            var slot = variables?.slots[found.slot] ?? PLSlot(name: name, type: .text)
            slot.name = name
            slot.value = .null
            slot.isNotNull = false
            if isArray { slot.type = slot.type.arrayType ?? slot.type }
            return slot
        }
        guard names.count >= 2, let column = names.last else {
            throw Diagnostic(.undefinedObject, "variable \"\(names.joined(separator: "."))\" does not exist")
        }
        let table = Array(names.dropLast())
        let text = table.map { Quoting.identifier($0) }.joined(separator: ".")
        let relation = try relation(try Parser.parseTypeName(text).name)
        guard let found = relation.liveColumns.first(where: { $0.name == column }) else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(column)\" of relation \"\(relation.name)\" does not exist")
        }
        return slot(name, isArray ? found.type.arrayType ?? found.type : found.type)
    }
}
