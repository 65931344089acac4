import SQLBasics

extension Parser {
    /// `CREATE TYPE …`, behind CREATE; nil for types that RoleSQL does not make
    mutating func createType() throws(Diagnostic) -> TypeStatement? {
        try expect(.type)
        let name = try anyName()
        guard try eat(.as) else { return nil }
        if try eat(.enum) {
            try expectSign(.leftParenthesis)
            var labels: [String] = []
            if !atSign(.rightParenthesis) {
                labels = try list { parser throws(Diagnostic) in try parser.stringLiteral() }
            }
            try expectSign(.rightParenthesis)
            return .createEnumeration(CreateEnumerationStatement(name: name, labels: labels))
        }
        if try eat(.range) {
            let items = try parenthesizedList { parser throws(Diagnostic) in try parser.aggregateItem() }
            return .createRange(CreateRangeStatement(name: name, items: items))
        }
        guard atSign(.leftParenthesis) else { return nil }
        try expectSign(.leftParenthesis)
        var attributes: [ColumnDefinition] = []
        if !atSign(.rightParenthesis) {
            attributes = try list { parser throws(Diagnostic) in try parser.attributeDefinition() }
        }
        try expectSign(.rightParenthesis)
        return .createComposite(CreateCompositeStatement(name: name, attributes: attributes))
    }

    /// `TableFuncElement`: `a int COLLATE "C"`
    mutating func attributeDefinition() throws(Diagnostic) -> ColumnDefinition {
        let name = try columnId()
        let type = try typeName()
        var column = ColumnDefinition(name: name, type: type, constraints: [], span: name.span)
        if at(.collate) {
            let place = try taken()
            var collation = try anyName()
            collation.span = place.union(collation.span)
            column.collation = collation
        }
        return column
    }

    /// `CREATE DOMAIN …`, behind CREATE
    mutating func createDomain() throws(Diagnostic) -> CreateDomainStatement {
        try expect(.domain)
        let name = try anyName()
        _ = try eat(.as)
        let type = try typeName()
        var definition = ColumnDefinition(
            name: Identifier(name.name, span: name.span), type: type, constraints: [], span: name.span)
        isInDomain = true
        try columnConstraints(of: &definition)
        isInDomain = false
        return CreateDomainStatement(definition: definition, name: name)
    }
}
