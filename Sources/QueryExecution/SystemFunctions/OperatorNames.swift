import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Names of operators as values of the types regoper and regoperator.
extension CatalogNames {
    /// Returns an operator's symbol, with its schema unless the bare symbol means nothing else (`regoperout`).
    func operatorName(_ id: ObjectID) -> String {
        let environment = self.environment
        guard let item = environment.operator(id) else { return id.description }
        let all = (try? operators(item.name, schema: nil)) ?? []
        if all.count == 1, all.first?.oid == id { return item.name }
        return Quoting.identifier(environment.schemaName(of: item)) + "." + item.name
    }

    /// Returns an operator's number, by its symbol alone or with the types that it takes (`regoperin`,
    /// `regoperatorin`).
    func operatorID(_ text: String, hasArguments: Bool) throws(Diagnostic) -> ObjectID {
        let nameText = hasArguments ? text.prefix { $0 != "(" } : Substring(text)
        var symbol = nameText.filter { !$0.isWhitespace }
        var schema: String?
        if let dot = symbol.lastIndex(of: ".") {
            schema = try QualifiedNameText.parse(String(symbol[..<dot])).last
            symbol = String(symbol[symbol.index(after: dot)...])
        }
        let candidates = try operators(symbol, schema: schema)
        guard hasArguments else {
            guard let first = candidates.first else {
                throw Diagnostic(.undefinedFunction, "operator does not exist: \(text)")
            }
            guard candidates.count == 1 else {
                throw Diagnostic(.ambiguousFunction, "more than one operator named \(text)")
            }
            return first.oid
        }
        guard nameText.count < text.count else {
            throw Diagnostic(.invalidTextRepresentation, "expected a left parenthesis")
        }
        guard text.hasSuffix(")") else {
            throw Diagnostic(.invalidTextRepresentation, "expected a right parenthesis")
        }
        let words = text.dropFirst(nameText.count + 1).dropLast().split(separator: ",").map {
            $0.filter { !$0.isWhitespace }
        }
        guard words.count == 2 else {
            throw words.count < 2
                ? Diagnostic(
                    .undefinedParameter, "missing argument",
                    hint: "Use NONE to denote the missing argument of a unary operator.")
                : Diagnostic(
                    .tooManyArguments, "too many arguments", hint: "Provide two argument types for operator.")
        }
        let left: ObjectID? =
            words[0].lowercased() == "none" ? nil : try objectID(named: String(words[0]), as: .regtype)
        let right = try objectID(named: String(words[1]), as: .regtype)
        guard let found = candidates.first(where: { $0.left?.oid == left && $0.right.oid == right }) else {
            throw Diagnostic(.undefinedFunction, "operator does not exist: \(text)")
        }
        return found.oid
    }

    /// Returns the operators of a name, those that come first in the search path first.
    private func operators(_ name: String, schema: String?) throws(Diagnostic) -> [BuiltinOperator] {
        let environment = self.environment
        if let schema {
            guard let id = try environment.namespace(named: schema, at: .none) else { return [] }
            return environment.operators(named: name, in: [id])
        }
        return environment.operators(named: name, in: environment.functionPath)
    }
}
