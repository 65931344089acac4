import SQLBasics
import SQLSyntax
import SQLTypes

/// Looks the types up that a body declares, in all its blocks, whether or not they will be run (`build_datatype`).
struct PLTypeCheck {
    let context: ExecutionContext

    /// Checks a block.
    func check(_ block: PLBlock, _ variables: inout PLVariables) throws {
        let depth = variables.depth
        variables.open(block.label)
        defer { variables.close(to: depth) }
        for declaration in block.declarations { try check(declaration, &variables) }
        try check(block.body, &variables)
        for handler in block.handlers ?? [] { try check(handler.body, &variables) }
    }

    /// Checks a declaration and makes its variable known.
    private func check(_ declaration: PLDeclaration, _ variables: inout PLVariables) throws {
        if case .alias(let names) = declaration.kind {
            if let known = variables.find(names) { variables.alias(declaration.name, known.slot) }
            return
        }
        do {
            variables.add(try PLTypes(context: context).slot(for: declaration, variables))
        } catch var error as Diagnostic {
            switch declaration.kind {
            case .typeOf, .rowTypeOf:
                error.span = nil
                error.context = "near line \(declaration.line)"
            case .type, .record, .alias, .cursor: break
            }
            throw error
        }
    }

    /// Refuses to put an item of GET DIAGNOSTICS into a whole row (`getdiag_target`).
    private func requireScalar(_ target: PLTarget, _ variables: PLVariables) throws {
        guard let found = variables.find(target.names), found.rest.isEmpty, variables.slots[found.slot].isRecord else {
            return
        }
        throw Diagnostic(
            .syntaxError, "\"\(target.names.joined(separator: "."))\" is not a scalar variable", at: target.span)
    }

    /// Checks statements.
    private func check(_ statements: [PLStatement], _ variables: inout PLVariables) throws {
        for statement in statements {
            switch statement.kind {
            case .block(let block): try check(block, &variables)
            case .branch(let branches, let otherwise):
                for branch in branches { try check(branch.body, &variables) }
                try check(otherwise, &variables)
            case .choice(_, let choices, let otherwise):
                for choice in choices { try check(choice.body, &variables) }
                try check(otherwise ?? [], &variables)
            case .loop(let loop): try check(loop.body, &variables)
            case .diagnostics(_, let list):
                for item in list { try requireScalar(item.target, variables) }
            case .assign, .sql, .perform, .call, .execute, .leave, .return, .returnNext, .returnQuery, .returnExecute,
                .raise, .assert, .open, .fetch, .close, .end, .nothing:
                break
            }
        }
    }
}
