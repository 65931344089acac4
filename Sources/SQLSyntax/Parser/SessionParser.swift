import SQLBasics

extension Parser {
    /// `SET …`
    mutating func setStatement() throws(Diagnostic) -> SetStatement {
        let start = try taken()
        if at(.constraints) {
            let next = try peek().kind
            if next != .equals, next != .dot, try !peekIs(.to) { return try setConstraints(start) }
        }
        var isLocal = false
        if at(.local) {
            isLocal = try isWordFollowed()
            if isLocal { try advance() }
        } else if at(.session), try isWordFollowed() {
            if try peekIs(.characteristics) { return try sessionCharacteristics(start) }
            if try !peekIs(.authorization) { try advance() }
        }
        return SetStatement(action: try setAction(), isLocal: isLocal, span: start)
    }

    /// Tells whether the current word is followed by another one, so that it is no setting's name itself.
    private mutating func isWordFollowed() throws(Diagnostic) -> Bool {
        let next = try peek()
        return next.kind == .identifier || (next.kind == .keyword && next.keyword != .to && next.keyword != .from)
    }

    /// `set_rest`: what stands behind `SET [LOCAL | SESSION]`
    mutating func setAction() throws(Diagnostic) -> SetStatement.Action {
        switch token.keyword {
        case .transaction where atSign(.keyword): return try setTransaction()
        case .time where atSign(.keyword): return try setTimeZone()
        case .names where try isSpecialSetting(): return try setNames()
        case .schema where try isSpecialSetting():
            return try specialString("search_path")
        case .catalog where try isSpecialSetting():
            try advance()
            let place = token.span
            _ = try stringLiteral()
            throw Diagnostic(.featureNotSupported, "current database cannot be changed", at: place)
        case .role where try isSpecialSetting(): return try setRole()
        case .session where try peekIs(.authorization): return try setSessionAuthorization()
        case .xml where try isSpecialSetting():
            return try setXMLOption()
        default: return try setGeneric()
        }
    }

    /// Tells whether the current keyword begins a special form, as no `TO`, `=` or `.` follows.
    private mutating func isSpecialSetting() throws(Diagnostic) -> Bool {
        guard atSign(.keyword) else { return false }
        let next = try peek()
        return !next.is(.to) && next.kind != .equals && next.kind != .dot && !next.is(.from)
    }

    /// `x TO a, b`, `x = DEFAULT`, `x FROM CURRENT`
    mutating func setGeneric() throws(Diagnostic) -> SetStatement.Action {
        let name = try settingName()
        if try eat(.from, expecting: .current) { return .fromCurrent(name: name) }
        if try !eatSign(.equals) { try expect(.to) }
        if try eat(.default) { return .assignDefault(name: name) }
        return .assign(name: name, values: try list { parser throws(Diagnostic) in try parser.settingValue() })
    }

    /// `var_name`
    mutating func settingName() throws(Diagnostic) -> SettingName {
        let name = try columnId()
        var text = name.name
        while try eatSign(.dot) { text += "." + (try columnId().name) }
        return SettingName(name: text, span: span(from: name.span.start))
    }

    /// `TRANSACTION …`
    private mutating func setTransaction() throws(Diagnostic) -> SetStatement.Action {
        if atSign(.keyword), try !isSpecialSetting() { return try setGeneric() }
        try advance()
        if try eat(.snapshot) { return .transactionSnapshot(try stringLiteral()) }
        return .transaction(try transactionModes(isRequired: true))
    }

    /// `SESSION CHARACTERISTICS AS TRANSACTION …`
    private mutating func sessionCharacteristics(_ start: SourceSpan) throws(Diagnostic) -> SetStatement {
        try advance()
        try advance()
        try expect(.as)
        try expect(.transaction)
        let modes = try transactionModes(isRequired: true)
        return SetStatement(action: .sessionCharacteristics(modes), isLocal: false, span: start)
    }

    /// `TIME ZONE …`
    private mutating func setTimeZone() throws(Diagnostic) -> SetStatement.Action {
        let place = try taken()
        try expect(.zone)
        let name = SettingName(name: "timezone", span: span(from: place.start))
        if at(.default) || at(.local) {
            try advance()
            return .assignDefault(name: name)
        }
        if at(.interval) {
            return .timeZoneInterval(try requiredTypedLiteral())
        }
        let isValue = [.string, .identifier, .integer, .numeric, .plus, .minus].contains(token.kind)
        guard isValue else { throw try unexpected() }
        return .assign(name: name, values: [try settingValue()])
    }

