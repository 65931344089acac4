import SQLBasics

extension Parser {
    /// Reads an attribute behind a column's constraint (`transformConstraintAttrs`).
    mutating func attribute(ofLastIn column: inout ColumnDefinition) throws(Diagnostic) {
        let start = token.start
        let isNot = try eat(.not)
        let word = token.keyword
        try advance()
        var isDeferred = false
        if word == .initially {
            isDeferred = try eat(.deferred)
            if !isDeferred { try expect(.immediate) }
        }
        let place = span(from: start)
        if isInDomain {
            let subject = word == .enforced ? "enforceability" : "deferrability"
            throw Diagnostic(
                .featureNotSupported, "specifying constraint \(subject) not supported for domains", at: place)
        }
        let clause =
            (isNot ? "NOT " : "") + word.word.uppercased()
            + (word == .initially ? isDeferred ? " DEFERRED" : " IMMEDIATE" : "")
        guard var constraint = column.constraints.popLast(), constraint.accepts(word) else {
            throw error("misplaced \(clause) clause", at: place)
        }
        try set(word, isNot, isDeferred, in: &constraint.attributes, place)
        column.constraints.append(constraint)
    }

    /// Notes an attribute, refusing a second one of its kind.
    private func set(
        _ word: Keyword, _ isNot: Bool, _ isDeferred: Bool, in attributes: inout ConstraintAttributes,
        _ place: SourceSpan
    ) throws(Diagnostic) {
        if attributes.span == .none { attributes.span = place }
        switch word {
        case .deferrable:
            if attributes.isDeferrable != nil {
                throw error("multiple DEFERRABLE/NOT DEFERRABLE clauses not allowed", at: place)
            }
            attributes.isDeferrable = !isNot
        case .enforced:
            if attributes.isEnforced != nil {
                throw error("multiple ENFORCED/NOT ENFORCED clauses not allowed", at: place)
            }
            attributes.isEnforced = !isNot
        default:
            if attributes.isInitiallyDeferred != nil {
                throw error("multiple INITIALLY IMMEDIATE/DEFERRED clauses not allowed", at: place)
            }
            attributes.isInitiallyDeferred = isDeferred
        }
        try refuseImmediateDeferral(attributes, place)
    }

    /// Refuses `NOT DEFERRABLE INITIALLY DEFERRED`; without the first half, the second implies DEFERRABLE.
    private func refuseImmediateDeferral(
        _ attributes: ConstraintAttributes, _ place: SourceSpan
    ) throws(Diagnostic) {
        if attributes.isDeferrable == false, attributes.isInitiallyDeferred == true {
            throw error("constraint declared INITIALLY DEFERRED must be DEFERRABLE", at: place)
        }
    }

    /// `ConstraintAttributeSpec`: the attributes behind a table's constraint
    mutating func constraintAttributes() throws(Diagnostic) -> ConstraintAttributes {
        var attributes = ConstraintAttributes()
        while let (start, end) = try constraintAttribute(&attributes) {
            let place = SourceSpan(start: start, end: end)
            attributes.span = attributes.span == .none ? place : attributes.span
            if attributes.isDeferrable == false, attributes.isInitiallyDeferred == true {
                throw error("constraint declared INITIALLY DEFERRED must be DEFERRABLE", at: place)
            }
        }
        return attributes
    }

    /// Reads one attribute; nil at their end.
    private mutating func constraintAttribute(
        _ attributes: inout ConstraintAttributes
    ) throws(Diagnostic) -> (Int, Int)? {
        let start = token.start
        if at(.not) {
            try advance()
            if try eat(.valid) {
                attributes.isNotValid = true
            } else if try eat(.deferrable) {
                try refuseConflict(attributes.isDeferrable, false, start)
                attributes.isDeferrable = false
            } else {
                try expect(.enforced)
                try refuseConflict(attributes.isEnforced, false, start)
                attributes.isEnforced = false
            }
        } else if try eat(.deferrable) {
            try refuseConflict(attributes.isDeferrable, true, start)
            attributes.isDeferrable = true
        } else if try eat(.enforced) {
            try refuseConflict(attributes.isEnforced, true, start)
            attributes.isEnforced = true
        } else if try eat(.initially) {
            let isDeferred = try eat(.deferred)
            if !isDeferred { try expect(.immediate) }
            try refuseConflict(attributes.isInitiallyDeferred, isDeferred, start)
            attributes.isInitiallyDeferred = isDeferred
        } else if try eat(.no, expecting: .inherit) {
            attributes.isNoInherit = true
        } else {
            return nil
        }
        return (start, previousEnd)
    }

    /// Refuses an attribute and its opposite.
    private func refuseConflict(_ old: Bool?, _ new: Bool, _ start: Int) throws(Diagnostic) {
        if let old, old != new {
            throw error("conflicting constraint properties", at: span(from: start))
        }
    }

    /// Refuses attributes that a kind of constraint does not have (`processCASbits`).
    func check(
        _ attributes: ConstraintAttributes, of kind: TableConstraint.Kind, noun: Token
    ) throws(Diagnostic) {
        let (name, allowed): (String, Set<String>)
        switch kind {
        case .check: (name, allowed) = ("CHECK", ["NOT VALID", "NO INHERIT", "NOT ENFORCED"])
        case .notNull: (name, allowed) = ("NOT NULL", ["NOT VALID", "NO INHERIT"])
        case .unique, .uniqueUsingIndex: (name, allowed) = ("UNIQUE", ["DEFERRABLE"])
        case .primaryKey, .primaryKeyUsingIndex: (name, allowed) = ("PRIMARY KEY", ["DEFERRABLE"])
        case .foreignKey: (name, allowed) = ("FOREIGN KEY", ["DEFERRABLE", "NOT VALID", "NOT ENFORCED"])
        case .unsupported(let words): (name, allowed) = (words, ["DEFERRABLE"])
        }
        for mark in attributes.marks where !allowed.contains(mark) {
            throw Diagnostic(
                .featureNotSupported, "\(name) constraints cannot be marked \(mark)", at: attributes.span)
        }
    }
}

extension ConstraintAttributes {
    /// The attributes that not every constraint may have.
    fileprivate var marks: [String] {
        var marks: [String] = []
        if isDeferrable == true || isInitiallyDeferred == true { marks.append("DEFERRABLE") }
        if isNotValid { marks.append("NOT VALID") }
        if isNoInherit { marks.append("NO INHERIT") }
        if isEnforced == false { marks.append("NOT ENFORCED") }
        return marks
    }
}

extension ColumnConstraint {
    /// Tells whether an attribute may stand behind the constraint.
    fileprivate func accepts(_ word: Keyword) -> Bool {
        switch kind {
        case .references: true
        case .unique, .primaryKey: word != .enforced
        case .check: word == .enforced
        case .notNull, .null, .defaultValue, .identity, .generated: false
        }
    }
}
