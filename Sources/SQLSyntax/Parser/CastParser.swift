import SQLBasics

extension Parser {
    /// `CAST (a AS b) …`, behind CREATE
    mutating func createCast() throws(Diagnostic) -> CreateCastStatement {
        try expect(.cast)
        let (source, target) = try castTypes()
        let method: CreateCastStatement.Method
        if try eat(.without, expecting: .function) {
            method = .binary
        } else {
            try expect(.with)
            if try eat(.function) {
                method = .function(try routineSignature())
            } else {
                try expect(.inout)
                method = .inputOutput
            }
        }
        var context = CreateCastStatement.Context.explicit
        if try eat(.as) {
            if try eat(.implicit) {
                context = .implicit
            } else {
                try expect(.assignment)
                context = .assignment
            }
        }
        return CreateCastStatement(source: source, target: target, method: method, context: context)
    }

    /// `(a AS b)`
    mutating func castTypes() throws(Diagnostic) -> (source: TypeName, target: TypeName) {
        try expectSign(.leftParenthesis)
        let source = try typeName()
        try expect(.as)
        let target = try typeName()
        try expectSign(.rightParenthesis)
        return (source, target)
    }
}