    /// `NAMES 'utf8'`, `NAMES DEFAULT`
    private mutating func setNames() throws(Diagnostic) -> SetStatement.Action {
        let name = SettingName(name: "client_encoding", span: try taken())
        if atSign(.string) { return .assign(name: name, values: [try settingValue()]) }
        _ = try eat(.default)
        return .assignDefault(name: name)
    }

    /// `SCHEMA 's'`
    private mutating func specialString(_ setting: String) throws(Diagnostic) -> SetStatement.Action {
        let name = SettingName(name: setting, span: try taken())
        guard atSign(.string) else { throw try unexpected() }
        return .assign(name: name, values: [try settingValue()])
    }

    /// `XML OPTION DOCUMENT`, `XML OPTION CONTENT`
    private mutating func setXMLOption() throws(Diagnostic) -> SetStatement.Action {
        let name = SettingName(name: "xmloption", span: try taken())
        try expect(.option)
        guard at(.document) || at(.content) else { throw try unexpected() }
        return .assign(name: name, values: [try settingValue()])
    }

    /// `ROLE r`, `ROLE NONE`, `ROLE 'r'`
    private mutating func setRole() throws(Diagnostic) -> SetStatement.Action {
        try expect(.role)
        let role = try wordOrString()
        return .role(role.name == "none" ? nil : role)
    }

    /// `SESSION AUTHORIZATION r`, `SESSION AUTHORIZATION DEFAULT`
    private mutating func setSessionAuthorization() throws(Diagnostic) -> SetStatement.Action {
        try expect(.session)
        try expect(.authorization)
        if try eat(.default) { return .sessionAuthorization(nil) }
        return .sessionAuthorization(try wordOrString())
    }

    /// `NonReservedWord_or_Sconst`
    mutating func wordOrString() throws(Diagnostic) -> Identifier {
        guard atSign(.string) else { return try nonReservedWord() }
        let place = token.span
        return Identifier(try stringLiteral(), span: place)
    }

    /// `CONSTRAINTS ALL DEFERRED`
    private mutating func setConstraints(_ start: SourceSpan) throws(Diagnostic) -> SetStatement {
        try expect(.constraints)
        let names = try eat(.all) ? [] : try relationNames()
        let isDeferred = try eat(.deferred)
        if !isDeferred { try expect(.immediate) }
        return SetStatement(action: .constraints(names, isDeferred: isDeferred), isLocal: false, span: start)
    }

    /// `RESET …`
    mutating func resetStatement() throws(Diagnostic) -> SetStatement {
        let start = try taken()
        return SetStatement(action: try resetAction(), isLocal: false, span: start)
    }

    /// `reset_rest`: what stands behind `RESET`
    mutating func resetAction() throws(Diagnostic) -> SetStatement.Action {
        if try eat(.all) { return .resetAll }
        if at(.role), try peek().kind != .dot {
            try advance()
            return .resetRole
        }
        if try eat(.session, then: .authorization) { return .resetSessionAuthorization }
        if let name = try specialName() { return .reset(name: name) }
        return .reset(name: try settingName())
    }

    /// `TIME ZONE`, `TRANSACTION ISOLATION LEVEL`
    private mutating func specialName() throws(Diagnostic) -> SettingName? {
        let start = token.start
        if try eat(.time, then: .zone) { return SettingName(name: "timezone", span: span(from: start)) }
        guard try eat(.transaction, then: .isolation) else { return nil }
        try expect(.level)
        return SettingName(name: "transaction_isolation", span: span(from: start))
    }

    /// `SHOW x`
    mutating func showStatement() throws(Diagnostic) -> ShowStatement {
        let start = try taken()
        if try eat(.all) { return ShowStatement(span: start) }
        let place = token.start
        if try eat(.session, then: .authorization) {
            return ShowStatement(
                name: SettingName(name: "session_authorization", span: span(from: place)), span: start)
        }
        if let name = try specialName() { return ShowStatement(name: name, span: start) }
        return ShowStatement(name: try settingName(), span: start)
    }

    /// `DISCARD …`
    mutating func discardStatement() throws(Diagnostic) -> DiscardStatement {
        let start = try taken()
        let target: DiscardStatement.Target
        switch token.keyword {
        case .all: target = .all
        case .plans: target = .plans
        case .sequences: target = .sequences
        case .temp, .temporary: target = .temporary
        default: throw try unexpected()
        }
        guard atSign(.keyword) else { throw try unexpected() }
        try advance()
        return DiscardStatement(target: target, span: start)
    }
}
