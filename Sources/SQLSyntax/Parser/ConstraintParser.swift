import SQLBasics

extension Parser {
    /// `ColQualList`
    mutating func columnConstraints(of column: inout ColumnDefinition) throws(Diagnostic) {
        while true {
            if at(.collate) {
                let place = try taken()
                var name = try anyName()
                name.span = place.union(name.span)
                if column.collation != nil { throw error("multiple COLLATE clauses not allowed", at: place) }
                column.collation = name
            } else if atConstraintAttribute {
                try attribute(ofLastIn: &column)
            } else if let constraint = try columnConstraint() {
                column.constraints.append(constraint)
            } else {
                return
            }
        }
    }

    /// Whether `DEFERRABLE`, `NOT DEFERRABLE`, `INITIALLY …`, `ENFORCED`, `NOT ENFORCED` comes next.
    private var atConstraintAttribute: Bool {
        if at(.deferrable, .initially, .enforced) { return true }
        guard at(.not) else { return false }
        var copy = self
        guard let next = try? copy.peek() else { return false }
        return next.is(.deferrable) || next.is(.enforced)
    }

    /// `[CONSTRAINT c] …`; nil at the end of the list
    private mutating func columnConstraint() throws(Diagnostic) -> ColumnConstraint? {
        let start = token.start
        let name = try eat(.constraint) ? try columnId() : nil
        guard let kind = try columnConstraintKind() else {
            if name != nil { throw try unexpected() }
            return nil
        }
        return ColumnConstraint(
            name: name, kind: kind, attributes: ConstraintAttributes(), span: span(from: start))
    }

    /// `ColConstraintElem`
    private mutating func columnConstraintKind() throws(Diagnostic) -> ColumnConstraint.Kind? {
        if try eat(.not, expecting: .null) { return .notNull(noInherit: try noInherit()) }
        if try eat(.null) { return .null }
        if try eat(.unique) {
            return .unique(nullsNotDistinct: try nullsNotDistinct(), index: try indexParameters())
        }
        if try eat(.primary, expecting: .key) { return .primaryKey(index: try indexParameters()) }
        if try eat(.check) {
            let condition = try parenthesizedExpression()
            return .check(condition, noInherit: try noInherit())
        }
        if try eat(.default) { return .defaultValue(try expression(restricted: true)) }
        if at(.generated) { return try generation() }
        return at(.references) ? .references(try references()) : nil
    }

    /// `(a)`
    mutating func parenthesizedExpression() throws(Diagnostic) -> Expression {
        try expectSign(.leftParenthesis)
        let value = try expression()
        try expectSign(.rightParenthesis)
        return value
    }

    /// `NO INHERIT`
    private mutating func noInherit() throws(Diagnostic) -> Bool { try eat(.no, expecting: .inherit) }

    /// `NULLS [NOT] DISTINCT`
    mutating func nullsNotDistinct() throws(Diagnostic) -> Bool {
        guard try eat(.nulls) else { return false }
        let isNot = try eat(.not)
        try expect(.distinct)
        return isNot
    }

    /// `WITH (…) USING INDEX TABLESPACE s`
    private mutating func indexParameters() throws(Diagnostic) -> IndexParameters {
        let options = try eat(.with) ? try definitionOptions() : []
        let tablespace = try eat(.using, expecting: .index, .tablespace) ? try columnId() : nil
        return IndexParameters(options: options, tablespace: tablespace)
    }

    /// `GENERATED ALWAYS AS IDENTITY …`, `GENERATED ALWAYS AS (a) STORED`
    private mutating func generation() throws(Diagnostic) -> ColumnConstraint.Kind {
        try expect(.generated)
        let whenPlace = token.span
        let when = try generationTime()
        try expect(.as)
        if try eat(.identity) { return .identity(when, options: try optionalSequenceOptions()) }
        let value = try parenthesizedExpression()
        if when != .always {
            throw error("for a generated column, GENERATED ALWAYS must be specified", at: whenPlace)
        }
        let isStored = try eat(.stored)
        if !isStored { _ = try eat(.virtual) }
        return .generated(value, isStored: isStored)
    }

    /// `ALWAYS`, `BY DEFAULT`
    mutating func generationTime() throws(Diagnostic) -> ColumnConstraint.Generation {
        if try eat(.always) { return .always }
        try expect(.by)
        try expect(.default)
        return .byDefault
    }

    /// `(sequence options)`, if a parenthesis comes next
    mutating func optionalSequenceOptions() throws(Diagnostic) -> [SequenceOption] {
        guard try eatSign(.leftParenthesis) else { return [] }
        let options = try sequenceOptions(isRequired: true)
        try expectSign(.rightParenthesis)
        return options
    }

    /// `REFERENCES t (x) …`
    private mutating func references() throws(Diagnostic) -> ForeignKeyReference {
        try expect(.references)
        let table = try relationName()
        var reference = ForeignKeyReference(
            table: table, columns: [], match: .simple, onDelete: .noAction, onUpdate: .noAction)
        if atSign(.leftParenthesis) { (reference.columns, reference.period) = try keyColumns() }
        if at(.match) { reference.match = try match() }
        try referentialActions(&reference)
        return reference
    }

