import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Resolves a reference to a column or to a whole row (`transformColumnRef`).
    mutating func column(_ reference: ColumnReference, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        if scope.clause == .columnDefault {
            throw Diagnostic(
                .featureNotSupported, "cannot use column reference in DEFAULT expression", at: reference.span)
        }
        if reference.isStar { return try star(reference, in: scope) }
        let names = reference.names
        if names.count == 1 { return try unqualifiedColumn(names[0], in: scope, at: reference.span) }
        guard let name = names.last else {
            throw Diagnostic(.syntaxError, "row expansion via \"*\" is not supported here", at: reference.span)
        }
        if let variable = try qualifiedVariable(names, in: scope, at: reference.span) { return variable }
        if let parameter = qualifiedParameter(names, in: scope, at: reference.span) { return parameter }
        let (item, level) = try qualifiedItem(
            Array(names.dropLast()), in: scope, at: reference.span, reference: names)
        let matches = item.matches(name)
        guard matches.count <= 1 else { throw ambiguous(name, at: reference.span) }
        guard let value = matches.first else { throw missing(name, of: names[names.count - 2], scope, reference.span) }
        try checkSystemColumn(value.value, name, in: scope, at: reference.span)
        return use(value, from: scope, level: level, at: reference.span)
    }

    /// Resolves a name without qualifier: a column of the nearest level that has one, else a whole row.
    private mutating func unqualifiedColumn(
        _ name: String, in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        if let domainValue, name == "value" { return .parameter(0, type: domainValue, span: span) }
        let variable = try variables?.find([name], at: span, isCertain: false)
        if let (value, level) = try findColumn(name, in: scope, at: span) {
            if variable != nil { throw RoutineVariables.ambiguous(name, at: span) }
            try checkSystemColumn(value.value, name, in: scope, at: span)
            return use(value, from: scope, level: level, at: span)
        }
        if let (item, level) = try findItem(named: name, relation: nil, in: scope, at: span) {
            if variable != nil { throw RoutineVariables.ambiguous(name, at: span) }
            return wholeRow(of: item, from: scope, level: level, at: span)
        }
        if let variable { return variable }
        if let parameter = parameter(named: name, at: span) { return parameter }
        throw missing(name, of: nil, scope, span)
    }

    /// Finds a column by its bare name, level by level (`colNameToVar`).
    func findColumn(
        _ name: String, in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> (value: NamespaceColumn, level: Int)? {
        var level = 0
        var current: Scope? = scope
        while let here = current {
            var found: NamespaceColumn?
            for item in here.namespace where item.areColumnsVisible {
                if item.isLateralOnly && !here.isLateralActive { continue }
                for value in item.matches(name) {
                    if found != nil { throw ambiguous(name, at: span) }
                    try checkLateral(item, at: span)
                    found = value
                }
            }
            if let found { return (found, level) }
            current = here.parent
            level += 1
        }
        return nil
    }

    /// Finds an item of FROM by its name, level by level (`refnameNamespaceItem`).
    func findItem(
        named name: String, relation: ObjectID?, in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> (item: NamespaceItem, level: Int)? {
        var level = 0
        var current: Scope? = scope
        while let here = current {
            var found: NamespaceItem?
            for item in here.namespace where item.isTableVisible && item.name == name {
                if item.isLateralOnly && !here.isLateralActive { continue }
                if let relation, item.relation != relation { continue }
                if found != nil {
                    throw Diagnostic(.ambiguousAlias, "table reference \"\(name)\" is ambiguous", at: span)
                }
                try checkLateral(item, at: span)
                found = item
            }
            if let found { return (found, level) }
            current = here.parent
            level += 1
        }
        return nil
    }

    /// Finds the item of FROM that the qualifiers of a column name, or throws 42P01.
    func qualifiedItem(
        _ qualifiers: [String], in scope: Scope, at span: SourceSpan, reference: [String]
    ) throws(Diagnostic) -> (item: NamespaceItem, level: Int) {
        let table = qualifiers.last ?? ""
        var relation: ObjectID?
        guard qualifiers.count <= 3 else {
            let text = reference.joined(separator: ".")
            throw Diagnostic(.syntaxError, "improper qualified name (too many dotted names): \(text)", at: span)
        }
        if qualifiers.count == 3, qualifiers[0] != environment.databaseName {
            throw Diagnostic(
                .featureNotSupported,
                "cross-database references are not implemented: \(reference.joined(separator: "."))", at: span)
        }
        if qualifiers.count >= 2 {
            let schema = environment.catalog.schema(named: qualifiers[qualifiers.count - 2])
            guard let schema, let found = environment.relation(named: table, in: schema.id) else {
                throw missingTable(QualifiedName(qualifiers.suffix(2).map { $0 }, span: span), scope)
            }
            relation = found.id
        }
        if let found = try findItem(named: table, relation: relation, in: scope, at: span) { return found }
        throw missingTable(QualifiedName(qualifiers.suffix(2).map { $0 }, span: span), scope)
    }

    /// Records a use of a column and moves its value to the level that uses it.
    func use(
        _ column: NamespaceColumn, from scope: Scope, level: Int, at span: SourceSpan
    ) -> BoundExpression {
        guard let checked = column.checked, let owner = scope.ancestor(level) else {
            return use(column.value, from: scope, level: level, at: span)
        }
        if owner.entries.indices.contains(checked.entry) {
            owner.entries[checked.entry].access?.readColumns.insert(checked.column)
        }
        return column.value.placed(at: span).shiftingLevels(by: level)
    }

    /// Records a use of a resolved reference and moves it to the level that uses it.
    func use(
        _ value: BoundExpression, from scope: Scope, level: Int, at span: SourceSpan
    ) -> BoundExpression {
        if let owner = scope.ancestor(level) { markRead(value, in: owner, at: span) }
        return value.placed(at: span).shiftingLevels(by: level)
    }

    /// Returns the whole row of an item of FROM.
    func wholeRow(of item: NamespaceItem, from scope: Scope, level: Int, at span: SourceSpan) -> BoundExpression {
        if let row = item.ruleRow { return ruleRow(row, of: item, level: level, at: span) }
        guard let owner = scope.ancestor(level), let entry = item.entry else {
            let row = RowExpression(
                fields: item.columns.map { use($0, from: scope, level: level, at: span) },
                names: item.columns.map(\.name), isExplicit: true, span: span)
            guard let presence = item.presence else { return .row(row) }
            return .caseWhen(
                BoundCase(
                    subject: nil, branches: [(condition: presence.shiftingLevels(by: level), result: .row(row))],
                    otherwise: .null(of: .record), type: .record, span: span))
        }
        let columns = owner.entries[entry].columns
        if case .functions(let calls, false) = owner.entries[entry].kind, columns.count == 1, calls.count == 1,
            calls[0].type != .record
        {
            return use(item.columns[0], from: scope, level: level, at: span)
        }
        var reference = WholeRowReference(
            level: 0, relation: entry, columns: columns.map { (number: $0.number, name: $0.name, type: $0.type) },
            span: span)
        if let id = owner.entries[entry].relationID, let row = environment.catalog.relations[id]?.rowType {
            reference.type = SQLType(oid: row)
        }
        switch owner.entries[entry].kind {
        case .relation: reference.presence = SystemColumns.column(named: "tableoid")?.number
        case .pseudo: break
        case .view, .subquery, .values, .functions, .commonTable:
            reference.presence = WholeRowReference.presenceMark
        }
        return use(.wholeRow(reference), from: scope, level: level, at: span)
    }

    /// Returns the whole of OLD or NEW of a rule.
    private func ruleRow(_ row: Int, of item: NamespaceItem, level: Int, at span: SourceSpan) -> BoundExpression {
        let columns = item.columns.compactMap { column -> (number: Int, name: String, type: SQLType)? in
            guard case .column(let own) = column.value else { return nil }
            return (own.column, column.name, own.type)
        }
        var reference = WholeRowReference(level: level, relation: row, columns: columns, span: span)
        if let id = item.relation, let type = environment.catalog.relations[id]?.rowType {
            reference.type = SQLType(oid: type)
        }
        return .wholeRow(reference)
    }

    /// Resolves `t.*` where a single value is wanted: the whole row.
    private func star(_ reference: ColumnReference, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        guard !reference.names.isEmpty else {
            throw Diagnostic(.syntaxError, "row expansion via \"*\" is not supported here", at: reference.span)
        }
        if let variable = try qualifiedVariable(reference.names, in: scope, at: reference.span) { return variable }
        let (item, level) = try qualifiedItem(
            reference.names, in: scope, at: reference.span, reference: reference.names)
        return wholeRow(of: item, from: scope, level: level, at: reference.span)
    }

    /// Refuses system columns where the definition cannot know them.
    private func checkSystemColumn(
        _ value: BoundExpression, _ name: String, in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) {
        guard case .column(let column) = value, column.column < 0 else { return }
        if scope.clause == .check && name != "tableoid" {
            throw Diagnostic(
                .invalidColumnReference, "system column \"\(name)\" reference in check constraint is invalid", at: span)
        }
        if scope.clause == .generated && name != "tableoid" {
            throw Diagnostic(
                .invalidObjectDefinition, "cannot use system column \"\(name)\" in column generation expression",
                at: span)
        }
    }

    /// Refuses a lateral reference from the wrong side of an outer join (`check_lateral_ref_ok`).
    private func checkLateral(_ item: NamespaceItem, at span: SourceSpan) throws(Diagnostic) {
        guard item.isLateralOnly && !item.isLateralAllowed else { return }
        throw Diagnostic(
            .invalidColumnReference, "invalid reference to FROM-clause entry for table \"\(item.name ?? "")\"",
            detail: "The combining JOIN type must be INNER or LEFT for a LATERAL reference.", at: span)
    }

    /// Makes the error for a name that two columns have.
    func ambiguous(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.ambiguousColumn, "column reference \"\(name)\" is ambiguous", at: span)
    }
}
