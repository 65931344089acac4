import AccessControl
import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Whether a statement would be allowed, with the reasons.
public enum AccessDecision: Hashable, Sendable {
    /// Everything that the statement requires holds.
    case granted([AccessReason])
    /// Something does not hold.
    case refused(AccessRefusal)
}

/// One requirement of a statement, and why it holds.
public struct AccessReason: Hashable, Sendable {
    /// The role that was asked about: the current role, or a view's owner.
    public var role: String
    /// What was required, as `SELECT on table notes`.
    public var requirement: String
    /// Why it holds, as `role alice inherits from role readers; SELECT was granted to role readers by role postgres`.
    public var reason: String
}

/// A requirement of a statement that does not hold.
public struct AccessRefusal: Hashable, Sendable {
    /// The role that was asked about: the current role, or a view's owner.
    public var role: String
    /// The privilege's keyword; nil when something else was required, as to be the owner.
    public var privilege: String?
    /// The object, as `table notes`; nil when the requirement is not about an object.
    public var object: String?
    /// The columns that the privilege is missing on, when single columns would be enough.
    public var missingColumns: [String]
    /// What was required, as `SELECT on table notes`.
    public var requirement: String
    /// What nearly was enough, a sentence each.
    public var nearMisses: [String]
    /// The error that the statement ends with.
    public var diagnostic: Diagnostic
}

extension Session {
    /// Decides whether the current role may run a query or a change of rows, without running it.
    ///
    /// Throws what the statement itself would say before privileges are looked at: errors of syntax, of names and of
    /// types, and 0A000 for other kinds of statements.
    public func decide(_ sql: String) throws(Diagnostic) -> AccessDecision {
        var decision = Result<AccessDecision, Diagnostic>.failure(Diagnostic(.internalError, "no decision was made"))
        var stack = largeStack
        stack.call {
            UserTypes.$source.withValue(types) {
                do throws(Diagnostic) {
                    decision = .success(try decideHere(sql))
                } catch {
                    decision = .failure(error)
                }
            }
        }
        largeStack = stack
        return try decision.get()
    }

    /// Decides on the current stack.
    private func decideHere(_ sql: String) throws(Diagnostic) -> AccessDecision {
        let statements = try Parser.parse(sql)
        guard statements.count == 1, let statement = statements.first?.statement else {
            throw Diagnostic(.syntaxError, "a decision is about exactly one statement")
        }
        let context = makeContext()
        var analyzer = Analyzer(context.environment)
        let analyzed: AnalyzedStatement
        switch statement {
        case .query(let query): analyzed = try analyzer.analyze(query)
        case .change(let change): analyzed = try analyzer.analyze(change)
        default: throw Diagnostic.notSupported("a decision about this kind of statement")
        }
        return DecisionText(context.securables).decision(
            AccessControl.decide(analyzed.requirements, in: context.securables))
    }

    /// What decisions read of the catalog as the session sees it now.
    var securables: CatalogSecurables { makeContext().securables }
}

extension DecisionText {
    /// Writes a decision.
    fileprivate func decision(_ decision: Decision) -> AccessDecision {
        switch decision {
        case .denied(let denial): return .refused(refusal(denial))
        case .granted(.all(let satisfied)): return .granted(satisfied.map(reason))
        case .granted: return .granted([])
        }
    }
}