    /// `(x, y, PERIOD p)`
    private mutating func keyColumns() throws(Diagnostic) -> ([Identifier], Identifier?) {
        var columns: [Identifier] = []
        var period: Identifier?
        try expectSign(.leftParenthesis)
        repeat {
            if !columns.isEmpty, at(.period), try peek().kind != .comma, try peek().kind != .rightParenthesis {
                try advance()
                period = try columnId()
            } else {
                columns.append(try columnId())
            }
            if period != nil { break }
        } while try eatSign(.comma)
        try expectSign(.rightParenthesis)
        return (columns, period)
    }

    /// `FULL`, `PARTIAL`, `SIMPLE`
    private mutating func match() throws(Diagnostic) -> ForeignKeyReference.Match {
        let place = try taken()
        if try eat(.full) { return .full }
        if try eat(.simple) { return .simple }
        try expect(.partial)
        throw Diagnostic(.featureNotSupported, "MATCH PARTIAL not yet implemented", at: place)
    }

    /// `ON DELETE …`, `ON UPDATE …`, each at most once
    private mutating func referentialActions(_ reference: inout ForeignKeyReference) throws(Diagnostic) {
        var seen: Set<Keyword> = []
        while at(.on) {
            let place = try taken()
            let word = token.keyword
            guard at(.delete, .update), seen.insert(word).inserted else { throw try unexpected() }
            try advance()
            let action = try referentialAction()
            if word == .delete {
                reference.onDelete = action
            } else {
                try refuseColumns(action, place)
                reference.onUpdate = action
            }
        }
    }

    /// Refuses columns behind `ON UPDATE SET NULL`.
    private func refuseColumns(
        _ action: ForeignKeyReference.Action, _ place: SourceSpan
    ) throws(Diagnostic) {
        let (columns, name): ([Identifier], String)
        switch action {
        case .setNull(let list): (columns, name) = (list, "SET NULL")
        case .setDefault(let list): (columns, name) = (list, "SET DEFAULT")
        case .noAction, .restrict, .cascade: return
        }
        if columns.isEmpty { return }
        throw Diagnostic(
            .featureNotSupported, "a column list with \(name) is only supported for ON DELETE actions", at: place)
    }

    /// `key_action`
    private mutating func referentialAction() throws(Diagnostic) -> ForeignKeyReference.Action {
        if try eat(.no, expecting: .action) { return .noAction }
        if try eat(.restrict) { return .restrict }
        if try eat(.cascade) { return .cascade }
        try expect(.set)
        if try eat(.null) { return .setNull(try optionalColumnList()) }
        try expect(.default)
        return .setDefault(try optionalColumnList())
    }

    /// `TableConstraint`
    mutating func tableConstraint() throws(Diagnostic) -> TableConstraint {
        let start = token.start
        let name = try eat(.constraint) ? try columnId() : nil
        let noun = token
        let kind = try tableConstraintKind()
        let place = span(from: start)
        var attributes = try constraintAttributes()
        try check(attributes, of: kind, noun: noun)
        if case .check = kind, attributes.isEnforced == false { attributes.isNotValid = true }
        return TableConstraint(name: name, kind: kind, attributes: attributes, span: place)
    }

    /// `ConstraintElem`
    private mutating func tableConstraintKind() throws(Diagnostic) -> TableConstraint.Kind {
        if try eat(.check) { return .check(try parenthesizedExpression()) }
        if try eat(.not, expecting: .null) { return .notNull(try columnId()) }
        if try eat(.unique) { return try uniqueKind() }
        if try eat(.primary, expecting: .key) { return try primaryKeyKind() }
        if try eat(.foreign, expecting: .key) {
            let (columns, period) = try keyColumns()
            guard at(.references) else { throw try unexpected() }
            return .foreignKey(columns: columns, period: period, references: try references())
        }
        if at(.exclude) { throw Diagnostic.notSupported("EXCLUDE constraint", at: token.span) }
        throw try unexpected()
    }

    /// `[NULLS NOT DISTINCT] (x, y)`, `USING INDEX i`, behind UNIQUE
    private mutating func uniqueKind() throws(Diagnostic) -> TableConstraint.Kind {
        if try eat(.using, expecting: .index) { return .uniqueUsingIndex(try columnId()) }
        let nullsNotDistinct = try nullsNotDistinct()
        let columns = try uniqueColumns()
        let include = try eat(.include) ? try columnList() : []
        return .unique(
            columns: columns, nullsNotDistinct: nullsNotDistinct, include: include, index: try indexParameters())
    }

    /// `(x, y)`, `USING INDEX i`, behind PRIMARY KEY
    private mutating func primaryKeyKind() throws(Diagnostic) -> TableConstraint.Kind {
        if try eat(.using, expecting: .index) { return .primaryKeyUsingIndex(try columnId()) }
        let columns = try uniqueColumns()
        let include = try eat(.include) ? try columnList() : []
        return .primaryKey(columns: columns, include: include, index: try indexParameters())
    }

    /// `(x, y)`; `WITHOUT OVERLAPS` is refused
    private mutating func uniqueColumns() throws(Diagnostic) -> [Identifier] {
        try expectSign(.leftParenthesis)
        let columns = try columnIds()
        if at(.without) { throw Diagnostic.notSupported("WITHOUT OVERLAPS", at: token.span) }
        try expectSign(.rightParenthesis)
        return columns
    }
}
