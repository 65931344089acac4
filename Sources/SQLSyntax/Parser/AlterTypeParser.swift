import SQLBasics

extension Parser {
    /// What only ALTER TYPE takes, behind the name; nil when something else comes next.
    mutating func alterTypeCommand(_ type: QualifiedName, _ start: SourceSpan) throws(Diagnostic)
        -> DefinitionStatement?
    {
        if try at(.add, then: .value) {
            try advance()
            try advance()
            return .type(.addValue(try addValue(to: type)))
        }
        if try at(.rename, then: .value) {
            try advance()
            try advance()
            let label = try stringLiteral()
            try expect(.to)
            return .type(
                .renameValue(RenameEnumValueStatement(type: type, label: label, newLabel: try stringLiteral())))
        }
        if try at(.rename, then: .attribute) {
            try advance()
            try advance()
            let name = try columnId()
            try expect(.to)
            let newName = try columnId()
            let behavior = try dropBehavior()
            return .rename(
                RenameStatement(
                    target: .column(name, of: type, .type), ifExists: false, isOnly: false, newName: newName,
                    span: start, behavior: behavior))
        }
        guard at(.add, .drop, .alter), try peekIs(.attribute) else {
            return nil
        }
        let commands = try list { parser throws(Diagnostic) in try parser.attributeCommand() }
        return .type(.alterComposite(AlterCompositeStatement(type: type, commands: commands)))
    }

    /// `IF NOT EXISTS 'x' BEFORE 'y'`
    private mutating func addValue(to type: QualifiedName) throws(Diagnostic) -> AddEnumValueStatement {
        let ifNotExists = try ifNotExists()
        var statement = AddEnumValueStatement(
            type: type, ifNotExists: ifNotExists, label: try stringLiteral(), isAfter: false)
        if at(.before, .after) {
            statement.isAfter = at(.after)
            try advance()
            statement.neighbour = try stringLiteral()
        }
        return statement
    }

    /// `ADD ATTRIBUTE a int`, `DROP ATTRIBUTE a`, `ALTER ATTRIBUTE a TYPE text`
    private mutating func attributeCommand() throws(Diagnostic) -> AlterCompositeStatement.Command {
        if try eat(.add, expecting: .attribute) {
            return .add(try attributeDefinition(), try dropBehavior())
        }
        if try eat(.drop, expecting: .attribute) {
            let ifExists = try ifExists()
            return .drop(try columnId(), ifExists: ifExists, try dropBehavior())
        }
        try expect(.alter)
        try expect(.attribute)
        let name = try columnId()
        if try eat(.set) { try expect(.data) }
        try expect(.type)
        var column = ColumnDefinition(name: name, type: try typeName(), constraints: [], span: name.span)
        if at(.collate) {
            let place = try taken()
            var collation = try anyName()
            collation.span = place.union(collation.span)
            column.collation = collation
        }
        return .alter(column, try dropBehavior())
    }

    /// What only ALTER DOMAIN takes, behind the name; nil when something else comes next.
    mutating func alterDomainCommand(_ domain: QualifiedName) throws(Diagnostic) -> DefinitionStatement? {
        guard let command = try domainCommand() else { return nil }
        return .type(.alterDomain(AlterDomainStatement(domain: domain, command: command)))
    }

    /// `SET DEFAULT a`, `ADD CONSTRAINT …`, …
    private mutating func domainCommand() throws(Diagnostic) -> AlterDomainStatement.Command? {
        if try eat(.set, then: .default) { return .setDefault(try expression()) }
        if try eat(.drop, then: .default) { return .setDefault(nil) }
        if at(.set, .drop), try peekIs(.not) {
            let isSet = at(.set)
            try advance()
            try expect(.not)
            try expect(.null)
            return .setNotNull(isSet)
        }
        if try eat(.add) { return .addConstraint(try domainConstraint()) }
        if try eat(.drop, then: .constraint) {
            let ifExists = try ifExists()
            return .dropConstraint(try columnId(), ifExists: ifExists, try dropBehavior())
        }
        if try eat(.validate, then: .constraint) { return .validateConstraint(try columnId()) }
        if try eat(.rename, then: .constraint) {
            let name = try columnId()
            try expect(.to)
            return .renameConstraint(name, to: try columnId())
        }
        return nil
    }

    /// `DomainConstraint`
    private mutating func domainConstraint() throws(Diagnostic) -> ColumnConstraint {
        var definition = ColumnDefinition(
            name: Identifier("", span: token.span), type: .system("int4", token.span), constraints: [],
            span: token.span)
        let place = token.span
        let name = try eat(.constraint) ? try columnId() : nil
        if try eat(.check) {
            var constraint = ColumnConstraint(
                name: name, kind: .check(try parenthesizedExpression(), noInherit: false),
                attributes: ConstraintAttributes(), span: place)
            if try at(.not, then: .valid) {
                try advance()
                try advance()
                constraint.attributes.isNotValid = true
            }
            return constraint
        }
        guard at(.not) else { throw try unexpected() }
        try columnConstraints(of: &definition)
        guard var constraint = definition.constraints.first else { throw try unexpected() }
        constraint.name = name
        return constraint
    }
}
