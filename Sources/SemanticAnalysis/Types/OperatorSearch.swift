import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Where operators are found: those of PostgreSQL in `pg_catalog`, those of users in their schemas.
package enum OperatorSearch {
    /// Returns the operators that a bare name can mean, each hiding those of the same types further down the search path
    /// (`OpernameGetCandidates`).
    static func operators(
        named name: String, isPrefix: Bool, in environment: AnalysisEnvironment
    ) -> [BuiltinOperator] {
        guard environment.catalog.hasOperators else {
            return BuiltinTable.operators(named: name).filter { ($0.left == nil) == isPrefix }
        }
        return operators(named: name, isPrefix: isPrefix, in: environment.functionPath, environment)
    }

    /// Returns the operators of a name in some schemas.
    static func operators(
        named name: String, isPrefix: Bool, in path: [ObjectID], _ environment: AnalysisEnvironment
    ) -> [BuiltinOperator] {
        var found: [BuiltinOperator] = []
        for schema in path {
            var here = environment.catalog.userOperators(named: name, in: schema)
            if schema == Schema.pgCatalog { here += BuiltinTable.operators(named: name) }
            for item in here where (item.left == nil) == isPrefix {
                let isHidden = found.contains { $0.left?.oid == item.left?.oid && $0.right.oid == item.right.oid }
                if !isHidden { found.append(item) }
            }
        }
        return found
    }

    /// Finds the operator of exactly these types, an unknown operand taken for the other one's type
    /// (`binary_oper_exact`).
    static func exact(_ all: [BuiltinOperator], _ types: [SQLType]) -> BuiltinOperator? {
        guard let right = types.last else { return nil }
        if types.count == 1 { return all.first { $0.right.oid == right.oid } }
        var left = types[0]
        var other = right
        if left.isUnknown { left = other } else if other.isUnknown { other = left }
        if let found = all.first(where: { $0.left?.oid == left.oid && $0.right.oid == other.oid }) { return found }
        guard types.contains(where: \.isUnknown), left.isDomain else { return nil }
        let base = left.base.oid
        return all.first { $0.left?.oid == base && $0.right.oid == base }
    }

    /// Returns an operator with the types around it as messages show it (`op_signature_string`).
    package static func signature(_ symbol: String, _ types: [String]) -> String {
        if types.isEmpty { return symbol }
        return types.count == 1 ? "\(symbol) \(types[0])" : types.joined(separator: " \(symbol) ")
    }
}

extension AnalysisEnvironment {
    /// Returns the operator of a number, builtin or not.
    package func `operator`(_ id: ObjectID) -> BuiltinOperator? {
        BuiltinTable.operator(id) ?? catalog.userOperator(id)
    }

    /// Returns the operators of a name in some schemas, prefix operators last.
    package func operators(named name: String, in path: [ObjectID]) -> [BuiltinOperator] {
        OperatorSearch.operators(named: name, isPrefix: false, in: path, self)
            + OperatorSearch.operators(named: name, isPrefix: true, in: path, self)
    }

    /// Returns the operator of exactly these types that a bare name means (`OpernameGetOprid`).
    package func `operator`(named name: String, left: SQLType?, right: SQLType) -> BuiltinOperator? {
        OperatorSearch.operators(named: name, isPrefix: left == nil, in: self)
            .first { $0.left?.oid == left?.oid && $0.right.oid == right.oid }
    }

    /// Returns the operator of exactly these types in one schema.
    package func `operator`(
        named name: String, left: SQLType?, right: SQLType, in schema: ObjectID
    ) -> BuiltinOperator? {
        OperatorSearch.operators(named: name, isPrefix: left == nil, in: [schema], self)
            .first { $0.left?.oid == left?.oid && $0.right.oid == right.oid }
    }

    /// Tells whether a bare name finds an operator (`OperatorIsVisible`).
    package func isVisible(_ item: BuiltinOperator) -> Bool {
        self.operator(named: item.name, left: item.left, right: item.right)?.oid == item.oid
    }

    /// Returns the schema of an operator.
    package func schemaName(of item: BuiltinOperator) -> String {
        guard let own = catalog.objects[ObjectAddress(.operator, item.oid)] else { return "pg_catalog" }
        return catalog.schemas[own.schema]?.name ?? ""
    }

    /// Returns an operator as an expression must write it between operands of some types, with its schema where the bare
    /// symbol would mean another one (`generate_operator_name`).
    package func writtenName(of id: ObjectID, _ types: [SQLType]) -> String {
        guard let item = self.operator(id) else { return "" }
        guard catalog.hasOperators else { return item.name }
        let all = OperatorSearch.operators(named: item.name, isPrefix: item.left == nil, in: self)
        let candidates = all.enumerated().map { position, entry in
            Candidate(types: (entry.left.map { [$0] } ?? []) + [entry.right], position: position)
        }
        let best = CandidateSelection.best(types, CandidateSelection.matching(types, candidates))
        let found = OperatorSearch.exact(all, types) ?? best.map { all[$0.position] }
        if found?.oid == id { return item.name }
        return "OPERATOR(\(Quoting.identifier(schemaName(of: item))).\(item.name))"
    }

    /// Returns an operator with the types that it takes, as messages print it (`format_operator`).
    package func signatureText(of item: BuiltinOperator, isQualified: Bool = false) -> String {
        let types = "(\(item.left.map { typeName($0) } ?? "NONE"),\(typeName(item.right)))"
        if !isQualified, isVisible(item) { return item.name + types }
        return "\(Quoting.identifier(schemaName(of: item))).\(item.name)\(types)"
    }
}
