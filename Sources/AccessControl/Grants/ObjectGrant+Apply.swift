import SQLBasics

extension ObjectGrant {
    /// Works out what the request does to an object (`ExecGrant_common`, `ExecGrant_Relation`).
    package func apply(to target: GrantableObject, in graph: RoleGraph) throws(Diagnostic) -> GrantOutcome {
        var warnings: [Diagnostic] = []
        return try apply(to: target, in: graph, warnings: &warnings)
    }

    /// Works out what the request does to an object; the warnings are there too when an error follows them.
    package func apply(
        to target: GrantableObject, in graph: RoleGraph, warnings: inout [Diagnostic]
    ) throws(Diagnostic) -> GrantOutcome {
        var outcome = GrantOutcome(acl: nil, columns: [:], warnings: [], grantor: currentRole)
        defer { warnings = outcome.warnings }
        let whole = try wholePrivileges(on: target, &outcome.warnings)
        let implied = isGrant ? PrivilegeSet.none : whole.intersection(ObjectKind.column.privileges)
        let before = target.acl ?? .builtinDefault(for: target.id.kind, owner: target.owner)
        if !whole.isEmpty {
            let subject = Subject(target: target, column: nil, acl: before, tableACL: nil)
            outcome.acl = try apply(whole, to: subject, in: graph, &outcome)
        }
        for column in target.columns {
            let wanted = columns[column.number, default: []].union(implied)
            guard !wanted.isEmpty else { continue }
            let subject = Subject(target: target, column: column, acl: column.acl ?? ACL(), tableACL: before)
            let changed = try apply(wanted, to: subject, in: graph, &outcome)
            if changed != column.acl ?? ACL() { outcome.columns[column.number] = changed }
        }
        return outcome
    }

    /// Returns the privileges on the object itself, checked against its kind.
    ///
    /// GRANT … ON TABLE of a sequence passes what sequences have and warns of the rest (`ExecGrant_Relation`).
    private func wholePrivileges(
        on target: GrantableObject, _ warnings: inout [Diagnostic]
    ) throws(Diagnostic) -> PrivilegeSet {
        let valid = target.id.kind.privileges
        guard let privileges else { return valid }
        guard let wrong = privileges.subtracting(valid).first else { return privileges }
        if target.id.kind == .sequence {
            warnings.append(
                Diagnostic(
                    .warning, .invalidGrantOperation,
                    "sequence \"\(target.name)\" only supports USAGE, SELECT, and UPDATE privileges"))
            return privileges.intersection(valid)
        }
        throw invalidPrivilege(wrong, for: target.id.kind.entry.grantNoun ?? target.id.kind.noun)
    }

    /// Grants or revokes privileges on one object or column and returns the new ACL.
    private func apply(
        _ wanted: PrivilegeSet, to subject: Subject, in graph: RoleGraph, _ outcome: inout GrantOutcome
    ) throws(Diagnostic) -> ACL {
        let owner = subject.target.owner
        let grantable = ACL((subject.tableACL?.items ?? []) + subject.acl.items)
        let best = grantable.bestGrantor(for: currentRole, granting: wanted, owner: owner, in: graph)
        if best.grantOptions.isEmpty, !holdsAnything(best.grantor, on: subject, grantable, in: graph) {
            throw subject.denied
        }
        let allowed = wanted.intersection(best.grantOptions)
        if let warning = warning(wanted, allowed, on: subject) { outcome.warnings.append(warning) }
        outcome.grantor = best.grantor
        var acl = subject.acl
        let context = ACLChangeContext(owner: owner, behavior: behavior, graph: graph)
        try acl.merge(self, allowed, grantor: best.grantor, context)
        return acl
    }

    /// Tells whether a role holds anything at all on an object, which turns the error into a warning
    /// (`restrict_and_check_grant`).
    private func holdsAnything(
        _ role: RoleID, on subject: Subject, _ acl: ACL, in graph: RoleGraph
    ) -> Bool {
        let kind = subject.column == nil ? subject.target.id.kind : .column
        let all = kind.privileges
        let wanted = Rights(all, grantOptions: all)
        return !acl.rights(of: role, owner: subject.target.owner, wanted: wanted, in: graph).isEmpty
            || !PredefinedAccess.rights(of: role, on: subject.target.id.kind, wanted: all, in: graph).isEmpty
    }

    /// Returns the warning that less was done than asked for; ALL passes what there is in silence.
    private func warning(_ wanted: PrivilegeSet, _ allowed: PrivilegeSet, on subject: Subject) -> Diagnostic? {
        let isAll = subject.column == nil ? privileges == nil : wanted == ObjectKind.column.privileges
        let how: String
        if allowed.isEmpty {
            how = isGrant ? "no privileges were granted" : "no privileges could be revoked"
        } else if allowed != wanted, !isAll {
            how = isGrant ? "not all privileges were granted" : "not all privileges could be revoked"
        } else {
            return nil
        }
        let state = isGrant ? SQLState.privilegeNotGranted : .privilegeNotRevoked
        return Diagnostic(.warning, state, "\(how) for \(subject.words)")
    }

    /// Makes the error for a privilege that a kind has not.
    private func invalidPrivilege(_ privilege: Privilege, for noun: String) -> Diagnostic {
        let word = privilege == .temporary ? "TEMP" : privilege.keyword
        return Diagnostic(.invalidGrantOperation, "invalid privilege type \(word) for \(noun)")
    }

    /// Checks the privileges against the kind that the statement names, before any object is looked at
    /// (`ExecuteGrantStmt`). ON TABLE takes what tables and sequences have, and calls both relations.
    package func check(statementKind kind: ObjectKind) throws(Diagnostic) {
        var valid = kind.privileges
        if kind.isRelation { valid.formUnion(ObjectKind.sequence.privileges) }
        if let wrong = privileges?.subtracting(valid).first {
            throw invalidPrivilege(wrong, for: kind.isRelation ? "relation" : kind.entry.grantNoun ?? kind.noun)
        }
        for wanted in columns.values {
            if !kind.isRelation {
                throw Diagnostic(.invalidGrantOperation, "column privileges are only valid for relations")
            }
            if let wrong = wanted.subtracting(ObjectKind.column.privileges).first {
                throw invalidPrivilege(wrong, for: "column")
            }
        }
    }

    /// The object or the column that is being granted on.
    private struct Subject {
        var target: GrantableObject
        var column: GrantableObject.Column?
        /// The ACL that is changed.
        var acl: ACL
        /// For a column the ACL of its table, whose grant options count too.
        var tableACL: ACL?

        /// How warnings name it.
        var words: String {
            if let column { return "column \"\(column.name)\" of relation \"\(target.name)\"" }
            return "\"\(target.name)\""
        }

        /// The refusal for somebody who holds nothing on it; a view is a table here.
        var denied: Diagnostic {
            if let column {
                return Diagnostic(
                    .insufficientPrivilege,
                    "permission denied for column \"\(column.name)\" of relation \"\(target.name)\"")
            }
            let kind = target.id.kind
            return Denial.permissionDenied(kind.isRelation ? .table : kind == .domain ? .type : kind, target.name)
        }
    }
}
